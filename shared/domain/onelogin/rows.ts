import { isJsonObject, type JsonObject } from '../scim/keys.ts';
import { saysError } from './error-body.ts';

/** Rows of an answer, and whether they are all of it. */
export interface Rows {
  readonly rows: readonly JsonObject[];
  /** False: some row could not be read, so that nothing is proven by what is not here. */
  readonly complete: boolean;
}

/**
 * The rows of a list. API v2 answers with a bare array, v1 with `{status, pagination, data}`, whose
 * data is `[[]]` for nothing. Out: null for anything else: it is no empty list. Data without the status
 * that v1 puts beside it is nobody's documented list: its rows count, and it proves nothing missing.
 * Any JSON goes in.
 */
export function readRows(value: unknown): Rows | null {
  if (Array.isArray(value)) return rowsOf(value);
  if (!isJsonObject(value) || saysError(value) || !Array.isArray(value['data'])) return null;
  const { rows, complete } = rowsOf(value['data']);
  return { rows, complete: complete && isJsonObject(value['status']) };
}

function rowsOf(value: readonly unknown[]): Rows {
  const list = value.flat(1);
  const rows = list.filter(isJsonObject);
  return { rows, complete: rows.length === list.length };
}

/**
 * The cursor of the next page: of API v2 in the header `After-Cursor`, of v1 in the body. Null: this
 * was the last page, also where a cursor stands beside a page that counts itself as the last.
 * In: headers by lower-case names.
 */
export function nextCursor(
  headers: Readonly<Record<string, string>>,
  value: unknown,
): string | null {
  const at = Number(headers['current-page']);
  if (at >= Number(headers['total-pages'])) return null;
  const header = headers['after-cursor']?.trim() ?? '';
  if (header !== '') return header;
  const pagination = isJsonObject(value) ? value['pagination'] : null;
  const cursor = isJsonObject(pagination) ? pagination['after_cursor'] : null;
  return typeof cursor === 'string' && cursor !== '' ? cursor : null;
}

/**
 * Whether OneLogin counts more than was read: a later page that no cursor leads to, or a count beside
 * rows that stay behind it. In: headers of the last page by lower-case names, and how many rows all
 * pages had. A count that is missing or no number says nothing.
 */
export function countsMore(headers: Readonly<Record<string, string>>, read: number): boolean {
  return (
    countIn(headers, 'total-count') > read ||
    countIn(headers, 'total-pages') > (countIn(headers, 'current-page') || Infinity)
  );
}

/** A count among headers; 0 where there is none. */
function countIn(headers: Readonly<Record<string, string>>, name: string): number {
  const text = headers[name]?.trim() ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
