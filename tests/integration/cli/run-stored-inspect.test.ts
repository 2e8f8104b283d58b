import { describe, expect, it } from 'vitest';
import { inspectStored, type StoredInspectParts } from '../../../main/cli/run-stored-inspect.ts';
import { ApiCredentials } from '../../../main/credentials/api-credentials.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { lookAtOneLogin } from '../../../main/onelogin/look-at-onelogin.ts';
import { accountName } from '../../../shared/domain/setup/keychain-names.ts';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';
import type { ScenarioName } from '../../../practice/scenarios.ts';
import { beforeConnecting, connected, reaching } from '../../support/connected.ts';
import { scene } from '../../support/onelogin.ts';

const now = () => new Date();
const log = () => {};

/** A setup that the app connected to a world where this is wrong; and a second process beside it. */
async function stored(name: ScenarioName = 'happy') {
  const world = await scene(name);
  const vaults = { keychain: new SessionVault(), session: new SessionVault() };
  const apiCredentials = new ApiCredentials(vaults, now, log);
  const main = await connected(world, { apiCredentials });
  return { world, vaults, ...main, run: runIn(main.profile, world, vaults) };
}

function runIn(
  profile: string,
  world: Awaited<ReturnType<typeof scene>>,
  vaults: ConstructorParameters<typeof ApiCredentials>[0],
) {
  const { lookAtOneLogin: look, oneLoginAddress } = reaching(world);
  if (look === undefined || oneLoginAddress === undefined) throw new Error('no network');
  return async (args: readonly string[] = [], parts: Partial<StoredInspectParts> = {}) => {
    const printed = { out: '', log: '' };
    const code = await inspectStored(args, {
      folder: new SetupsFolder(profile, now),
      // Another process: it knows nothing but what is in the keychain.
      apiCredentials: new ApiCredentials(vaults, now, log),
      lookAtOneLogin: look,
      oneLoginAddress,
      out: (text) => void (printed.out += text),
      log: (text) => void (printed.log += text),
      signal: new AbortController().signal,
      ...parts,
    });
    return { code, ...printed };
  };
}

describe('--inspect', () => {
  it('reads the app and the test users with the stored credential, and prints one object', async () => {
    const { run, world } = await stored();
    const { code, log: said, out } = await run(['--json']);
    expect([code, said]).toEqual([0, '']);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({
      credential: 'read-all',
      app: { found: true, connector: 'right', provisioning: true },
      users: world.people.map(({ userName }) => ({ userName, inOneLogin: true, cause: null })),
      codes: [],
    });
  });

  it.each([
    ['approval-waiting', 1, 'ONELOGIN_APPROVAL_WAITING'],
    ['no-mapping', 1, 'ONELOGIN_NOT_MAPPED'],
    ['read-users-only', 1, 'ONELOGIN_READ_USERS'],
  ] as const)('ends for the scene %s with %i and names %s', async (name, expected, cause) => {
    const { run } = await stored(name);
    const { code, out } = await run(['--json']);
    expect(code).toBe(expected);
    expect(JSON.parse(out).codes).toContain(cause);
    expect((await run()).out).toContain(cause);
  });

  it('journals nothing, revokes nothing, sends reads alone and shows no secret', async () => {
    const { journal, run, value, setupId, world } = await stored();
    const before = journal();
    const { clientSecret } = world.api.credential;
    const all = [await run(), await run(['--json', '--setup', 'production'])];
    expect(all.map(({ code }) => code)).toEqual([0, 0]);
    expect(journal()).toEqual(before);
    for (const { log: said, out } of all) expect(said + out).not.toContain(clientSecret);
    const posts = world.api.requests.filter((one) => !one.startsWith('GET '));
    expect(new Set(posts)).toEqual(new Set(['POST /auth/oauth2/v2/token']));
    // The app beside it goes on with the token it had.
    await value('onelogin.look', { setupId });
    expect(journal().length).toBeGreaterThan(before.length);
  });

  it('gives OneLogin its five minutes after what the admin said', async () => {
    const { run, setupId, state, value } = await stored('not-assigned');
    expect(JSON.parse((await run(['--json'])).out).codes).toContain('ONELOGIN_NOT_ASSIGNED');
    const [first] = (await state()).users;
    const userId = first?.userId ?? '';
    await value('users.say', { setupId, userId, what: 'assigned', done: true });
    const said = Date.parse((await state()).users[0]?.assigned?.at ?? '');
    const after = (minutes: number): Partial<StoredInspectParts> => ({
      lookAtOneLogin: ({ wanted, ...options }) => {
        const clock = () => new Date(said + minutes * 60_000);
        return lookAtOneLogin({ ...options, practice: true, pauseMs: 10, now: clock }, wanted);
      },
    });
    expect(JSON.parse((await run(['--json'], after(4))).out).codes).toEqual(['ONELOGIN_WORKING']);
    expect(JSON.parse((await run(['--json'], after(6))).out).codes).toEqual([
      'ONELOGIN_NOT_ASSIGNED',
    ]);
  });

  it('ends with 3 when OneLogin refuses the stored credential', async () => {
    const { run, setupId, vaults } = await stored();
    await vaults.keychain.set(accountName(setupId, 'clientSecret'), 'a-secret-nobody-made');
    const { code, out } = await run(['--json']);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ credential: 'refused', app: null });
    expect(out).not.toContain('a-secret-nobody-made');
  });

  it('ends with 130 when it is stopped', async () => {
    const { run } = await stored();
    const { code, log: said, out } = await run([], { signal: AbortSignal.abort() });
    expect([code, out]).toEqual([130, '']);
    expect(said).toContain('Stopped');
  });

  it.each<[string, readonly string[], string]>([
    ['an option is unknown', ['--jsn'], 'TERMINAL_OPTION_UNKNOWN'],
    ['the setup is unknown', ['--setup', 'Southwind'], 'TERMINAL_SETUP_UNKNOWN'],
    ['a user is given', ['--user', 'maya'], 'TERMINAL_OPTION_UNKNOWN'],
  ])('ends with 2 when %s', async (_what, args, expected) => {
    const { run } = await stored();
    const { code, log: said, out } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(said).toContain(`Code ${expected}`);
  });

  it('ends with 2 where there is no setup, no credential, or one for a session', async () => {
    const world = await scene('happy');
    const vaults = { keychain: new SessionVault(), session: new SessionVault() };
    const apiCredentials = new ApiCredentials(vaults, now, log);
    const main = await beforeConnecting(world, { apiCredentials });
    const run = runIn(main.profile, world, vaults);
    expect((await run()).log).toContain('Code ONELOGIN_NOT_CONNECTED');
    await main.pasteBoth();
    await main.value('onelogin.connect', { setupId: main.setupId, where: 'session' });
    const session = await run();
    expect([session.code, session.out]).toEqual([2, '']);
    expect(session.log).toContain('Code TERMINAL_SESSION_ONLY');
    expect(session.log).toContain('API credential');
    await main.value('onelogin.disconnect', { setupId: main.setupId });
    expect((await run()).log).toContain('Code ONELOGIN_NOT_CONNECTED');
    expect((await runIn(`${main.profile}/none`, world, vaults)()).log).toContain(
      'TERMINAL_SETUP_NONE',
    );
  });
});
