import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderMode } from './files.ts';

/** What is ours in a profile (docs/storage.md); the rest is Chromium's and is made anew. */
const ours = [
  'setups',
  'window.json',
  'reports.json',
  'reports.json.unreadable',
  'extra-ca.pem',
  'logs',
];

/** Node's own; tests bring one that fails as Windows does. */
type Rename = (from: string, to: string) => void;

/**
 * Takes a profile to another folder, for the start: what Electron chose on Windows follows a person to
 * other computers, and the record should not. In: where it may still lie, and where it belongs. Out:
 * where it is now: `to`, or `from` while something of it could not be moved (another program holds it,
 * or the disk is full). Nothing is lost in any case, and what lies at `to` already is never replaced.
 * Each part is put in its place whole; between two disks it is copied first.
 */
export function moveProfile(from: string, to: string, rename: Rename = renameSync): string {
  try {
    const left = ours.filter((name) => existsSync(join(from, name)));
    if (left.length === 0) return to;
    mkdirSync(to, { recursive: true, mode: folderMode });
    // Only into an empty place: two records of one setup would be worse than an old place.
    if (readdirSync(to).some((name) => ours.includes(name))) return to;
    // The record last: until it has moved, the old place is the one that counts.
    for (const name of left.toReversed()) move(join(from, name), join(to, name), rename);
    return to;
  } catch {
    return goBack(from, to, rename);
  }
}

function move(from: string, to: string, rename: Rename): void {
  try {
    rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const whole = `${to}.new`;
    rmSync(whole, { recursive: true, force: true });
    cpSync(from, whole, { recursive: true, preserveTimestamps: true });
    rename(whole, to);
    rmSync(from, { recursive: true, force: true });
  }
}

/** What was moved before the failure goes back where the rest still is. */
function goBack(from: string, to: string, rename: Rename): string {
  for (const name of ours) {
    try {
      if (existsSync(join(to, name)) && !existsSync(join(from, name))) {
        move(join(to, name), join(from, name), rename);
      }
    } catch {
      // It stays where it is: the record has not moved, or it moved last and all is there.
    }
  }
  return existsSync(join(to, 'setups')) ? to : from;
}
