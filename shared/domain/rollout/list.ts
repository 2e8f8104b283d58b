/** The most bytes of a file with a list. */
export const listBytes = 20 * 1024 * 1024;

/** Where a list of people came from: the clipboard, a file, the app's users or a role's at OneLogin. */
export const listSources = ['pasted', 'file', 'app', 'role'] as const;
export type ListSource = (typeof listSources)[number];

/**
 * Why an entry of a list is odd.
 * - `no-at`: no `@`, where nearly all others have one. - `several-at`: more than one.
 * - `blank`: white space inside. - `control`: a character that is none.
 * - `long`: over 256 characters. - `formula`: a spreadsheet would calculate it.
 * - `missing`: the line has no such column.
 */
export const oddReasons = [
  'no-at',
  'several-at',
  'blank',
  'control',
  'long',
  'formula',
  'missing',
] as const;
export type OddReason = (typeof oddReasons)[number];

/** An entry of a list that may be a mistake. It stays on the list unless `left` says otherwise. */
export interface OddEntry {
  /** Counted from 1, in the file or the pasted text; 0: it has no lines. */
  readonly line: number;
  /** As it stands there, at most 300 characters, without what cannot be shown. */
  readonly text: string;
  readonly why: OddReason;
  /** It names nobody that could be asked for, so that it is not on the list of people. */
  readonly left: boolean;
}

/** A list of people as it was read: who is on it, and what was not taken for somebody. */
export interface PeopleList {
  readonly source: ListSource;
  /** Different people, in order, as they are called there. */
  readonly people: readonly string[];
  /** Entries that named somebody again. */
  readonly duplicates: number;
  /** Lines with nothing in them, and rows whose cell for the name is empty. */
  readonly empty: number;
  /** All of them, in order. */
  readonly odd: readonly OddEntry[];
}

/** What of a list the record keeps: how many, and nobody's name. */
export interface ListFacts {
  readonly source: ListSource;
  readonly people: number;
  readonly duplicates: number;
  readonly empty: number;
  readonly odd: number;
}

/** The facts of a list. */
export function listFacts({ source, people, duplicates, empty, odd }: PeopleList): ListFacts {
  return { source, people: people.length, duplicates, empty, odd: odd.length };
}
