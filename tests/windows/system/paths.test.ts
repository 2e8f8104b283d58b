import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse, toNamespacedPath } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fileName } from '../../../main/handover/file-name.ts';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';
import { probeSetups, setupsIn } from '../../../main/journal/setups-place.ts';
import { saveFile } from '../../../main/storage/files.ts';
import { moveProfile } from '../../../main/storage/move-profile.ts';
import { openToRead } from '../../../main/storage/read-file.ts';

const now = () => new Date('2026-11-28T10:00:00Z');

function folder(under = tmpdir()): string {
  const made = mkdtempSync(join(under, 'wisq paths ü '));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** More than the 260 characters that old programs for Windows know. */
const long = (under: string) => join(under, 'x'.repeat(120), 'y'.repeat(120));

const places: readonly (readonly [string, () => string])[] = [
  ['on a drive, with blanks and an umlaut', () => folder()],
  ['longer than 260 characters', () => long(folder())],
  ['on a share of a server', () => folder(String.raw`\\server\share`)],
  ['on a share, longer than 260 characters', () => long(folder(String.raw`\\server\share`))],
  ['with the prefix of a long path', () => toNamespacedPath(long(folder()))],
];

describe.each(places)('a profile %s', (_what, place) => {
  test('keeps a journal through closing and opening', async () => {
    const profile = place();
    expect(await probeSetups(setupsIn(profile))).toBe(null);
    const setups = new SetupsFolder(profile, now);
    const created = await setups.create();
    if (!created.ok) throw new Error(created.problem.code);
    const { journal, setupId } = created.value;
    expect(await journal.append({ type: 'setup.created', name: 'Åre' })).toMatchObject({
      ok: true,
    });
    await journal.close();
    for (const name of ['b', 'c']) {
      const opened = await setups.open(setupId);
      if (!opened.ok) throw new Error(opened.problem.code);
      expect(await opened.value.append({ type: 'setup.renamed', name })).toMatchObject({
        ok: true,
      });
      await opened.value.close();
    }
    const opened = await setups.open(setupId);
    expect(opened.ok && opened.value.entries).toMatchObject([
      { name: 'Åre' },
      { name: 'b' },
      { name: 'c' },
    ]);
    if (opened.ok) await opened.value.close();
    expect(await setups.ids()).toEqual({ ok: true, value: [setupId] });
    expect(await setups.remove(setupId)).toEqual({ ok: true, value: null });
    expect(readdirSync(setupsIn(profile))).toEqual([]);
  });

  test('moves to another folder, and a report is saved over an older one', async () => {
    const [from, to] = [join(place(), 'Roaming'), join(place(), 'Local')];
    mkdirSync(setupsIn(from), { recursive: true });
    expect(moveProfile(from, to)).toBe(to);
    expect([existsSync(setupsIn(from)), existsSync(setupsIn(to))]).toEqual([false, true]);
    const file = join(to, 'report.wisq-setup');
    for (const content of ['first', 'second']) await saveFile(file, Buffer.from(content));
    expect(readFileSync(file, 'utf8')).toBe('second');
    expect(readdirSync(to).toSorted()).toEqual(['report.wisq-setup', 'setups']);
  });
});

test('a profile moves from one drive to another', () => {
  const [here, there] = [folder(), mkdtempSync('Z:\\tmp\\wisq-drive-')];
  onTestFinished(() => rmSync(there, { recursive: true, force: true }));
  expect([parse(here).root, parse(there).root]).toEqual(['C:\\', 'Z:\\']);
  mkdirSync(setupsIn(here));
  const to = join(there, 'Local');
  expect(moveProfile(here, to)).toBe(to);
  expect([readdirSync(here), readdirSync(to)]).toEqual([[], ['setups']]);
});

/** What a person may call a setup, and what Windows would make of such a name. */
const hostile = [
  'CON',
  'nul.txt',
  'COM1',
  'LPT¹',
  'ends with a dot.',
  'ends with a blank ',
  'C:\\Windows\\win.ini',
  'stream:of:data',
  '..\\..\\up',
  '\\\\server\\share',
  'a/b',
  'who?*<>|"',
  '𠮷'.repeat(80),
  'e\u0301'.repeat(80),
];

test.each(hostile)('every file name that is proposed for the setup “%s” is one', async (name) => {
  const place = folder();
  const made = ['wisq-setup', 'wisq-confirmation', 'pdf', 'md', 'csv', 'ics'].map((ending) =>
    fileName('Wisq report', name, now(), ending),
  );
  for (const one of made) await saveFile(join(place, one), Buffer.from(one));
  expect(readdirSync(place).toSorted()).toEqual(made.toSorted());
  for (const one of made) expect(readFileSync(join(place, one), 'utf8')).toBe(one);
});

test.each(['CON', 'NUL', 'COM1', 'nul.wisq-setup'])(
  'a device in the place of a file to read is refused, and is no empty file: %s',
  async (name) => {
    await expect(openToRead(name)).rejects.toMatchObject({ code: expect.any(String) });
    await expect(openToRead(join(folder(), name))).rejects.toMatchObject({
      code: expect.any(String),
    });
  },
);

test.each(['NUL', 'con.csv', 'ends.', 'ends ', 'report:hidden.csv', 'what?.csv', 'a<b>.csv'])(
  'a name that no other program could open is refused, and leaves nothing: “%s”',
  async (name) => {
    const place = folder();
    // Joined by hand: a path that is put in order loses what is at its end.
    const saving = saveFile(`${place}\\${name}`, Buffer.from('x'));
    await expect(saving).rejects.toMatchObject({ code: 'EINVAL' });
    expect(readdirSync(place)).toEqual([]);
  },
);
