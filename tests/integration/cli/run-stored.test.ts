import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runStored, type StoredCheckParts } from '../../../main/cli/run-stored.ts';
import { Credentials } from '../../../main/credentials/credentials.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';
import { Setups } from '../../../main/setups/setups.ts';
import type { StorePlace } from '../../../shared/domain/setup/entries.ts';
import { scimServer, token } from '../../../tools/fixtures/scim-answers.ts';
import { plainUrl } from '../../support/checking.ts';
import { httpServer, type TestServer } from '../../support/server.ts';

async function wisq(): Promise<TestServer> {
  const server = await httpServer(scimServer());
  onTestFinished(() => server.close());
  return server;
}

/** A profile the app has closed, with setups of these names, all at one server. */
async function profileWith(
  url: string,
  names: readonly string[] = ['Northwind'],
  where: StorePlace = 'keychain',
) {
  const profile = mkdtempSync(join(tmpdir(), 'wisq-stored-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  const now = () => new Date();
  const log = () => {};
  const folder = new SetupsFolder(profile, now);
  const vaults = { keychain: new SessionVault(), session: new SessionVault() };
  const credentials = new Credentials(vaults, now, log);
  const setups = new Setups({
    folder,
    build: 'test',
    positionOf: () => null,
    onChange: () => {},
    onLost: () => {},
    log,
  });
  const ids: string[] = [];
  for (const name of names) {
    const created = await setups.create(name);
    if (!created.ok) throw new Error(created.problem.code);
    const draft = {
      url: { value: url, cleaned: [] },
      token: { value: token, cleaned: [] },
      urlChoices: [],
      tokenChoices: [],
      found: [],
    };
    const saved = await credentials.save(created.value, draft, where);
    if (!saved.ok) throw new Error(saved.problem.code);
    ids.push(created.value.setupId);
  }
  await setups.close();
  const journal = (at = 0) =>
    readFileSync(join(profile, 'setups', ids[at] ?? '', 'journal.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const run = async (args: readonly string[], parts: Partial<StoredCheckParts> = {}) => {
    const printed: ['out' | 'log', string][] = [];
    const code = await runStored(args, {
      folder,
      credentials,
      network: {},
      out: (text) => printed.push(['out', text]),
      log: (text) => printed.push(['log', text]),
      signal: new AbortController().signal,
      claim: () => 'ours',
      ...parts,
    });
    const of = (kind: 'out' | 'log') =>
      printed.flatMap(([one, text]) => (one === kind ? [text] : [])).join('');
    return { code, out: of('out'), log: of('log') };
  };
  return { folder, run, journal, ids };
}

describe('the check of a stored setup', () => {
  it('is reported and journaled with the digests of what it used', async () => {
    const { run, journal } = await profileWith(plainUrl(await wisq()));
    const { code, out, log } = await run(['--json']);
    expect([code, log]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'works-with-notes', route: 'direct' });
    const stored = journal().find(({ type }) => type === 'credentials.stored');
    expect(journal().at(-1)).toMatchObject({
      type: 'check.finished',
      result: {
        verdict: 'works-with-notes',
        urlFingerprint: stored.facts.urlFingerprint,
        tokenFingerprint: stored.facts.tokenFingerprint,
        networkFingerprint: expect.any(String),
      },
    });
    expect(out + JSON.stringify(journal())).not.toContain(token);
  });

  it('leaves the wrong token out when told', async () => {
    const server = await wisq();
    const { run } = await profileWith(plainUrl(server));
    await run(['--no-wrong-token', '--json']);
    expect(new Set(server.seen.map((one) => one.authorization))).toEqual(
      new Set([`Bearer ${token}`]),
    );
    await run(['--json']);
    expect(new Set(server.seen.map((one) => one.authorization)).size).toBe(2);
  });

  it.each(['open', 'unwritable'] as const)(
    'is reported first and not journaled where that is not this process’s to do: %s',
    async (claim) => {
      const { run, journal } = await profileWith(plainUrl(await wisq()));
      const before = journal();
      const steps: string[] = [];
      const { code, log } = await run(['--json'], {
        out: () => steps.push('report'),
        claim: () => {
          steps.push('claim');
          return claim;
        },
      });
      expect([code, steps]).toEqual([0, ['report', 'claim']]);
      expect(log).toContain('Code TERMINAL_NOT_RECORDED');
      expect(journal()).toEqual(before);
    },
  );

  it('leaves no trace when it is stopped', async () => {
    const { run, journal } = await profileWith(plainUrl(await wisq()));
    const before = journal();
    const { code, out, log } = await run([], { signal: AbortSignal.abort() });
    expect([code, out]).toEqual([130, '']);
    expect(log).toMatch(/^Canceled/);
    expect(log.trimEnd()).not.toContain('\n');
    expect(journal()).toEqual(before);
  });

  it('takes the name whatever its case, or the id, where there are several', async () => {
    const { run, journal, ids } = await profileWith(plainUrl(await wisq()), ['Zoë', 'Sandbox']);
    const several = await run(['--json']);
    expect([several.code, several.out]).toEqual([2, '']);
    expect(several.log).toContain('“Sandbox”, “Zoë”');
    expect((await run(['--json', '--setup', ' ZOE\u0308 '])).code).toBe(0);
    expect((await run(['--json', `--setup=${ids[1]}`])).code).toBe(0);
    expect([journal(0).at(-1).type, journal(1).at(-1).type]).toEqual([
      'check.finished',
      'check.finished',
    ]);
    expect((await run(['--setup', 'Other'])).log).toContain('TERMINAL_SETUP_UNKNOWN');
  });

  it('is run beside a setup that cannot be read, which is named', async () => {
    const { run, folder } = await profileWith(plainUrl(await wisq()));
    const other = folder.folderOf('99999999-9999-4999-8999-999999999999');
    mkdirSync(join(other, 'journal.jsonl'), { recursive: true });
    const { code, log } = await run([]);
    expect(code).toBe(0);
    expect(log).toContain('Code SETUP_UNREADABLE');
    expect(log).toContain('99999999-9999-4999-8999-999999999999');
  });

  it('is not run with what this process cannot have or does not know', async () => {
    const server = await wisq();
    const session = await profileWith(plainUrl(server), ['Northwind'], 'session');
    const refused = await session.run([]);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.log).toContain('Code TERMINAL_SESSION_ONLY');
    expect((await session.run(['--base-url', 'x'])).log).toContain('TERMINAL_OPTION_UNKNOWN');
    const none = await profileWith(plainUrl(server), []);
    expect((await none.run([])).log).toContain('Code TERMINAL_SETUP_NONE');
    expect(server.seen).toEqual([]);
  });
});
