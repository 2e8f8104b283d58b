import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { type Answer, fail, ok, type Problem } from '../../shared/domain/problems/codes.ts';
import { type Entry, entrySchema, type NewEntry } from '../../shared/domain/setup/entries.ts';
import { readAndRepair } from './repair.ts';
import { JournalWriter } from './writer.ts';

/** One set-up's journal, open for reading once and for appending. */
export interface Journal {
  /** What it held when it was opened. */
  readonly entries: readonly Entry[];
  readonly notices: readonly Problem[];
  /** Gives the entry its version, id and time and writes it. Answers with what was written. */
  append(entry: NewEntry): Promise<Answer<Entry>>;
  close(): Promise<void>;
}

/**
 * Opens a journal that exists. Fails with JOURNAL_UNWRITABLE when it cannot be read. With
 * `unwritable` nothing is repaired and every append is answered with it.
 */
export async function openJournal(
  path: string,
  now: () => Date,
  unwritable: Problem | null = null,
): Promise<Answer<Journal>> {
  const read = await readAndRepair(path, now(), unwritable === null);
  if (!read.ok) return read;
  const journal = journalOf(path, now, read.value.entries, read.value.notices);
  if (unwritable === null) return ok(journal);
  return ok({ ...journal, append: async () => ({ ok: false, problem: unwritable }) });
}

/** A journal whose file the first append makes; its folder must be there. */
export function newJournal(path: string, now: () => Date): Journal {
  return journalOf(path, now, [], []);
}

function journalOf(
  path: string,
  now: () => Date,
  entries: readonly Entry[],
  notices: readonly Problem[],
): Journal {
  const writer = new JournalWriter(path);
  return {
    entries,
    notices,
    close: () => writer.close(),
    async append(entry) {
      const complete = { v: 1, id: randomUUID(), at: now().toISOString(), ...entry };
      // What cannot be read back must not be written: it would count as damage for ever.
      const checked = v.safeParse(entrySchema, complete);
      if (!checked.success) return fail('INTERNAL', { where: 'journal', type: entry.type });
      const written = await writer.append(JSON.stringify(checked.output));
      return written.ok ? ok(checked.output) : written;
    },
  };
}
