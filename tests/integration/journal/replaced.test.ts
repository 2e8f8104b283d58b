import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { saveFile } from '../../../main/storage/files.ts';
import { WindowFile } from '../../../main/storage/window-file.ts';
import { storyUpTo } from '../../../tools/fixtures/story.ts';
import { smallDisk } from '../../support/full-disk.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';
import { linux, needs } from '../../support/needs.ts';
import { isPrivate } from '../../support/private.ts';

/** A setup that is open, with an entry appended since; and its journal's place. */
async function opened(appended: boolean) {
  const main = mainWithoutElectron();
  const setupId = storyUpTo('assign').putInto(main.profile);
  await main.value('setups.open', { setupId });
  const journal = join(main.profile, 'setups', setupId, 'journal.jsonl');
  const rename = (name: string) => main.call('setups.rename', { setupId, name });
  if (appended) expect(codeOf(await rename('Before'))).toBe('');
  const name = async () => (await main.value('setups.open', { setupId })).state.name;
  return { ...main, setupId, journal, rename, name };
}

/** The same content at the same length in another file. */
function exchange(path: string): void {
  copyFileSync(path, `${path}.copy`);
  // Windows puts nothing in the place of a file that is open, but lets it be moved away.
  renameSync(path, `${path}.before`);
  renameSync(`${path}.copy`, path);
}

const ways: readonly (readonly [string, (journal: string) => void, string])[] = [
  ['deleted', (journal) => rmSync(journal), 'gone'],
  ['moved', (journal) => renameSync(journal, `${journal}.moved`), 'gone'],
  [
    'moved with its folder',
    (journal) => renameSync(dirname(journal), `${dirname(journal)}.moved`),
    'gone',
  ],
  ['exchanged for a copy', exchange, 'replaced'],
  ['cut', (journal) => truncateSync(journal, statSync(journal).size - 40), 'size'],
  ['emptied', (journal) => truncateSync(journal, 0), 'size'],
  ['written to', (journal) => appendFileSync(journal, '\n'), 'size'],
];

describe.each([
  ['right after it was read', false],
  ['when it was appended to before', true],
] as const)('a journal that another program changes, %s', (_when, appended) => {
  it.each(ways)('is noticed at the next entry: %s', async (_what, change, reason) => {
    const { journal, rename, name } = await opened(appended);
    const before = await name();
    change(journal);
    expect(await rename('Lost')).toMatchObject({
      ok: false,
      problem: { code: 'JOURNAL_REPLACED', params: { reason } },
    });
    // Not acknowledged, so not shown; and nothing was made in its place.
    expect(await name()).toBe(before);
    expect(existsSync(journal)).toBe(!(reason === 'gone'));
    expect(existsSync(journal) && readFileSync(journal, 'utf8').includes('Lost')).toBe(false);
    // It stays so: a later entry would be in no journal either.
    expect(codeOf(await rename('Later'))).toBe('JOURNAL_REPLACED');
  });
});

it('a report of what is on screen can still be made', async () => {
  const { journal, rename, value, setupId } = await opened(true);
  rmSync(journal);
  await rename('Lost');
  const { text } = await value('report.preview', { setupId, masked: false, path: false });
  expect(text).toContain('"name": "Before"');
});

describe('a setup that cannot be read', () => {
  async function listed(make: (folder: string) => void) {
    const main = mainWithoutElectron();
    const good = storyUpTo('assign', 'Good').putInto(main.profile);
    const folder = join(main.profile, 'setups', '99999999-9999-4999-8999-999999999999');
    mkdirSync(folder);
    make(folder);
    return { list: await main.value('setups.list', undefined), good, main };
  }

  it.each<[string, (folder: string) => void, string]>([
    ['a folder in its place', (folder) => mkdirSync(join(folder, 'journal.jsonl')), 'EISDIR'],
    ['its journal is gone', (folder) => writeFileSync(join(folder, 'salt'), 'x'), 'no-journal'],
    [
      'a pipe in its place',
      (folder) => void execFileSync('/usr/bin/mkfifo', [join(folder, 'journal.jsonl')]),
      'no-file',
    ],
  ])('is named in the list, and the others open: %s', async (what, make, cause) => {
    if (what.includes('pipe') && !linux) return;
    const { list, good, main } = await listed(make);
    expect(list).toMatchObject([
      { setupId: good, name: 'Good' },
      { name: '', problem: { code: 'SETUP_UNREADABLE', params: { cause } } },
    ]);
    expect((await main.value('setups.open', { setupId: good })).state.name).toBe('Good');
  });

  it('is none where a folder is empty: a setup that was never made', async () => {
    expect((await listed(() => {})).list).toHaveLength(1);
  });
});

it(
  'a pipe in the place of window.json costs a position, and no start',
  needs(linux, 'mkfifo'),
  async () => {
    const profile = mkdtempSync(join(tmpdir(), 'wisq-pipe-'));
    onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
    for (const name of ['window.json', 'window.json.new']) {
      execFileSync('/usr/bin/mkfifo', [join(profile, name)]);
    }
    const logged: string[] = [];
    const file = new WindowFile(profile, (code) => void logged.push(code));
    expect(file.load().positions).toEqual({});
    file.update({ lastSetupId: 'a' });
    await file.settled();
    expect(logged).toEqual(['window-file.unreadable', 'window-file.unwritten']);
  },
);

describe('a file that is saved', () => {
  function folderFor() {
    const folder = mkdtempSync(join(tmpdir(), 'wisq-save-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  it('takes the place of the old one, for this user alone', async () => {
    const file = join(folderFor(), 'report.wisq-setup');
    writeFileSync(file, 'old', { mode: 0o644 });
    await saveFile(file, Buffer.from('new'));
    expect([readFileSync(file, 'utf8'), isPrivate(file)]).toEqual(['new', true]);
  });

  const disk = smallDisk(128 * 1024);
  disk?.remove();
  it(
    'leaves the old one where the disk is full, and nothing beside it',
    needs(disk !== null, 'Linux, and the right to mount a small disk'),
    async () => {
      const small = smallDisk(128 * 1024);
      if (small === null) throw new Error('no disk');
      onTestFinished(() => small.remove());
      const file = join(small.folder, 'report.wisq-setup');
      const old = 'o'.repeat(60_000);
      await saveFile(file, Buffer.from(old));
      await expect(saveFile(file, Buffer.alloc(100_000))).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(readFileSync(file, 'utf8')).toBe(old);
      expect(execFileSync('ls', ['-A', small.folder], { encoding: 'utf8' })).toBe(
        'report.wisq-setup\n',
      );
    },
  );
});
