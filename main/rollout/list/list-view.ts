import type { ListSource, PeopleList } from '../../../shared/domain/rollout/list.ts';
import type { ListPreview } from '../../../shared/domain/rollout/preview.ts';
import { showable } from '../showable.ts';
import { type Columns, columnsOf } from './columns.ts';
import { peopleOf } from './people-of.ts';
import type { Table } from './table.ts';

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
