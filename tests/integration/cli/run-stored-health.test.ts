import { describe, expect, it } from 'vitest';
import { healthStored } from '../../../main/cli/run-stored-health.ts';
import { runCheck } from '../../../main/connection/run-check.ts';
import { ApiCredentials } from '../../../main/credentials/api-credentials.ts';
import { Credentials } from '../../../main/credentials/credentials.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';
import { lookUpUser } from '../../../main/users/read-back.ts';
import { accountName } from '../../../shared/domain/setup/keychain-names.ts';
import { connected, reaching } from '../../support/connected.ts';
import { scene } from '../../support/onelogin.ts';

const now = () => new Date();
const log = () => {};

/** A setup that the app keeps, OneLogin connected; and a second process beside it. */
async function stored() {
  const world = await scene('happy');
  const vaults = { keychain: new SessionVault(), session: new SessionVault() };
  const main = await connected(world, {
    apiCredentials: new ApiCredentials(vaults, now, log),
    credentials: new Credentials(vaults, now, log),
    runCheck,
    lookUpUser,
  });
  const { clipboard, setupId, value } = main;
  clipboard.text = `SCIM Base URL: ${world.baseUrl}\nSCIM Bearer Token: ${world.token}`;
  await value('credentials.paste', { setupId, as: 'message' });
  await value('credentials.save', { setupId, where: 'keychain' });
  for (const person of world.people) {
    await world.onelogin.assign(person);
    await world.onelogin.approve(person.userName);
  }
  const { lookAtOneLogin, oneLoginAddress, readOneLoginLog } = reaching(world);
  if (!lookAtOneLogin || !oneLoginAddress || !readOneLoginLog) throw new Error('no network');
  const run = async (args: readonly string[] = [], network: Partial<object> = {}) => {
    const printed = { out: '', log: '' };
    const code = await healthStored(args, {
      folder: new SetupsFolder(main.profile, now),
      // Another process: it knows nothing but what is in the keychain.
      apiCredentials: new ApiCredentials(vaults, now, log),
      credentials: new Credentials(vaults, now, log),
      runCheck,
      lookUpUser,
      lookAtOneLogin,
      oneLoginAddress,
      readOneLoginLog,
      out: (text) => void (printed.out += text),
      log: (text) => void (printed.log += text),
      signal: new AbortController().signal,
      now,
      ...network,
    });
    return { code, ...printed };
  };
  return { ...main, world, vaults, run };
}

describe('--health', () => {
  it('checks with what is stored, and writes nothing into the record', async () => {
    const { run, world, journal } = await stored();
    const lines = journal().length;
    const { code, log: said, out } = await run(['--json']);
    expect([code, said]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'well',
      users: world.people.map(({ userName }) => ({ userName, outcome: 'found' })),
      oneLogin: { assigned: 2 },
    });
    expect(journal()).toHaveLength(lines);
  });

  it('ends with 1 where somebody changed the app since, and says who', async () => {
    const { run, world } = await stored();
    world.onelogin.changeMapping('Marcus Bell', {});
    const { code, out } = await run(['--setup', 'Production']);
    expect(code).toBe(1);
    expect(out).toContain('Marcus Bell changed a parameter of the app');
  });

  it('names the end of the token', async () => {
    const { run, value, setupId } = await stored();
    await value('token.validUntil', { setupId, until: '2026-03-10' });
    const { code, out } = await run(['--json'], { now: () => new Date('2026-03-06T10:00:00Z') });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      codes: ['token'],
      token: { endsOn: '2026-03-10', stage: 'urgent' },
    });
  });

  it.each<[readonly string[], string]>([
    [['--setup', 'Another'], 'TERMINAL_SETUP_UNKNOWN'],
    [['--since', 'soon'], 'TERMINAL_SINCE_INVALID'],
    [['--base-url', 'x'], 'TERMINAL_OPTION_UNKNOWN'],
  ])('ends with 2 for %j', async (args, code) => {
    const { run } = await stored();
    const { code: ended, log: said } = await run(args);
    expect(ended).toBe(2);
    expect(said).toContain(`Code ${code}`);
  });

  it('ends with 2 where the token is not there or kept for a session, and says so', async () => {
    const { run, vaults, setupId, value, world, clipboard } = await stored();
    await vaults.keychain.delete(accountName(setupId, 'token'));
    expect(await run()).toMatchObject({
      code: 2,
      log: expect.stringContaining('KEYCHAIN_ENTRY_GONE'),
    });
    clipboard.text = `SCIM Base URL: ${world.baseUrl}\nSCIM Bearer Token: ${world.token}`;
    await value('credentials.paste', { setupId, as: 'message' });
    await value('credentials.save', { setupId, where: 'session' });
    expect(await run()).toMatchObject({
      code: 2,
      log: expect.stringContaining('TERMINAL_SESSION_ONLY'),
    });
  });
});
