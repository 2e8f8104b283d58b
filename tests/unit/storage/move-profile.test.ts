import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { moveProfile } from '../../../main/storage/move-profile.ts';
import { needs } from '../../support/needs.ts';

function folderIn(parent: string): string {
  const folder = mkdtempSync(join(parent, 'wisq-profile-'));
  onTestFinished(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A profile as an earlier version left it, with something of Chromium's. */
function profile(folder: string): string {
  const old = join(folder, 'Roaming', 'Wisq Setup for OneLogin');
  mkdirSync(join(old, 'setups', 'a'), { recursive: true });
  writeFileSync(join(old, 'setups', 'a', 'journal.jsonl'), '{"type":"setup.created"}\n');
  writeFileSync(join(old, 'window.json'), '{"docked":true}');
  mkdirSync(join(old, 'Local Storage'));
  return old;
}

const journal = (at: string) => join(at, 'setups', 'a', 'journal.jsonl');

it('moves the record once, and leaves what is Chromium’s', () => {
  const old = profile(folderIn(tmpdir()));
  const to = join(folderIn(tmpdir()), 'Local', 'Wisq Setup for OneLogin');
  expect(moveProfile(old, to)).toBe(to);
  expect(readFileSync(journal(to), 'utf8')).toBe('{"type":"setup.created"}\n');
  expect(readFileSync(join(to, 'window.json'), 'utf8')).toBe('{"docked":true}');
  expect(existsSync(join(old, 'setups'))).toBe(false);
  expect(existsSync(join(to, 'Local Storage'))).toBe(false);
  expect(moveProfile(old, to)).toBe(to);
  expect(existsSync(journal(to))).toBe(true);
});

it('where there is nothing to move, the new place is the one', () => {
  const folder = folderIn(tmpdir());
  const to = join(folder, 'Local');
  expect(moveProfile(join(folder, 'none'), to)).toBe(to);
  expect(existsSync(to)).toBe(false);
});

it('never replaces a record that is there: the old one stays where it was', () => {
  const folder = folderIn(tmpdir());
  const old = profile(folder);
  const to = join(folder, 'Local');
  mkdirSync(join(to, 'setups', 'b'), { recursive: true });
  expect(moveProfile(old, to)).toBe(to);
  expect(existsSync(journal(old))).toBe(true);
  expect(existsSync(journal(to))).toBe(false);
});

/** Two file systems, as with a roaming folder that lies on a server. */
function otherDisk(): string | null {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return statSync('/dev/shm').dev === statSync(tmpdir()).dev ? null : '/dev/shm';
  } catch {
    return null;
  }
}

it(
  'between two disks it is copied whole, then taken away',
  needs(otherDisk() !== null, 'two disks, one of them /dev/shm'),
  () => {
    const old = profile(folderIn(otherDisk() ?? ''));
    const to = join(folderIn(tmpdir()), 'Local');
    expect(moveProfile(old, to)).toBe(to);
    expect(readFileSync(journal(to), 'utf8')).toBe('{"type":"setup.created"}\n');
    expect(existsSync(join(old, 'setups'))).toBe(false);
    expect(existsSync(join(to, 'setups.new'))).toBe(false);
  },
);

it('stays in the old place, whole, where the new one cannot be made', () => {
  const folder = folderIn(tmpdir());
  const old = profile(folder);
  const to = join(folder, 'file', 'Local');
  writeFileSync(join(folder, 'file'), 'in the way');
  expect(moveProfile(old, to)).toBe(old);
  expect(existsSync(journal(old))).toBe(true);
  expect(existsSync(join(old, 'window.json'))).toBe(true);
});

it('goes back, whole, where another program holds the record', () => {
  const folder = folderIn(tmpdir());
  const old = profile(folder);
  const to = join(folder, 'Local');
  const held = (from: string, target: string) => {
    if (from.endsWith('setups')) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    renameSync(from, target);
  };
  expect(moveProfile(old, to, held)).toBe(old);
  expect(existsSync(journal(old))).toBe(true);
  expect(readFileSync(join(old, 'window.json'), 'utf8')).toBe('{"docked":true}');
  expect(existsSync(join(to, 'window.json'))).toBe(false);
  // The next start tries again.
  expect(moveProfile(old, to)).toBe(to);
  expect(existsSync(journal(to))).toBe(true);
});
