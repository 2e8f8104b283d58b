import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openJournal } from '../../../main/journal/journal.ts';
import type { Entry } from '../../../shared/domain/setup/entries.ts';
import { complete, journal } from '../../support/journals.ts';
import { isPrivate } from '../../support/private.ts';

const now = () => new Date('2026-03-01T12:00:00.000Z');

function place(content: string | Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-damage-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const path = join(folder, 'journal.jsonl');
  writeFileSync(path, content);
  return { folder, path, remove };
}

async function read(path: string) {
  const opened = await openJournal(path, now);
  if (!opened.ok) throw new Error(opened.problem.code);
  const found = opened.value;
  onTestFinished(() => found.close());
  return found;
}

const lines = (entries: readonly unknown[]) =>
  entries.map((e) => `${JSON.stringify(e)}\n`).join('');
const named = (at: number) => complete({ type: 'setup.renamed', name: `name ${at}` }, at);

describe('a journal that is not as it was written', () => {
  it('keeps every whole line, wherever it was cut, and can be appended to', async () => {
    await fc.assert(
      fc.asyncProperty(journal, fc.nat(), async (entries, cut) => {
        const whole = Buffer.from(lines(entries));
        const at = cut % (whole.length + 1);
        const { path, remove } = place(whole.subarray(0, at));
        try {
          const torn = await read(path);
          expect(entries.slice(0, torn.entries.length)).toEqual(torn.entries);
          // All but the one that was cut.
          const before = lines(entries.slice(0, torn.entries.length + 1)).length;
          expect(at).toBeLessThanOrEqual(Buffer.byteLength(lines(entries).slice(0, before)));
          const added = await torn.append({ type: 'setup.renamed', name: 'after' });
          await torn.close();
          const again = await read(path);
          expect(again.notices).toEqual([]);
          expect(again.entries).toEqual([...torn.entries, added.ok ? added.value : null]);
          await again.close();
        } finally {
          remove();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('moves a torn last line aside, as it was, and reports it once', async () => {
    const { folder, path, remove } = place(`${lines([named(0)])}{"v":1,"id":"x","na`);
    onTestFinished(remove);
    const first = await read(path);
    const file = 'journal.torn-2026-03-01T12-00-00.000Z';
    expect(first.notices).toEqual([{ code: 'JOURNAL_TORN_LINE', params: { bytes: 19, file } }]);
    expect(readFileSync(join(folder, file), 'utf8')).toBe('{"v":1,"id":"x","na');
    expect(isPrivate(join(folder, file))).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(lines([named(0)]));
    expect((await read(path)).notices).toEqual([]);
  });

  it('takes blank bytes at the end, as a power cut leaves them, for a torn line', async () => {
    const { path, remove } = place(`${lines([named(0)])}${'\0'.repeat(512)}`);
    onTestFinished(remove);
    const opened = await read(path);
    expect(opened.notices).toMatchObject([{ code: 'JOURNAL_TORN_LINE', params: { bytes: 512 } }]);
    expect(opened.entries).toEqual([named(0)]);
  });

  it('keeps a whole last entry that lacks only its line break', async () => {
    const { path, remove } = place(lines([named(0), named(1)]).trimEnd());
    onTestFinished(remove);
    const opened = await read(path);
    expect([opened.entries, opened.notices]).toEqual([[named(0), named(1)], []]);
    expect(readFileSync(path, 'utf8')).toBe(lines([named(0), named(1)]));
  });

  it('skips damaged lines, leaves them in the file, and says how many', async () => {
    const bad = `{"v":1,"id":\nnot json\n{"v":1,"id":"a","at":"yesterday","type":"setup.renamed","name":"x"}\n`;
    const content = `${lines([named(0)])}${bad}${lines([named(4)])}`;
    const { path, remove } = place(content);
    onTestFinished(remove);
    const opened = await read(path);
    expect(opened.entries).toEqual([named(0), named(4)]);
    expect(opened.notices).toEqual([
      { code: 'JOURNAL_DAMAGED', params: { lines: 3, firstLine: 2 } },
    ]);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('keeps entries of a newer version without guessing at them', async () => {
    const newer = [
      { ...named(1), v: 2 },
      { ...named(2), type: 'setup.painted', colour: 'green' },
      { ...complete({ type: 'assignment.way', way: 'user' }, 3), way: 'group' },
    ];
    const content = lines([named(0), ...newer, named(4)]);
    const { path, remove } = place(content);
    onTestFinished(remove);
    const opened = await read(path);
    expect(opened.entries).toEqual([named(0), named(4)]);
    expect(opened.notices).toEqual([{ code: 'JOURNAL_NEWER', params: { count: 3 } }]);
    await opened.append({ type: 'setup.renamed', name: 'mine' });
    expect(readFileSync(path, 'utf8').startsWith(content)).toBe(true);
  });

  it('counts an entry that is there twice once', async () => {
    const { path, remove } = place(lines([named(0), named(1), named(1)]));
    onTestFinished(remove);
    expect((await read(path)).entries).toEqual([named(0), named(1)]);
  });

  it('reads any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { path, remove } = place(bytes);
        try {
          const opened = await read(path);
          expect(await opened.append({ type: 'setup.renamed', name: 'x' })).toMatchObject({
            ok: true,
          });
          await opened.close();
          expect((await read(path)).entries.at(-1)).toMatchObject({ name: 'x' });
        } finally {
          remove();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not write what it could not read back', async () => {
    const { folder, path, remove } = place('');
    onTestFinished(remove);
    const opened = await read(path);
    const bad = { type: 'setup.renamed', name: 'x'.repeat(501) } as const;
    expect(await opened.append(bad)).toMatchObject({ problem: { code: 'INTERNAL' } });
    expect(readFileSync(path, 'utf8')).toBe('');
    expect(readdirSync(folder)).toEqual(['journal.jsonl']);
  });

  it('takes ten thousand entries in their order', async () => {
    const entries: Entry[] = Array.from({ length: 10_000 }, (_, at) => named(at));
    const { path, remove } = place(lines(entries));
    onTestFinished(remove);
    expect((await read(path)).entries).toEqual(entries);
  });
});
