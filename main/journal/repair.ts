import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Result, ok, type Problem, problem } from '../../shared/domain/problems/codes.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';
import { fileMode, syncFolder, writeWhole } from '../storage/files.ts';
import { parseJournal } from './parse.ts';
import { storageProblem } from '../storage/storage-problems.ts';

export interface ReadJournal {
  readonly entries: readonly Entry[];
  /** JOURNAL_TORN_LINE {bytes, file}, JOURNAL_DAMAGED, JOURNAL_NEWER. */
  readonly notices: readonly Problem[];
}

/**
 * Reads a journal and makes it fit to be appended to: a line that was torn off by a crash or a power
 * cut is moved aside into `journal.torn-<time>` and reported. Nothing else of the file is changed.
 * In: the file, the time, and whether to repair at all. Fails with JOURNAL_UNWRITABLE when it
 * cannot be read; a repair that cannot be written is reported among the notices and tried again at
 * the next start.
 */
export async function readAndRepair(
  path: string,
  now: Date,
  repair: boolean,
): Promise<Result<ReadJournal>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { ok: false, problem: storageProblem(error, dirname(path)) };
  }
  const { entries, notices, wholeBytes, needsLineBreak } = await parseJournal(bytes);
  const torn = bytes.subarray(wholeBytes);
  if (!repair || (torn.length === 0 && !needsLineBreak)) return ok({ entries, notices });
  const aside = `journal.torn-${now.toISOString().replaceAll(':', '-')}`;
  const found =
    torn.length === 0 ? [] : [problem('JOURNAL_TORN_LINE', { bytes: torn.length, file: aside })];
  try {
    if (torn.length > 0) await moveAside(path, torn, aside, wholeBytes);
    else await endLine(path);
    return ok({ entries, notices: [...found, ...notices] });
  } catch (error) {
    return ok({ entries, notices: [storageProblem(error, dirname(path)), ...found, ...notices] });
  }
}

/** Copies first and cuts after, each on disk before the next: a crash between loses nothing. */
async function moveAside(path: string, torn: Uint8Array, aside: string, wholeBytes: number) {
  const copy = await open(join(dirname(path), aside), 'wx', fileMode);
  try {
    await writeWhole(copy, torn);
    await copy.sync();
  } finally {
    await copy.close();
  }
  await syncFolder(dirname(path));
  const journal = await open(path, 'r+');
  try {
    await journal.truncate(wholeBytes);
    await journal.sync();
  } finally {
    await journal.close();
  }
}

async function endLine(path: string) {
  const journal = await open(path, 'a');
  try {
    await writeWhole(journal, Buffer.from('\n'));
    await journal.sync();
  } finally {
    await journal.close();
  }
}
