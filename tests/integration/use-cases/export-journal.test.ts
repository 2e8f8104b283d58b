import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { fail, ok, type Result } from '../../../shared/domain/problems/result.ts';
import { noPolicy } from '../../../shared/domain/policy/policy.ts';
import { baseUrl, token, withSetup } from '../../support/one-setup.ts';

type Main = Awaited<ReturnType<typeof withSetup>>;

/** A setup with secrets, a tick and a test user whose name a spreadsheet would calculate. */
async function inUse(parts: Parameters<typeof withSetup>[0] = {}) {
  const main = await withSetup(parts);
  const { setupId, value } = main;
  await main.store();
  await value('guide.tick', { setupId, taskId: 'add-app.save', done: true });
  await value('users.add', { setupId, userName: '=mara@acme.example', expected: noValues });
  return main;
}

async function exported(main: Main, as: 'csv' | 'jsonl', masked = false): Promise<string> {
  const { setupId, value, saved } = main;
  const { name } = await value('journal.export', { setupId, as, masked });
  return saved.get(name ?? '') ?? '';
}

/** The lines of a JSON Lines export, the first one apart. */
async function linesOf(main: Main, masked = false) {
  const lines = (await exported(main, 'jsonl', masked)).trimEnd().split('\n');
  const [head, ...rest] = lines.map((line): Record<string, unknown> => JSON.parse(line));
  return { head, rest };
}

describe('the journal as a file', () => {
  it('has every entry as a JSON line, after one that says what is in it', async () => {
    const main = await inUse();
    const { head, rest } = await linesOf(main);
    expect(head).toMatchObject({
      event: 'journal.exported',
      setup: 'Production',
      setupId: main.setupId,
      data: { entries: rest.length, masked: false, version: '0.1.0', leftOut: null, notices: [] },
    });
    const stored = main.journal().map((line): Record<string, unknown> => JSON.parse(line));
    expect(rest.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
    expect(rest.map(({ time }) => time)).toEqual(stored.map(({ at }) => at));
    expect(rest.find(({ event }) => event === 'task.ticked')).toMatchObject({ mark: 'said' });
    expect(rest.find(({ event }) => event === 'user.added')).toMatchObject({
      text: '=mara@acme.example added as a test user',
      data: { userName: '=mara@acme.example' },
    });
  });

  it('is a table that another parser reads, and no spreadsheet calculates a cell of it', async () => {
    const main = await inUse();
    const text = await exported(main, 'csv');
    const [columns, ...rows] = parse(text, { bom: true, relax_column_count: false });
    expect(columns?.[0]).toBe('Time (UTC)');
    expect(rows).toHaveLength(main.journal().length + 1);
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(rows.map(([, event]) => event)).toContain('user.added');
  });

  it.each(['csv', 'jsonl'] as const)('as %s holds neither token nor path', async (as) => {
    const main = await inUse();
    const { setupId, value, journal } = main;
    const { users } = await main.state();
    const note = `Looked at ${baseUrl}/Users`;
    const about = { setupId, userId: users[0]?.userId ?? '', by: 'Mia', on: '2026-03-02' };
    await value('users.confirm', { ...about, channel: 'call', note });
    expect(journal().join('')).toContain(new URL(baseUrl).pathname);
    const text = await exported(main, as);
    expect(text).toContain('Looked at');
    expect(text).not.toContain(token);
    expect(text).not.toContain(token.slice(0, 12));
    expect(text).not.toContain(new URL(baseUrl).pathname);
  });

  it('has pseudonyms where they are asked for, while names are hidden, and by policy', async () => {
    const main = await inUse();
    const forced = await inUse({ policy: { ...noPolicy, alwaysMaskNames: true } });
    const asked = await linesOf(main, true);
    await main.value('names.hide', { hidden: true });
    for (const { head, rest } of [asked, await linesOf(main), await linesOf(forced)]) {
      expect(head).toMatchObject({ data: { masked: true } });
      expect(JSON.stringify(rest)).not.toContain('mara');
      expect(rest.map(({ event }) => event)).toContain('user.added');
    }
  });

  it('says where it could not be saved, and that nothing was where no place was chosen', async () => {
    const saving = (save: () => Promise<Result<string | null>>) =>
      inUse({
        files: {
          save,
          show: async () => ok(null),
          open: async () => ok(null),
          openList: async () => ok(null),
          read: async () => fail('FILE_UNREADABLE'),
        },
      });
    const none = await saving(async () => ok(null));
    const wanted = ({ setupId }: Main) => ({ setupId, as: 'csv', masked: false }) as const;
    expect(await none.value('journal.export', wanted(none))).toEqual({ name: null });
    const full = await saving(async () => fail('FILE_UNWRITABLE', { cause: 'ENOSPC' }));
    expect(await full.call('journal.export', wanted(full))).toMatchObject({
      problem: { code: 'FILE_UNWRITABLE' },
    });
  });
});
