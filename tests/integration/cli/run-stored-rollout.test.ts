import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookStored, reconcileStored } from '../../../main/cli/run-stored-rollout.ts';
import { ApiCredentials } from '../../../main/credentials/api-credentials.ts';
import { Credentials } from '../../../main/credentials/credentials.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';
import { readOneLoginAddress } from '../../../main/onelogin/address.ts';
import { CompanyServer, companyToken, member, names } from '../../support/company-server.ts';
import { rolloutSetup } from '../../support/rollout-setup.ts';

const now = () => new Date();
const log = () => {};
let server = new CompanyServer();

beforeEach(async () => {
  server = new CompanyServer({ users: names(5).map((name) => member(name)) });
  await server.start();
});
afterEach(() => server.stop());

/** A setup in the app, and a second process beside it. */
async function stored() {
  const vaults = { keychain: new SessionVault(), session: new SessionVault() };
  const main = await rolloutSetup(server, { credentials: new Credentials(vaults, now, log) });
  const run = async (command: 'look' | 'reconcile', args: readonly string[]) => {
    const said = { out: '', log: '' };
    const start = command === 'look' ? lookStored : reconcileStored;
    const code = await start(args, {
      folder: new SetupsFolder(main.profile, now),
      credentials: new Credentials(vaults, now, log),
      apiCredentials: new ApiCredentials(vaults, now, log),
      network: { practice: true },
      oneLoginAddress: (host) => readOneLoginAddress(host, true),
      out: (text) => (said.out += text),
      log: (text) => (said.log += text),
      signal: new AbortController().signal,
    });
    return { code, ...said };
  };
  return { ...main, run };
}

describe('with the stored credentials', () => {
  it('one user is looked up, and nothing is journaled', async () => {
    const { journal, run } = await stored();
    const before = journal();
    const { code, out } = await run('look', ['--user', 'user1@x.example', '--json']);
    expect([code, JSON.parse(out).outcome]).toEqual([0, 'complete']);
    expect(journal()).toEqual(before);
    expect((await run('look', [])).log).toContain('Code TERMINAL_USER_MISSING');
  });

  it('the list of the setup is compared beside an open app, and nothing of it is changed', async () => {
    const { give, journal, profile, run, setupId } = await stored();
    await give([...names(5), 'nobody@x.example']);
    const { readFileSync } = await import('node:fs');
    const path = join(profile, 'setups', setupId, 'rollout-list.jsonl');
    const before = [journal(), readFileSync(path, 'utf8')];
    const { code, out } = await run('reconcile', [
      '--json',
      '--rate',
      'off',
      '--setup',
      'production',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ listed: 6, states: { complete: 5, 'not-there': 1 } });
    expect([journal(), readFileSync(path, 'utf8')]).toEqual(before);
  });

  it('a list in a file is compared', async () => {
    const { profile, run } = await stored();
    const path = join(profile, 'people.txt');
    writeFileSync(path, names(5).join('\n'));
    const all = await run('reconcile', ['--list', path, '--rate', 'off']);
    expect(all.code).toBe(0);
    expect(JSON.stringify(all)).not.toContain(companyToken);
  });

  it('says what is missing', async () => {
    const { run } = await stored();
    expect(await run('reconcile', [])).toMatchObject({ code: 2, out: '' });
    expect((await run('reconcile', [])).log).toContain('Code LIST_MISSING');
    expect((await run('reconcile', ['--setup', 'other'])).log).toContain('TERMINAL_SETUP_UNKNOWN');
    expect((await run('reconcile', ['--onelogin', '--list', 'x'])).code).toBe(2);
  });
});
