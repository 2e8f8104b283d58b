import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { fileMode, syncFolder, writeWhole } from '../storage/files.ts';
import { openToRead, partsOf } from '../storage/read-file.ts';
import { storageProblem } from '../storage/storage-problems.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';
import type { EntryList } from './entry-list.ts';
import { parseJournal, type ParsedJournal } from './parse.ts';
import { type LeftFile, leftOf } from './writer.ts';

export interface ReadJournal {
  readonly list: EntryList;
  /** JOURNAL_TORN_LINE {bytes, file}, JOURNAL_DAMAGED, JOURNAL_NEWER. */
  readonly notices: readonly Problem[];
  /** The file as it is now. */
  readonly left: LeftFile;
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
  let read: ParsedJournal & { readonly left: LeftFile };
  try {
    read = await readJournal(path);
  } catch (error) {
    return { ok: false, problem: storageProblem(error, dirname(path)) };
  }
  const { list, notices, wholeBytes, needsLineBreak, left } = read;
  const torn = left.size - wholeBytes;
  if (!repair || (torn === 0 && !needsLineBreak)) return ok({ list, notices, left });
  const aside = `journal.torn-${now.toISOString().replaceAll(':', '-')}`;
  const found = torn === 0 ? [] : [problem('JOURNAL_TORN_LINE', { bytes: torn, file: aside })];
  try {
    if (torn > 0) await moveAside(path, aside, wholeBytes);
    else await endLine(path);
    const size = needsLineBreak ? wholeBytes + 1 : wholeBytes;
    return ok({ list, notices: [...found, ...notices], left: { ...left, size } });
  } catch (error) {
    const failed = storageProblem(error, dirname(path));
    return ok({ list, notices: [failed, ...found, ...notices], left });
  }
}

/** Reads a journal as it is; `onEntry` is told of each entry. Rejects with what the file system says (storage/read-file.ts). */
export async function readJournal(
  path: string,
  onEntry?: (entry: Entry) => void,
): Promise<ParsedJournal & { readonly left: LeftFile }> {
  const handle = await openToRead(path);
  try {
    let size = 0;
    async function* parts() {
      for await (const part of partsOf(handle)) {
        size += part.length;
        yield part;
      }
    }
    const { file } = leftOf(await handle.stat({ bigint: true }));
    const parsed = await parseJournal(parts(), onEntry);
    return { ...parsed, left: { file, size } };
  } finally {
    await handle.close();
  }
}

/**
 * The entries behind a place in a journal that is the end of a whole line; null: they are more bytes than
 * asked for, or not all of them are known. Rejects as `readJournal` does.
 */
export async function readEntriesFrom(
  path: string,
  from: number,
  mostBytes: number,
): Promise<readonly Entry[] | null> {
  const handle = await openToRead(path);
  try {
    if ((await handle.stat()).size - from > mostBytes) return null;
    const { list, notices } = await parseJournal(partsOf(handle, from));
    return notices.length === 0 && list.leftOut === null ? list.entries : null;
  } finally {
    await handle.close();
  }
}

/** Copies first and cuts after, each on disk before the next: a crash between loses nothing. */
async function moveAside(path: string, aside: string, wholeBytes: number) {
  const journal = await open(path, 'r+');
  try {
    const copy = await open(join(dirname(path), aside), 'wx', fileMode);
    try {
      await copyFrom(journal, wholeBytes, copy);
      await copy.sync();
    } finally {
      await copy.close();
    }
    await syncFolder(dirname(path));
    await journal.truncate(wholeBytes);
    await journal.sync();
  } finally {
    await journal.close();
  }
}

async function copyFrom(source: FileHandle, from: number, target: FileHandle): Promise<void> {
  for await (const part of partsOf(source, from)) await writeWhole(target, part);
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
