import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import * as v from 'valibot';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import {
  type Entry,
  entrySchema,
  type NewEntry,
  toStoredEntry,
} from '../../shared/domain/setup/entries.ts';
import { EntryList } from './entry-list.ts';
import { type ReadJournal, readAndRepair, readJournal } from './repair.ts';
import { storageProblem } from '../storage/storage-problems.ts';
import { JournalWriter, type LeftFile } from './writer.ts';

/** Takes secrets out of an entry before it is written. */
export type EntryMask = (entry: Entry) => Entry;

/** Masks nothing: for who reads journals and writes none. */
export const unmasked: EntryMask = (entry) => entry;

/** One setup's journal, open for reading once and for appending. */
export interface Journal {
  /** What it held when it was opened. Whoever has it open adds to it what they append. */
  readonly list: EntryList;
  readonly entries: readonly Entry[];
  /**
   * All entries, in a long journal without the tests' stages: what confirmations are judged by. Where
   * `list` has not all, the file is read again. JOURNAL_UNWRITABLE
   */
  history(): Promise<Result<readonly Entry[]>>;
  readonly notices: readonly Problem[];
  /** Gives the entry its version, id and time, masks it and writes it. Out: what was written. */
  append(entry: NewEntry): Promise<Result<Entry>>;
  close(): Promise<void>;
}

/**
 * Opens a journal that exists. Fails with JOURNAL_UNWRITABLE when it cannot be read. With
 * `unwritable` nothing is repaired and every append fails with it.
 */
export async function openJournal(
  path: string,
  now: () => Date,
  unwritable: Problem | null = null,
  mask: EntryMask = unmasked,
): Promise<Result<Journal>> {
  const read = await readAndRepair(path, now(), unwritable === null);
  if (!read.ok) return read;
  const journal = journalOf(path, now, mask, read.value);
  if (unwritable === null) return ok(journal);
  return ok({ ...journal, append: async () => ({ ok: false, problem: unwritable }) });
}

/** A journal whose file the first append makes; its folder must be there. */
export function newJournal(path: string, now: () => Date, mask: EntryMask = unmasked): Journal {
  return journalOf(path, now, mask, { list: new EntryList(), notices: [], left: null });
}

function journalOf(
  path: string,
  now: () => Date,
  mask: EntryMask,
  { list, notices, left }: Omit<ReadJournal, 'left'> & { readonly left: LeftFile | null },
): Journal {
  const writer = new JournalWriter(path, left);
  return {
    list,
    entries: list.entries,
    notices,
    history: () => historyOf(path, list),
    close: () => writer.close(),
    async append(entry) {
      // The one place that every entry passes: what is in the file is in no report and on no screen
      // in clear either, whatever is known of the secret by then.
      const complete = mask({ v: 1, id: randomUUID(), at: now().toISOString(), ...entry });
      // What cannot be read back must not be written: it would count as damage for ever.
      const checked = v.safeParse(entrySchema, toStoredEntry(complete));
      if (!checked.success) return fail('INTERNAL', { where: 'journal', type: entry.type });
      const written = await writer.append(JSON.stringify(toStoredEntry(checked.output)));
      return written.ok ? ok(checked.output) : written;
    },
  };
}

async function historyOf(path: string, list: EntryList): Promise<Result<readonly Entry[]>> {
  if (list.leftOut === null) return ok([...list.entries]);
  try {
    const all: Entry[] = [];
    await readJournal(path, (entry) => void all.push(withoutStages(entry)));
    return ok(all);
  } catch (error) {
    return { ok: false, problem: storageProblem(error, dirname(path)) };
  }
}

function withoutStages(entry: Entry): Entry {
  if (entry.type !== 'check.finished') return entry;
  return { ...entry, result: { ...entry.result, stages: [] } };
}
