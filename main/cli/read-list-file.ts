import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { PeopleList } from '../../shared/domain/rollout/list.ts';
import { comparableName } from '../../shared/domain/text/comparable.ts';
import { problem } from '../../shared/domain/problems/problem.ts';
import { createMask } from '../connection/mask.ts';
import { hasJwt } from '../credentials/looks-like-token.ts';
import { listBounds } from '../rollout/list/bounds.ts';
import { peopleIn, type ReadList, withColumn } from '../rollout/list/list-view.ts';
import { readListFile } from '../rollout/list/read-list.ts';
import { readUpTo } from '../storage/bounded.ts';
import { openToRead } from '../storage/read-file.ts';

/**
 * The people in a file. In: its name, and the column that was named (its header, or its number from 1;
 * null: the one that looks like it). TERMINAL_FILE_UNREADABLE, TERMINAL_COLUMN_UNKNOWN, TOKEN_IN_FIELD,
 * LIST_*
 */
export async function readPeopleFile(
  path: string,
  column: string | null,
  token: string,
): Promise<Result<PeopleList>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const mask = createMask(token);
  const read = await readListFile(bytes.value, path, async (text) =>
    mask(text) !== text || hasJwt(text) ? problem('TOKEN_IN_FIELD', { field: 'list' }) : null,
  );
  if (!read.ok) return read;
  const chosen = column === null ? read.value : withNamed(read.value, column);
  const people = chosen === null ? null : peopleIn(chosen);
  if (people === null) return fail('TERMINAL_COLUMN_UNKNOWN', { columns: columnNames(read.value) });
  return people.people.length === 0 ? fail('LIST_NOBODY') : ok(people);
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    const handle = await openToRead(path);
    try {
      const { size } = await handle.stat();
      if (size > listBounds.bytes) {
        return fail('LIST_TOO_LARGE', { limitMb: listBounds.bytes / 1024 / 1024 });
      }
      return ok(await readUpTo(handle, size));
    } finally {
      await handle.close();
    }
  } catch {
    return fail('TERMINAL_FILE_UNREADABLE', { option: '--list' });
  }
}

/** The column of that name, or of that number; null: there is none, or there are two. */
function withNamed(list: ReadList, wanted: string): ReadList | null {
  const { columns } = list.columns;
  const named = columns.filter(({ name }) => comparableName(name ?? '') === comparableName(wanted));
  const [found, another] = named;
  const { header } = list;
  if (found !== undefined && another === undefined) {
    return withColumn(list, { column: found.index, header });
  }
  const number = /^\d{1,3}$/.test(wanted) ? Number(wanted) : 0;
  const byNumber = another === undefined ? columns[number - 1] : undefined;
  return byNumber === undefined ? null : withColumn(list, { column: byNumber.index, header });
}

function columnNames({ columns: { columns } }: ReadList): string {
  return columns
    .map(({ index, name }) => `${index + 1}${name === null || name === '' ? '' : ` ${name}`}`)
    .join(', ')
    .slice(0, 500);
}
