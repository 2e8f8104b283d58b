import { describe, expect, it } from 'vitest';
import type { World } from '../../../practice/world.ts';
import { healthArgs, runHealth, secretsOf, startHealth } from '../../support/health.ts';
import { formsIn, needlesOf } from '../../support/needles.ts';
import { scene } from '../../support/onelogin.ts';

/** A world whose people are at Wisq. */
async function live(): Promise<World> {
  const world = await scene('happy');
  for (const person of world.people) {
    await world.onelogin.assign(person);
    await world.onelogin.approve(person.userName);
  }
  return world;
}

const maya = (world: World) => {
  const [first] = world.people;
  if (first === undefined) throw new Error('nobody');
  return first;
};

describe('npm run health', () => {
  it('ends with 0 and one object where nothing is wrong', async () => {
    const world = await live();
    const { code, out, err } = await startHealth(world, healthArgs(world, '--json'));
    expect([code, err]).toEqual([0, '']);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toEqual({
      outcome: 'well',
      codes: [],
      since: expect.stringMatching(/^\d{4}-/),
      connection: { verdict: 'works-with-notes', code: null },
      users: world.people.map(({ userName }) => ({
        userName,
        outcome: 'found',
        active: true,
        modifiedAt: expect.stringMatching(/^\d{4}-/),
        changed: [],
        lacking: [],
      })),
      oneLogin: {
        code: null,
        complete: true,
        failures: [],
        changes: [],
        waiting: [],
        assigned: 2,
      },
      token: null,
    });
  });

  it('needs neither users nor OneLogin, and then does not know of them', async () => {
    const world = await live();
    const { code, out } = await runHealth(['--base-url', world.baseUrl, '--json'], world.token);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ users: [], oneLogin: null });
    expect(world.api.requests).toEqual([]);
    // One question is asked, with the right token alone.
    expect(world.endpoint.requests().some((line) => line.endsWith('401'))).toBe(false);
  });

  it('ends with 1 where something was found, and says what in words', async () => {
    const world = await live();
    world.onelogin.changeMapping('Marcus Bell', { title: false });
    await world.onelogin.unassign(maya(world).userName);
    await world.onelogin.approve(maya(world).userName);
    const { code, out, log } = await runHealth(healthArgs(world), secretsOf(world));
    expect([code, log]).toEqual([1, '']);
    expect(out).toContain('Something needs attention.');
    expect(out).toContain(`${maya(world).userName} isn’t at Wisq any more.`);
    expect(out).toMatch(/: Marcus Bell changed a parameter of the app/);
    expect(out).toContain('silence is normal');
  });

  it('reads the log since the time that is given', async () => {
    const world = await live();
    world.onelogin.changeMapping('Marcus Bell', { title: true });
    const later = new Date(Date.now() + 60_000).toISOString();
    const { code, out } = await runHealth(
      healthArgs(world, '--json', '--since', later),
      secretsOf(world),
    );
    expect([code, JSON.parse(out).since]).toEqual([0, later]);
  });

  it('ends with 1 where Wisq refuses the token, and with 3 where nobody could be asked', async () => {
    const world = await live();
    world.endpoint.revoke(world.token);
    const refused = await runHealth(healthArgs(world, '--json'), secretsOf(world));
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({
      connection: { verdict: 'fails', code: 'TOKEN_REFUSED' },
      codes: ['connection', 'unknown:users'],
    });
    await world.close();
    const gone = await runHealth(healthArgs(world, '--json'), secretsOf(world));
    expect(gone.code).toBe(3);
    expect(JSON.parse(gone.out)).toMatchObject({ outcome: 'not-asked' });
  });

  it('ends with 3 where OneLogin alone could not be asked', async () => {
    const world = await live();
    await world.api.close();
    const { code, out } = await runHealth(healthArgs(world, '--json'), secretsOf(world));
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      codes: ['unknown:log'],
      oneLogin: { code: 'ONELOGIN_UNREACHABLE', complete: false, waiting: null },
    });
  });

  it.each<[readonly string[], string, string]>([
    [[], 'x', 'TERMINAL_URL_MISSING'],
    [['--base-url', 'https://a.example', '--since', 'yesterday'], 'x', 'TERMINAL_SINCE_INVALID'],
    [['--base-url', 'https://a.example', '--since', '2026-02-30'], 'x', 'TERMINAL_SINCE_INVALID'],
    [['--base-url', 'https://a.example', '--app', 'Wisq'], 'x', 'TERMINAL_ONELOGIN_MISSING'],
    [['--base-url', 'https://a.example', '--onelogin', 'acme'], 'x', 'TERMINAL_APP_MISSING'],
    [
      ['--base-url', 'https://a.example', '--onelogin', 'https://a.example', '--app', 'W'],
      'x',
      'SUBDOMAIN_INVALID',
    ],
    [['--base-url', 'https://a.example', '--token', 'x'], 'x', 'TERMINAL_TOKEN_ARGUMENT'],
    [['--base-url', 'https://a.example', '--tokens', 'x'], 'x', 'TERMINAL_OPTION_UNKNOWN'],
    [['--base-url', 'https://a.example'], ' \n', 'TERMINAL_TOKEN_MISSING'],
    [
      ['--base-url', 'https://a.example', '--onelogin', 'acme', '--app', 'W'],
      'only',
      'TERMINAL_CLIENT_INVALID',
    ],
    [['--base-url', 'https://a.example', '--proxy', 'ftp://a'], 'x', 'TERMINAL_PROXY_INVALID'],
  ])('ends with 2 for %j', async (args, input, code) => {
    const run = await runHealth(args, input);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.log).toContain(`Code ${code}`);
  });

  it('shows its help', async () => {
    const { code, out } = await runHealth(['--help'], '');
    expect(code).toBe(0);
    expect(out).toContain('--since TIME');
  });

  it('prints neither the token nor the Client Secret, whatever servers send back', async () => {
    const world = await live();
    const { clientSecret } = world.api.credential;
    const needles = [...needlesOf(world.token), ...needlesOf(clientSecret)];
    world.onelogin.log.add(65, null, `failed with ${clientSecret}`);
    await world.onelogin.update({ ...maya(world), title: world.token });
    await world.onelogin.approve(maya(world).userName);
    for (const args of [healthArgs(world), healthArgs(world, '--json')]) {
      const { out, err } = await startHealth(world, args);
      expect(formsIn(out + err, needles)).toEqual([]);
      expect(out).toContain('[token]');
    }
  });
});
