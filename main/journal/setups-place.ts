import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { fileMode, makePrivateFolder, probeName, writeWhole } from '../storage/files.ts';
import { fileErrorCode, storageProblem } from '../storage/storage-problems.ts';

// What the window's first calls need to know of the folder where setups are, without any journal.

const idShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be a setup's id, and with that the name of its folder. */
export function isSetupId(text: string): boolean {
  return idShape.test(text);
}

/** The folder of all setups in a profile. */
export function setupsIn(profile: string): string {
  return join(profile, 'setups');
}

/**
 * The ids of all setups in their folder, in no order. Empty before the first one.
 * JOURNAL_UNWRITABLE
 */
export async function setupIds(folder: string): Promise<Result<readonly string[]>> {
  try {
    const found = await readdir(folder, { withFileTypes: true });
    return ok(found.filter((e) => e.isDirectory() && isSetupId(e.name)).map((e) => e.name));
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return ok([]);
    return { ok: false, problem: storageProblem(error, folder) };
  }
}

/**
 * Whether setups can be written to their folder: makes it, writes a small file, takes it away.
 * Out: JOURNAL_UNWRITABLE or JOURNAL_DISK_FULL, or null when all is well.
 */
export async function probeSetups(folder: string): Promise<Problem | null> {
  const file = join(folder, probeName());
  try {
    await makePrivateFolder(folder);
    const handle = await open(file, 'wx', fileMode);
    try {
      // A full disk still makes empty files.
      await writeWhole(handle, Buffer.alloc(4096, 0x20));
      await handle.sync();
    } finally {
      await handle.close();
      await rm(file, { force: true, maxRetries: 3 });
    }
    return null;
  } catch (error) {
    return storageProblem(error, folder);
  }
}
