import { type Problem, problem } from '../../shared/domain/problems/codes.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';
import { readEntry } from '../../shared/domain/setup/read-entry.ts';
import { yielding } from '../storage/yielding.ts';

/** What a journal's bytes hold. */
export interface ParsedJournal {
  readonly entries: readonly Entry[];
  /** JOURNAL_DAMAGED {lines, firstLine}, JOURNAL_NEWER {count}. */
  readonly notices: readonly Problem[];
  /** Where the whole lines end, in bytes; what follows was torn off while it was written. */
  readonly wholeBytes: number;
  /** The last line is whole but for its line break. */
  readonly needsLineBreak: boolean;
}

const newline = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a journal, yielding to everything else in between. Never fails: damaged lines are skipped and
 * counted, entries of a newer version are counted and never guessed at, an entry that is there twice
 * counts once.
 */
export async function parseJournal(bytes: Uint8Array): Promise<ParsedJournal> {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  const damaged: number[] = [];
  let newer = 0;
  let line = 0;
  const take = (read: LineReading) => {
    if (read === 'damaged') damaged.push(line);
    else if (read === 'newer') newer += 1;
    else if (read !== 'blank' && !seen.has(read.id)) {
      seen.add(read.id);
      entries.push(read);
    }
  };
  const start = bytes.lastIndexOf(newline) + 1;
  await yielding(linesOf(bytes.subarray(0, start)), (text) => {
    line += 1;
    take(readLine(text));
  });
  // A JSON object cannot be the beginning of another one: a last line that parses was whole.
  const last = start < bytes.length ? readLine(decode(bytes.subarray(start))) : 'damaged';
  const needsLineBreak = last !== 'damaged' && last !== 'blank';
  line += 1;
  if (needsLineBreak) take(last);
  const notices: Problem[] = [];
  const [firstLine] = damaged;
  if (firstLine !== undefined) {
    notices.push(problem('JOURNAL_DAMAGED', { lines: damaged.length, firstLine }));
  }
  if (newer > 0) notices.push(problem('JOURNAL_NEWER', { count: newer }));
  return { entries, notices, wholeBytes: needsLineBreak ? bytes.length : start, needsLineBreak };
}

type LineReading = Entry | 'damaged' | 'newer' | 'blank';

/** The whole lines; null: not UTF-8. Decoded in one piece where all of it is: a journal is long. */
function linesOf(whole: Uint8Array): readonly (string | null)[] {
  const text = decode(whole);
  if (text !== null) return text.split('\n').slice(0, -1);
  const lines: (string | null)[] = [];
  let start = 0;
  for (let end = whole.indexOf(newline); end >= 0; end = whole.indexOf(newline, start)) {
    lines.push(decode(whole.subarray(start, end)));
    start = end + 1;
  }
  return lines;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    // Counted as damage, and shown, by the caller.
    return null;
  }
}

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
