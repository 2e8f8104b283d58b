import { type Problem, problem } from '../problems/codes.ts';
import type { Entry } from '../setup/entries.ts';
import type { Paced } from './canonical.ts';
import { maskingEntries } from './mask/mask-entries.ts';
import { shorten, shownEntries } from './shorten.ts';

/** A journal as a view or a document shows it. */
export interface ShownEntries {
  readonly entries: readonly Entry[];
  /** FILE_SHORTENED where there are more than can be shown. */
  readonly notices: readonly Problem[];
}

/**
 * Prepares entries to be shown: with pseudonyms where asked, and no more of them than a window can
 * draw. Names are hidden first, so that each keeps the letter that all of the journal gives it.
 */
export function* showingEntries(entries: readonly Entry[], hide: boolean): Paced<ShownEntries> {
  const named = hide ? yield* maskingEntries(entries) : entries;
  const { entries: shown, leftOut } = shorten(named, shownEntries);
  yield;
  const notices = leftOut === null ? [] : [problem('FILE_SHORTENED', { ...leftOut })];
  return { entries: shown, notices };
}
