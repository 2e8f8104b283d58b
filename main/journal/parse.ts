import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';
import { readEntry } from '../../shared/domain/setup/read-entry.ts';
import { yielding } from '../storage/yielding.ts';
import { EntryList } from './entry-list.ts';
import { type Line, LineReader } from './lines.ts';

/** What a journal's bytes hold. */
export interface ParsedJournal {
  readonly list: EntryList;
  /** JOURNAL_DAMAGED {lines, firstLine}, JOURNAL_NEWER {count}. */
  readonly notices: readonly Problem[];
  /** Where the whole lines end, in bytes; what follows was torn off while it was written. */
  readonly wholeBytes: number;
  /** The last line is whole but for its line break. */
  readonly needsLineBreak: boolean;
}

/**
 * Reads a journal, part by part, yielding to everything else in between. Never fails by itself (what
 * gives the parts may): damaged lines are skipped and counted, entries of a newer version are counted
 * and never guessed at, an entry that is there twice counts once. `onEntry` is told of every one: the
 * list does not keep them all.
 */
export async function parseJournal(
  parts: AsyncIterable<Uint8Array>,
  onEntry: (entry: Entry) => void = () => {},
): Promise<ParsedJournal> {
  const list = new EntryList();
  const seen = new Set<string>();
  const reader = new LineReader();
  let damaged = 0;
  let firstDamaged = 0;
  let newer = 0;
  let line = 0;
  const take = (read: LineReading, bytes: number) => {
    if (read === 'damaged') {
      damaged += 1;
      firstDamaged ||= line;
    } else if (read === 'newer') newer += 1;
    else if (read !== 'blank' && !seen.has(read.id)) {
      seen.add(read.id);
      list.push(read, bytes);
      onEntry(read);
    }
  };
  for await (const part of parts) {
    await yielding(reader.lines(part), ({ text, bytes }) => {
      line += 1;
      take(readLine(text), bytes);
    });
  }
  // A JSON object cannot be the beginning of another one: a last line that parses was whole.
  const rest: Line = reader.rest();
  const last = rest.bytes > 0 ? readLine(rest.text) : 'damaged';
  const needsLineBreak = last !== 'damaged' && last !== 'blank';
  line += 1;
  if (needsLineBreak) take(last, rest.bytes);
  const notices: Problem[] = [];
  if (damaged > 0) {
    notices.push(problem('JOURNAL_DAMAGED', { lines: damaged, firstLine: firstDamaged }));
  }
  if (newer > 0) notices.push(problem('JOURNAL_NEWER', { count: newer }));
  const wholeBytes = reader.wholeBytes + (needsLineBreak ? rest.bytes : 0);
  return { list, notices, wholeBytes, needsLineBreak };
}

type LineReading = Entry | 'damaged' | 'newer' | 'blank';

function readLine(text: string | null): LineReading {
  if (text === '') return 'blank';
  if (text === null) return 'damaged';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON: counted and shown by the caller.
    return 'damaged';
  }
  return readEntry(value);
}
