import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../../shared/domain/problems/result.ts';
import { showable } from '../showable.ts';
import { listBounds } from './bounds.ts';
import { columnsOf } from './columns.ts';
import { decodeList } from './decode.ts';
import { hasHeader } from './header.ts';
import type { ReadList } from './list-view.ts';
import { type Table, tableOf } from './table.ts';

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
