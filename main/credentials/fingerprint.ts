import { createHmac, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { readUpTo } from '../storage/bounded.ts';
import { fileMode, writeWhole } from '../storage/files.ts';
import { openToRead } from '../storage/read-file.ts';
import { fileErrorCode } from '../storage/storage-problems.ts';

const saltBytes = 32;

/**
 * The salt of a setup's fingerprints: random, kept in the setup's folder and apart from the
 * journal, so that a journal handed on does not let anyone test guesses at the URL.
 * Made at first use; a damaged one is replaced (old fingerprints then match nothing, which shows as
 * a replacement). Throws what the file system throws.
 */
export async function fingerprintSalt(setupFolder: string): Promise<Uint8Array> {
  const there = await existingSalt(setupFolder);
  if (there !== null) return there;
  const path = saltFile(setupFolder);
  const salt = randomBytes(saltBytes);
  const handle = await open(path, 'w', fileMode);
  try {
    await writeWhole(handle, salt);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return salt;
}

/** The salt, where there is one: without it nothing has a fingerprint. Throws as `fingerprintSalt`. */
export async function existingSalt(setupFolder: string): Promise<Uint8Array | null> {
  try {
    const salt = await readSalt(saltFile(setupFolder));
    return salt.length === saltBytes ? salt : null;
  } catch (error) {
    if (fileErrorCode(error) !== 'ENOENT') throw error;
    return null;
  }
}

function saltFile(setupFolder: string): string {
  return join(setupFolder, 'salt');
}

async function readSalt(path: string): Promise<Uint8Array> {
  const handle = await openToRead(path);
  try {
    return await readUpTo(handle, saltBytes + 1);
  } finally {
    await handle.close();
  }
}

/** Twelve hexadecimal digits that show whether a value is still the same, and nothing else of it. */
export function fingerprint(salt: Uint8Array, value: string): string {
  return createHmac('sha256', salt).update(value, 'utf8').digest('hex').slice(0, 12);
}
