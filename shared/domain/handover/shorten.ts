import { type Problem, problem } from '../problems/problem.ts';
import type { Entry } from '../setup/entries.ts';
import { neededEntries } from './needed.ts';

/** What was left out of a record because it was too long. Times are those of the entries, ISO 8601. */
export interface LeftOut {
  readonly entries: number;
  readonly from: string;
  readonly until: string;
  readonly checks: number;
  readonly lookUps: number;
  readonly others: number;
  /** Test users who are on the list and of whom nothing is here (fewer-users.ts). 0.1 did not write it. */
  readonly users?: number | undefined;
}

export interface Shortened {
  readonly entries: readonly Entry[];
  /** Null: nothing. */
  readonly leftOut: LeftOut | null;
}

/** How much may stay: of each entry its size, in whatever unit, and the most of all together. */
export interface Room {
  readonly most: number;
  readonly sizeOf: (entry: Entry) => number;
}

/** The most entries that a handover view or a document shows. */
export const shownEntries: Room = { most: 5000, sizeOf: () => 1 };

/**
 * Shortens a journal that is too long to be shown or sent. What its state rests on stays whatever it
 * takes (needed.ts), and of the rest the newest as far as there is room. In: all entries in order.
 * Out: those that stay, in the same order, and what was left out.
 */
export function shorten(entries: readonly Entry[], { most, sizeOf }: Room): Shortened {
  if (fitsWhole(entries, { most, sizeOf })) return { entries, leftOut: null };
  const needed = neededEntries(entries);
  let room = most;
  for (const entry of needed) room -= sizeOf(entry);
  let from = entries.length;
  while (from > 0) {
    const entry = entries[from - 1];
    if (entry === undefined) break;
    const size = needed.has(entry) ? 0 : sizeOf(entry);
    // The newest stays: it says which state of the journal this is.
    if (size > room && from < entries.length) break;
    room -= size;
    from -= 1;
  }
  const kept: Entry[] = [];
  const left: Entry[] = [];
  for (const [at, entry] of entries.entries()) {
    if (at >= from || needed.has(entry)) kept.push(entry);
    else left.push(entry);
  }
  return { entries: kept, leftOut: leftOutOf(left) };
}

/** Counts from the newest: a journal that is far too long is not looked through. */
function fitsWhole(entries: readonly Entry[], { most, sizeOf }: Room): boolean {
  let room = most;
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at];
    if (entry !== undefined) room -= sizeOf(entry);
    if (room < 0) return false;
  }
  return true;
}

/** In: what was left out, in order. Null: nothing. */
export function leftOutOf(left: readonly Entry[]): LeftOut | null {
  const [first] = left;
  if (first === undefined) return null;
  const checks = left.filter(({ type }) => type === 'check.finished').length;
  const lookUps = left.filter(({ type }) => type === 'user.looked').length;
  const others = left.length - checks - lookUps;
  const until = left.at(-1)?.at ?? first.at;
  return { entries: left.length, from: first.at, until, checks, lookUps, others };
}

/** FILE_SHORTENED: what is told of a record that is not whole. */
export function shortenedNotice({ users, ...rest }: LeftOut): Problem {
  return problem('FILE_SHORTENED', { ...rest, ...(users !== undefined && { users }) });
}

/** Both together. */
export function sumOf(one: LeftOut | null, other: LeftOut | null): LeftOut | null {
  if (one === null || other === null) return one ?? other;
  const users = (one.users ?? 0) + (other.users ?? 0);
  return {
    entries: one.entries + other.entries,
    from: one.from < other.from ? one.from : other.from,
    until: one.until > other.until ? one.until : other.until,
    checks: one.checks + other.checks,
    lookUps: one.lookUps + other.lookUps,
    others: one.others + other.others,
    ...(users > 0 && { users }),
  };
}
