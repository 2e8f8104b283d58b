import type { Read, UserSearch } from '../../shared/domain/onelogin/reading.ts';
import { countsMore, nextCursor, readRows } from '../../shared/domain/onelogin/rows.ts';
import {
  type DirectoryUser,
  isAskedFor,
  isShort,
  readUser,
} from '../../shared/domain/onelogin/user.ts';
import { isJsonObject, type JsonObject } from '../../shared/domain/scim/keys.ts';
import { type Answer, wrongShape } from './answer.ts';
import type { OneLoginClient } from './client.ts';

/** The most users on a page (OneLogin's documentation, list-users). */
const usersPerPage = 50;

/** Finds a user by what the admin calls them: what looks like an e-mail as that first. */
export async function findUser(client: OneLoginClient, asked: string): Promise<Read<UserSearch>> {
  const ways = asked.includes('@')
    ? (['email', 'username'] as const)
    : (['username', 'email'] as const);
  for (const by of ways) {
    const answer = await search(client, by, asked);
    if (!answer.ok) return answer;
    const listed = readRows(answer.value);
    if (listed === null) return wrongShape('users', answer.headers);
    const matches = listed.rows.filter((row) => matchesAsked(row, asked));
    const ids = new Set(matches.map((row) => readUser(row)?.id));
    if (ids.size > 1) return { ok: true, value: { kind: 'several', count: ids.size } };
    const [match] = matches;
    if (match !== undefined) return whole(client, match, asked);
    // Rows that were not asked for, with more to come: the filter did not filter.
    const { length } = listed.rows;
    const more =
      countsMore(answer.headers, length) ||
      length >= usersPerPage ||
      (length > 0 && nextCursor(answer.headers, answer.value) !== null);
    if (!listed.complete || more) {
      return wrongShape('users', answer.headers);
    }
  }
  return { ok: true, value: { kind: 'none' } };
}

/** Names the fields, so that a row has them all; without, for a OneLogin that refuses one of them. */
async function search(
  client: OneLoginClient,
  by: 'username' | 'email',
  value: string,
): Promise<Answer> {
  const answer = await client.get({ read: 'users', by, value, withFields: true });
  if (answer.ok || (answer.status !== 400 && answer.status !== 422)) return answer;
  return client.get({ read: 'users', by, value, withFields: false });
}

/** The user as their own page has them, where the list left something out. */
async function whole(
  client: OneLoginClient,
  row: JsonObject,
  asked: string,
): Promise<Read<UserSearch>> {
  const listed = readUser(row);
  if (listed === null) return wrongShape('users', {});
  if (!isShort(row)) return found(listed);
  const answer = await client.get({ read: 'user', id: listed.id });
  if (!answer.ok) return answer;
  const user = isJsonObject(answer.value) ? readUser(answer.value) : null;
  return user?.id === listed.id && isAskedFor(user, asked)
    ? found(user)
    : wrongShape('user', answer.headers);
}

function found(user: DirectoryUser): Read<UserSearch> {
  return { ok: true, value: { kind: 'found', user } };
}

function matchesAsked(row: JsonObject, asked: string): boolean {
  const user = readUser(row);
  return user !== null && isAskedFor(user, asked);
}
