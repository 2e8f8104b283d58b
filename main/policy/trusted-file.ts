import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { readUpTo } from '../storage/bounded.ts';
import { fileErrorCode } from '../storage/storage-problems.ts';
import type { Refused } from './policy-values.ts';
import { whoCanWrite } from './who-can-write.ts';

/** The largest policy that is read, in bytes. */
export const policyBytes = 64 * 1024;

/** A file that counts only where nobody but an administrator could have written it. */
export interface TrustedFile {
  readonly path: string;
  /** Ids of the users who may own the file and the folders above it; null: Windows has none. */
  readonly owners: readonly number[] | null;
}

/** Out: the file's bytes, or why it does not count; null: it is not there, nor a folder for it. */
export async function readTrusted(file: TrustedFile): Promise<Buffer | Refused | null> {
  try {
    return await readOpened(file);
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    return { fault: code === 'ELOOP' ? 'link' : 'unreadable' };
  }
}

async function readOpened({ path, owners }: TrustedFile): Promise<Buffer | Refused> {
  // Neither a link to another place nor a pipe that would wait for its writer. Windows knows neither
  // flag, and nothing counts as 0 here.
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return { fault: 'no-file' };
    if (owners !== null) {
      const others = await whoCanWrite(path, stats, owners);
      if (others !== null) return { fault: others };
    }
    if (stats.size > policyBytes) return { fault: 'too-large' };
    return await readUpTo(handle, stats.size);
  } finally {
    await handle.close();
  }
}
