import { join } from 'node:path';
import { logLines } from '../../shared/domain/handover/format.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { readText } from '../storage/read-file.ts';
import { fileErrorCode } from '../storage/storage-problems.ts';

/** More than a file of the log ever has, in bytes. */
const mostBytes = 2 * 1024 * 1024;

/**
 * The newest lines of the log (log.ts), the oldest of them first, as many as a report may hold. In: its
 * folder, and what waits until all is written. Without a log file there are none yet. LOG_UNREADABLE
 */
export async function readLog(
  folder: string,
  flush: () => Promise<void>,
): Promise<Result<readonly string[]>> {
  await flush();
  const lines: string[] = [];
  // The newest file first, and older ones only as far as they are needed.
  for (const name of ['main.log', 'main.1.log', 'main.2.log']) {
    if (lines.length >= logLines) break;
    try {
      const text = await readText(join(folder, name), mostBytes);
      lines.unshift(...text.split('\n').filter((line) => line !== ''));
    } catch (error) {
      const cause = fileErrorCode(error);
      if (cause !== 'ENOENT') return fail('LOG_UNREADABLE', { cause });
    }
  }
  return ok(lines.slice(-logLines));
}
