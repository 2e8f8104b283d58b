import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SetupsFolder } from '../../../main/journal/setups-folder.ts';
import { saveFile, writeAtomically } from '../../../main/storage/files.ts';
import { moveProfile } from '../../../main/storage/move-profile.ts';
import { renameOver } from '../../../main/storage/rename.ts';
import { hold } from '../../support/windows/holding.ts';

// Windows refuses what would be done to a file that another program has open. Here one really has.

const now = () => new Date('2026-11-28T10:00:00Z');

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'wisq held ü '));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A setup with one entry. */
async function setupIn(profile: string) {
  const setups = new SetupsFolder(profile, now);
  const created = await setups.create();
  if (!created.ok) throw new Error(created.problem.code);
  const { journal, setupId } = created.value;
  await journal.append({ type: 'setup.created', name: 'Held' });
  await journal.close();
  return { setups, setupId, path: join(setups.folderOf(setupId), 'journal.jsonl') };
}

const names = async (setups: SetupsFolder, setupId: string) => {
  const opened = await setups.open(setupId);
  if (!opened.ok) throw new Error(opened.problem.code);
  await opened.value.close();
  return opened.value.entries.map((entry) => ('name' in entry ? entry.name : entry.type));
};

test.each(['alone', 'together'] as const)(
  'a file is put in the place of one that is held %s, as soon as it is let go',
  async (how) => {
    const place = folder();
    const [from, to] = [join(place, 'window.json.new'), join(place, 'window.json')];
    writeFileSync(from, 'new');
    writeFileSync(to, 'old');
    const holder = await hold(to, how);
    const failures: unknown[] = [];
    await renameOver(from, to, {
      platform: process.platform,
      rename: (a, b) =>
        rename(a, b).catch((error: unknown) => {
          failures.push(error instanceof Error && 'code' in error ? error.code : error);
          throw error;
        }),
      // Instead of time, what would happen in it.
      wait: () => holder.release(),
    });
    expect(failures).toHaveLength(1);
    expect(['EPERM', 'EACCES', 'EBUSY']).toContain(failures[0]);
    expect([readFileSync(to, 'utf8'), existsSync(from)]).toEqual(['new', false]);
  },
);

test('a file that stays held keeps what it has, and nothing is left beside it', async () => {
  const place = folder();
  const file = join(place, 'report.wisq-setup');
  writeFileSync(file, 'old');
  const holder = await hold(file, 'together');
  await expect(saveFile(file, Buffer.from('new'))).rejects.toMatchObject({ code: 'EPERM' });
  await expect(writeAtomically(file, 'new')).rejects.toMatchObject({ code: 'EPERM' });
  expect([readFileSync(file, 'utf8'), readdirSync(place)]).toEqual(['old', ['report.wisq-setup']]);
  await holder.release();
  await saveFile(file, Buffer.from('new'));
  expect([readFileSync(file, 'utf8'), readdirSync(place)]).toEqual(['new', ['report.wisq-setup']]);
});

test('a journal that an indexer reads takes entries', async () => {
  const { setups, setupId, path } = await setupIn(folder());
  await hold(path, 'together');
  const opened = await setups.open(setupId);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(await opened.value.append({ type: 'setup.renamed', name: 'While' })).toMatchObject({
    ok: true,
  });
  await opened.value.close();
  expect(await names(setups, setupId)).toEqual(['Held', 'While']);
});

test('a journal that cannot be opened takes nothing and says why; let go, it has lost nothing', async () => {
  const { setups, setupId, path } = await setupIn(folder());
  const opened = await setups.open(setupId);
  if (!opened.ok) throw new Error(opened.problem.code);
  const holder = await hold(path, 'alone');
  const refused = {
    ok: false,
    problem: { code: 'JOURNAL_UNWRITABLE', params: { cause: 'EBUSY' } },
  };
  expect(await opened.value.append({ type: 'setup.renamed', name: 'Lost' })).toMatchObject(refused);
  expect(await setups.open(setupId)).toMatchObject(refused);
  await holder.release();
  expect(await opened.value.append({ type: 'setup.renamed', name: 'After' })).toMatchObject({
    ok: true,
  });
  await opened.value.close();
  expect(await names(setups, setupId)).toEqual(['Held', 'After']);
});

test('a setup whose journal is held is not deleted in part', async () => {
  const { setups, setupId, path } = await setupIn(folder());
  const holder = await hold(path, 'together');
  expect(await setups.remove(setupId)).toMatchObject({
    ok: false,
    problem: { code: 'JOURNAL_UNWRITABLE' },
  });
  expect(await names(setups, setupId)).toEqual(['Held']);
  await holder.release();
  expect(await setups.remove(setupId)).toEqual({ ok: true, value: null });
  expect(existsSync(setups.folderOf(setupId))).toBe(false);
});

test('a profile with a file that is held stays where it is, whole, and moves at the next start', async () => {
  const place = folder();
  const [roaming, local] = [join(place, 'Roaming', 'Wisq'), join(place, 'Local', 'Wisq')];
  const { setups, setupId } = await setupIn(roaming);
  const whole = ['reports.json', 'setups', 'window.json'];
  for (const name of ['reports.json', 'window.json']) writeFileSync(join(roaming, name), '{}');
  // The second to move: the first one goes back.
  const holder = await hold(join(roaming, 'window.json'), 'together');
  expect(moveProfile(roaming, local)).toBe(roaming);
  expect([readdirSync(roaming).toSorted(), readdirSync(local)]).toEqual([whole, []]);
  expect(await names(setups, setupId)).toEqual(['Held']);
  await holder.release();
  expect(moveProfile(roaming, local)).toBe(local);
  expect([readdirSync(roaming), readdirSync(local).toSorted()]).toEqual([[], whole]);
  expect(await names(new SetupsFolder(local, now), setupId)).toEqual(['Held']);
});
