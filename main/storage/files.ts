import { chmodSync, constants, mkdirSync } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

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

/** Writes a small file so that a reader sees the old content or the new, never a part. */
export async function writeAtomically(path: string, content: string): Promise<void> {
  const temporary = `${path}.new`;
  try {
    const handle = await open(temporary, 'w', fileMode);
    try {
      await writeWhole(handle, Buffer.from(content, 'utf8'));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    // What is left over is overwritten the next time: the first error is the one to report.
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}
