import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../../shared/domain/problems/result.ts';
import type { ListSource, PeopleList } from '../../../shared/domain/rollout/list.ts';
import type { ListPreview } from '../../../shared/domain/rollout/preview.ts';
import { showable } from '../showable.ts';
import { listBounds } from './bounds.ts';
import { type Columns, columnsOf } from './columns.ts';
import { decodeList } from './decode.ts';
import { hasHeader } from './header.ts';
import { peopleOf } from './people-of.ts';
import { type Table, tableOf } from './table.ts';

/** A list that was read, before a column is chosen. */
export interface ReadList {
  readonly source: ListSource;
  /** The file's or the role's name; null: it has none. */
  readonly name: string | null;
  readonly encoding: ListPreview['encoding'];
  readonly table: Table;
  /** The first row is taken for the columns' names. */
  readonly header: boolean;
  readonly columns: Columns;
  /** The one that is used; null: it has to be chosen. */
  readonly column: number | null;
}

/** Why a text must not be read, such as TOKEN_IN_FIELD; null: it may be. */
type Refusing = (text: string) => Promise<Problem | null>;

const nothingRefused: Refusing = async () => null;

/** Reads a file with a list. LIST_*, and why it is refused */
export async function readListFile(
  bytes: Uint8Array,
  name: string | null,
  refusing: Refusing = nothingRefused,
): Promise<Result<ReadList>> {
  const decoded = decodeList(bytes);
  if (!decoded.ok) return decoded;
  const { encoding, text } = decoded.value;
  return readText(text, { source: 'file', name, encoding }, refusing);
}

/** Reads a pasted list. LIST_* */
export async function readListText(
  text: string,
  refusing: Refusing = nothingRefused,
): Promise<Result<ReadList>> {
  if (text.length > listBounds.bytes) {
    return fail('LIST_TOO_LARGE', { limitMb: listBounds.bytes / 1024 / 1024 });
  }
  // What is no text in a file is none on the clipboard either.
  const decoded = decodeList(Buffer.from(text, 'utf8'));
  return decoded.ok
    ? readText(decoded.value.text, { source: 'pasted', name: null, encoding: null }, refusing)
    : decoded;
}

/** A list of names that comes from OneLogin. LIST_EMPTY, LIST_TOO_LONG */
export function readNames(
  names: readonly string[],
  source: 'app' | 'role',
  name: string | null,
): Result<ReadList> {
  if (names.length === 0) return fail('LIST_EMPTY');
  if (names.length > listBounds.lines) return fail('LIST_TOO_LONG', { limit: listBounds.lines });
  const rows = names.map((cell) => ({ line: 0, cells: [cell] }));
  const table: Table = { delimiter: null, rows, width: 1 };
  const columns = columnsOf(table, false);
  const shown = name === null ? null : showable(name, 200);
  return ok({ source, name: shown, encoding: null, table, header: false, columns, column: 0 });
}

async function readText(
  text: string,
  { encoding, name, source }: Pick<ReadList, 'source' | 'name' | 'encoding'>,
  refusing: Refusing,
): Promise<Result<ReadList>> {
  const refused = await refusing(text);
  if (refused !== null) return { ok: false, problem: refused };
  const table = await tableOf(text);
  if (!table.ok) return table;
  const header = hasHeader(table.value);
  const columns = columnsOf(table.value, header);
  const shown = name === null ? null : showable(name, 200);
  const { column } = columns;
  return ok({ source, name: shown, encoding, table: table.value, header, columns, column });
}

/** The same list with another column, or with its first line taken as somebody. */
export function withColumn(
  list: ReadList,
  { column, header }: { readonly column: number | null; readonly header: boolean },
): ReadList {
  const columns = columnsOf(list.table, header);
  const there = column !== null && column < columns.columns.length ? column : null;
  return { ...list, header, columns, column: there };
}

/** The people of a list; null while no column is chosen. */
export function peopleIn({ column, header, source, table }: ReadList): PeopleList | null {
  if (column === null) return null;
  return peopleOf(header ? table.rows.slice(1) : table.rows, column, source);
}

const shownOdd = 100;
const shownSamples = 5;

/** A list as it is shown before it is used. */
export function previewOf(previewId: string, list: ReadList): ListPreview {
  const people = peopleIn(list);
  const { column, columns, encoding, header, name, source, table } = list;
  return {
    previewId,
    source,
    name,
    delimiter: table.delimiter,
    encoding,
    header,
    columns: columns.columns,
    column,
    candidates: columns.candidates,
    people: people?.people.length ?? 0,
    duplicates: people?.duplicates ?? 0,
    empty: people?.empty ?? 0,
    oddCount: people?.odd.length ?? 0,
    odd: people?.odd.slice(0, shownOdd) ?? [],
    samples: people?.people.slice(0, shownSamples).map((one) => showable(one, 100)) ?? [],
  };
}
