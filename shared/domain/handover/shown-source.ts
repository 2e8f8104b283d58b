import type { Problem } from '../problems/problem.ts';
import type { Entry } from '../setup/entries.ts';
import type { Paced } from './canonical.ts';
import { maskingEntries } from './mask/mask-entries.ts';
import { type LeftOut, shorten, shortenedNotice, shownEntries, sumOf } from './shorten.ts';

/** A journal as a view or a document shows it. */
export interface ShownEntries {
  readonly entries: readonly Entry[];
  /** FILE_SHORTENED where there are more than can be shown. */
  readonly notices: readonly Problem[];
}

/**
 * Prepares entries to be shown: with pseudonyms where asked, and no more of them than a window can
 * draw. In: also what of the journal is missing already. Names are hidden first, so that each keeps the letter that all of the journal gives it.
 */
export function* showingEntries(
  entries: readonly Entry[],
  hide: boolean,
  before: LeftOut | null = null,
): Paced<ShownEntries> {
  const named = hide ? yield* maskingEntries(entries) : entries;
  const { entries: shown, leftOut: more } = shorten(named, shownEntries);
  const leftOut = sumOf(before, more);
  yield;
  const notices = leftOut === null ? [] : [shortenedNotice(leftOut)];
  return { entries: shown, notices };
}
