import { describe, expect, it } from 'vitest';
import { defaultDisplayName } from '../../../shared/domain/guide/values.ts';
import { oneLoginNames, type ScenarioName, scenarioOf } from '../../../practice/scenarios.ts';
import { argsFor, credentialOf, runInspect } from '../../support/inspect.ts';
import { namesIn, scene } from '../../support/onelogin.ts';
import { startNode } from '../../support/run-command.ts';

describe('npm run inspect', () => {
  it('prints one object in exactly the form that is documented', async () => {
    const world = await scene('happy');
    const { ended } = startNode(
      'scripts/inspect.mjs',
      argsFor(world, '--json'),
      credentialOf(world),
    );
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    const [maya] = world.people;
    expect(JSON.parse(out)).toEqual({
      credential: 'read-all',
      app: {
        found: true,
        id: 1_061_937,
        name: defaultDisplayName,
        connectorId: 130_179,
        connector: 'right',
        provisioning: true,
      },
      mappings: { userName: 'username', title: 'title', department: 'department' },
      users: [
        {
          userName: maya?.userName,
          inOneLogin: true,
          assigned: true,
          state: 'provisioned',
          cause: null,
          values: {
            firstName: maya?.firstName,
            lastName: maya?.lastName,
            email: maya?.email,
            jobTitle: maya?.title,
            department: maya?.department,
          },
        },
        expect.objectContaining({ userName: world.people[1]?.userName }),
      ],
      codes: [],
      requests: world.api.requests.length,
    });
  });

  it.each(['happy', ...oneLoginNames] as const)(
    'of %s ends with its exit code and its cause',
    async (name) => {
      const world = await scene(name);
      const { cause, causeOf } = scenarioOf(name);
      const { code, out } = await runInspect(argsFor(world, '--json'), credentialOf(world));
      const said = JSON.parse(out);
      expect(code).toBe(cause === null ? 0 : 1);
      expect(said.users[0].cause).toBe(causeOf === 'user' ? cause : null);
      expect(said.codes).toEqual(cause === null ? [] : expect.arrayContaining([cause]));
      const words = await runInspect(argsFor(world), credentialOf(world));
      expect(words.code).toBe(code);
      if (cause !== null) expect(words.out).toContain(`Code ${cause}\n`);
      expect(words.out).toContain('OneLogin’s API doesn’t show API Status');
    },
  );

  it.each([
    ['unlicensed', { inOneLogin: true, assigned: true, state: 'nonexistent' }],
    ['not-assigned', { inOneLogin: true, assigned: false, state: null }],
    ['approval-waiting', { assigned: true, state: 'provisioning_pending_approval' }],
  ] as const)('of %s gives OneLogin’s own words', async (name: ScenarioName, facts) => {
    const world = await scene(name);
    const { out } = await runInspect(argsFor(world, '--json'), credentialOf(world));
    expect(JSON.parse(out).users[0]).toMatchObject(facts);
  });

  it('tells an empty value from one that was not read', async () => {
    const world = await scene('empty-title');
    const args = argsFor(world, '--json', '--user', 'nobody');
    const { out } = await runInspect(args, credentialOf(world));
    const [maya, , nobody] = JSON.parse(out).users;
    expect(maya.values).toMatchObject({ jobTitle: '' });
    expect(nobody).toMatchObject({
      inOneLogin: false,
      assigned: false,
      state: null,
      values: { firstName: null, jobTitle: null },
    });
  });

  it('has null for what a credential for users alone cannot see', async () => {
    const world = await scene('read-users-only');
    const { out } = await runInspect(argsFor(world, '--json'), credentialOf(world));
    expect(JSON.parse(out)).toMatchObject({
      credential: 'read-users',
      app: null,
      mappings: { userName: null, title: null, department: null },
      users: [{ assigned: true, state: 'provisioned' }, {}],
    });
  });

  it('says the app is not there, and that it cannot say more', async () => {
    const world = await scene('happy');
    const args = ['--practice', '--onelogin', world.api.address, '--app', 'Nothing', '--json'];
    const { code, out } = await runInspect(args, credentialOf(world));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      app: { found: false, id: null, name: 'Nothing', connectorId: null, connector: 'unknown' },
      codes: ['ONELOGIN_APP_NOT_FOUND'],
    });
  });

  it('ends with 3 when it could not ask, with what is known in the object', async () => {
    const world = await scene('happy');
    const wrong = `${world.api.credential.clientId}\nwrong-secret-0123456789\n`;
    const refused = await runInspect(argsFor(world, '--json'), wrong);
    expect(refused.code).toBe(3);
    expect(JSON.parse(refused.out)).toMatchObject({
      credential: 'refused',
      app: null,
      users: [{ inOneLogin: null, assigned: null, state: null, cause: null }, {}],
      codes: ['ONELOGIN_CREDENTIAL_REFUSED'],
      requests: 1,
    });
    await world.api.close();
    const gone = await runInspect(argsFor(world), credentialOf(world));
    expect(gone.code).toBe(3);
    expect(gone.out).toContain('Code ONELOGIN_UNREACHABLE');
  });

  it('names the role by which a user has the app', async () => {
    const world = await scene('happy');
    const [maya, jonas] = namesIn(world);
    world.onelogin.directory.change(maya ?? '', { roleIds: [192_513] });
    const { out } = await runInspect(argsFor(world), credentialOf(world));
    expect(out).toContain(`${maya}: has the app, through the role Wisq users\n`);
    expect(out).toContain(`${jonas}: has the app\n`);
  });

  it('gives OneLogin’s id of a failed call, for its support', async () => {
    const world = await scene('read-users-only');
    const { out } = await runInspect(argsFor(world), credentialOf(world));
    expect(out).toMatch(/ID of the failed call, for its support: [0-9A-F]{32}$/m);
  });

  it('takes nothing from a server that could move the cursor', async () => {
    const world = await scene('happy');
    world.onelogin.log.add(250, null, 'a\u001b[2Jb\u202ec');
    const { out } = await runInspect(argsFor(world), credentialOf(world));
    expect(out).toContain('On ');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
