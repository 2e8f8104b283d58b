import type { ListSource, OddEntry } from './list.ts';

/** What the cells of a column are, by most of them. */
export type ColumnKind = 'e-mails' | 'user-names' | 'other';

/** A column of a list that is not used yet. */
export interface ListColumn {
  /** From 0. */
  readonly index: number;
  /** What its header says; null: there is no header. */
  readonly name: string | null;
  readonly kind: ColumnKind;
  /** The first few different cells. */
  readonly samples: readonly string[];
  /** How many rows have something in it. */
  readonly filled: number;
}

/** What a list was read as, to be looked at before it is used. */
export interface ListPreview {
  readonly previewId: string;
  readonly source: ListSource;
  /** The file's name, or the role's; null: it has none. */
  readonly name: string | null;
  /** What parts the cells of a line; null: one name a line. */
  readonly delimiter: ',' | ';' | '\t' | '|' | null;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null;
  /** Whether the first line is taken for the columns' names. */
  readonly header: boolean;
  readonly columns: readonly ListColumn[];
  /** The column with the names; null: several may be meant, or none looks like it. It has to be chosen. */
  readonly column: number | null;
  /** Columns that may be meant, the likeliest first. */
  readonly candidates: readonly number[];
  /** With the column that is chosen; all 0 and empty without one. */
  readonly people: number;
  readonly duplicates: number;
  readonly empty: number;
  readonly oddCount: number;
  /** The first of the odd entries. */
  readonly odd: readonly OddEntry[];
  /** The first few people. */
  readonly samples: readonly string[];
}
