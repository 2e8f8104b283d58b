import type { ColumnKind, ListColumn } from '../../../shared/domain/rollout/preview.ts';
import { comparableName } from '../../../shared/domain/text/comparable.ts';
import { showable } from '../showable.ts';
import { namesEmails, namesUsers } from './header.ts';
import { isAddress, nameOf } from './name-of.ts';
import type { Row } from './parse-csv.ts';
import type { Table } from './table.ts';

/** The columns of a table, and which of them can be the one with the names. */
export interface Columns {
  readonly columns: readonly ListColumn[];
  /** Null: several may be meant, or none: to be asked. */
  readonly column: number | null;
  readonly candidates: readonly number[];
}

interface Judged extends ListColumn {
  /** How many of its cells differ from all others before. */
  readonly distinct: number;
  readonly values: readonly string[];
}

const samples = 3;
const sampleRows = 2000;
const mostColumns = 50;
/** Most of the cells are of a kind. */
const most = 0.8;

/** Looks at the cells of every column. In: the table, and whether its first row names the columns. */
export function columnsOf(table: Table, header: boolean): Columns {
  const rows = header ? table.rows.slice(1) : table.rows;
  const names = header ? table.rows[0]?.cells : undefined;
  const judged = Array.from({ length: Math.min(table.width, mostColumns) }, (_, index) =>
    judge(index, names?.[index] ?? null, rows),
  );
  const candidates = candidatesOf(judged);
  const [first] = candidates;
  const columns = judged.map(({ distinct: _distinct, values: _values, ...column }) => column);
  return {
    columns,
    column: first !== undefined && isClear(judged, candidates) ? first : null,
    candidates,
  };
}

function judge(index: number, name: string | null, rows: readonly Row[]): Judged {
  let filled = 0;
  const values: string[] = [];
  for (const { cells } of rows) {
    const value = nameOf(cells[index] ?? '');
    if (value === '') continue;
    filled += 1;
    if (values.length < sampleRows) values.push(value);
  }
  const different = [...new Map(values.map((value) => [comparableName(value), value])).values()];
  return {
    index,
    name: name === null ? null : showable(name, 100),
    kind: kindOf(values, different.length),
    samples: different.slice(0, samples).map((value) => showable(value, 100)),
    filled,
    distinct: different.length / Math.max(1, values.length),
    values,
  };
}

function kindOf(values: readonly string[], different: number): ColumnKind {
  if (values.length === 0) return 'other';
  const share = (fits: (value: string) => boolean) => values.filter(fits).length / values.length;
  if (share(isAddress) >= most) return 'e-mails';
  const unique = different / values.length >= 0.9;
  return unique && share(isUserName) >= most ? 'user-names' : 'other';
}

/** One word with a letter in it: no date, number, address on the web, or whole name. */
function isUserName(value: string): boolean {
  return (
    /^[^\s,;<>"]{2,256}$/u.test(value) &&
    /\p{L}/u.test(value) &&
    !/^https?:|^\d+[-/.]\d+/i.test(value)
  );
}

/** Columns with addresses first, then those with user names; those whose name says so go before. */
function candidatesOf(columns: readonly Judged[]): readonly number[] {
  const emails = columns.filter(({ kind }) => kind === 'e-mails');
  const users = columns.filter(
    ({ kind, name }) => kind === 'user-names' && (columns.length === 1 || namesUsers(name)),
  );
  const rank = ({ name }: Judged) => (namesUsers(name) ? 0 : namesEmails(name) ? 1 : 2);
  const byName = (list: readonly Judged[]) => list.toSorted((a, b) => rank(a) - rank(b));
  const found = [...byName(emails), ...byName(users)];
  // Without any of those, words that differ in every row may be user names: to be asked.
  const words = found.length > 0 ? [] : columns.filter(({ kind }) => kind === 'user-names');
  return [...found, ...words].map(({ index }) => index);
}

/**
 * Whether the first candidate is the one, by what the cells are. Several are a question, unless the
 * others say the same, or repeat a few values as a column with managers does.
 */
function isClear(columns: readonly Judged[], candidates: readonly number[]): boolean {
  const [first, ...others] = candidates.map((index) => columns[index]);
  if (first === undefined) return false;
  const clear = columns.length === 1 || first.kind === 'e-mails' || namesUsers(first.name);
  return clear && others.every((other) => other === undefined || isNoRival(first, other));
}

function isNoRival(first: Judged, other: Judged): boolean {
  const same =
    other.values.length === first.values.length &&
    other.values.every(
      (value, at) => comparableName(value) === comparableName(first.values[at] ?? ''),
    );
  return same || (first.distinct >= 0.95 && other.distinct < 0.7);
}
