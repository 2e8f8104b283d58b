import { chmodSync, constants, mkdirSync } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { renameOver } from './rename.ts';
import { isWindowsName } from './windows-name.ts';

/** Nobody but this user reads what the app keeps. Windows takes its profile's own rules instead. */
export const folderMode = 0o700;
export const fileMode = 0o600;

/** Makes a folder, parents included, that only this user can enter. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: folderMode });
  // A folder that was there before, or a generous umask's opposite, keeps its old mode otherwise.
  if (process.platform !== 'win32') await chmod(folder, folderMode);
}

/** The same, synchronously: for the start, when nothing else could run meanwhile. */
export function makePrivateFolderAtOnce(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: folderMode });
  if (process.platform !== 'win32') chmodSync(folder, folderMode);
}

/** Makes the names in a folder survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * A name for a file that is written only to see whether it can be. By the process, of which there
 * is one with this number: node:crypto, for a random name, would cost every start some 8 ms.
 */
export function probeName(): string {
  return `.probe-${process.pid}-${Date.now()}`;
}

/** Writes all of a buffer at the handle's place: a single write may take only a part. */
export async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done);
    done += bytesWritten;
  }
}

const replacing = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC;
const making = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

/** Writes a small file so that a reader sees the old content or the new, never a part. */
export async function writeAtomically(path: string, content: string): Promise<void> {
  await putBeside(`${path}.new`, replacing, path, Buffer.from(content, 'utf8'));
  await syncFolder(dirname(path));
}

/**
 * Saves a file where a person wants it. It is written beside the one it replaces and put in its place
 * when it is on disk: a disk that is full, or a crash, leaves the old one as it was. Rejects with the
 * system's error, and with EINVAL for a name that no other program of Windows could open; then nothing
 * of the new one is left.
 */
export async function saveFile(path: string, content: Uint8Array): Promise<void> {
  if (process.platform === 'win32' && !isWindowsName(basename(path))) {
    throw Object.assign(new Error('no name for a file'), { code: 'EINVAL' });
  }
  // Behind a link it is the file that is replaced, not the link.
  const target = await realpath(path).catch(() => path);
  await putBeside(join(dirname(target), partName()), making, target, content);
  // The folder is theirs, and some network shares cannot do this: the file itself is on disk.
  await syncFolder(dirname(target)).catch(() => {});
}

function partName(): string {
  return `.wisq-${process.pid}-${Date.now()}-${Math.random().toString(36).slice(2)}.part`;
}

/** A pipe that lies where it would write refuses at once instead of waiting for a reader. */
async function putBeside(beside: string, flags: number, path: string, content: Uint8Array) {
  try {
    const handle = await open(beside, flags | (constants.O_NONBLOCK ?? 0), fileMode);
    try {
      await writeWhole(handle, content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameOver(beside, path);
  } catch (error) {
    // What is left over does no harm: the first error is the one to report.
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}
