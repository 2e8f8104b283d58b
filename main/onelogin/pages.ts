import type { Read } from '../../shared/domain/onelogin/reading.ts';
import { countsMore, nextCursor, readRows } from '../../shared/domain/onelogin/rows.ts';
import type { JsonObject } from '../../shared/domain/scim/keys.ts';
import { wrongShape } from './answer.ts';
import type { Call, Page } from './calls.ts';
import type { OneLoginClient } from './client.ts';

export interface ReadItems<T> {
  readonly items: readonly T[];
  /** Whether these are all: every row was read, no page is left, and OneLogin counts no more. */
  readonly complete: boolean;
  /** What to report where one had to be sure that these are all. */
  readonly unread: Extract<Read<never>, { readonly ok: false }>;
}

/**
 * Reads a list page by page. In: a call for a page, the size of the first, the most pages, and how a
 * row is read (null: it cannot be). A cursor that comes again ends it, as incomplete. Out: a failed
 * page fails the whole, because an incomplete list looks like a complete one.
 */
export async function readPages<T>(
  client: OneLoginClient,
  call: (page: Page) => Call,
  { limit, mostPages }: { readonly limit: number; readonly mostPages: number },
  readItem: (row: JsonObject) => T | null,
): Promise<Read<ReadItems<T>>> {
  const items: T[] = [];
  const cursors = new Set<string>();
  let complete = true;
  let seen = 0;
  let page: Page = { limit };
  for (;;) {
    const current = call(page);
    const answer = await client.get(current);
    if (!answer.ok) return answer;
    const rows = readRows(answer.value);
    if (rows === null) return wrongShape(current.read, answer.headers);
    const read = rows.rows.map(readItem);
    items.push(...read.filter((item) => item !== null));
    seen += rows.rows.length;
    complete &&= rows.complete && read.every((item) => item !== null);
    const cursor = nextCursor(answer.headers, answer.value);
    const unread = wrongShape(current.read, answer.headers);
    // Some servers hand out a cursor with an empty page, too.
    if (cursor === null || rows.rows.length === 0) {
      complete &&= !countsMore(answer.headers, seen);
      return { ok: true, value: { items, complete, unread } };
    }
    if (cursors.has(cursor) || cursors.size + 1 >= mostPages) {
      return { ok: true, value: { items, complete: false, unread } };
    }
    cursors.add(cursor);
    page = { cursor };
  }
}
