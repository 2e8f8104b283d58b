import { appendFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileMode, makePrivateFolder } from '../storage/files.ts';
import { renameOver } from '../storage/rename.ts';
import { fileErrorCode } from '../storage/storage-problems.ts';

/** Logs an event by its code. `detail` is another code or a call's name: never content. */
export type Log = (code: string, detail: string) => void;

const fileBytes = 1024 * 1024;
const files = 3;
/** Nothing but codes gets in, whatever a caller passes. */
const shape = /[^\w.:+ -]/g;

/**
 * The log: `<profile>/logs/main.log` and two older ones, at most 1 MB each. Codes and times only, so
 * that it can be passed on unread. In: the folder and a place for what cannot be written.
 */
export function createLog(
  folder: string,
  now: () => Date,
): { log: Log; flush: () => Promise<void> } {
  let writing: Promise<void> = Promise.resolve();
  let broken = false;
  const path = join(folder, 'main.log');
  const older = (age: number) => join(folder, `main.${age}.log`);

  async function rotate() {
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    if (size < fileBytes) return;
    for (let age = files - 1; age >= 1; age -= 1) {
      await renameOver(age === 1 ? path : older(age - 1), older(age)).catch((error: unknown) => {
        if (fileErrorCode(error) !== 'ENOENT') throw error;
      });
    }
  }

  async function write(line: string) {
    try {
      await makePrivateFolder(folder);
      await rotate();
      await appendFile(path, line, { mode: fileMode });
      broken = false;
    } catch (error) {
      // Reported once: the journal's probe tells the admin of a profile that cannot be written.
      if (!broken) process.stderr.write(`log: ${fileErrorCode(error)}\n`);
      broken = true;
    }
  }

  return {
    log: (code, detail) => {
      const line = `${now().toISOString()} ${code} ${detail}`.replace(shape, '?').slice(0, 300);
      writing = writing.then(() => write(`${line}\n`));
    },
    flush: () => writing,
  };
}
