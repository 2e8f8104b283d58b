import { createHash } from 'node:crypto';
import { type ScimUser, readUser } from '../../../shared/domain/scim/user.ts';
import type { Found, RunEvent } from './events.ts';
import { judgeUser } from './judge.ts';
import type { NameIndex } from './name-index.ts';

/** What of a page is kept, and what is only shown: names of those who are not on the list. */
export interface ReadPage {
  readonly page: Pick<
    Extract<RunEvent, { type: 'page' }>,
    'users' | 'found' | 'unreadable' | 'nameless'
  >;
  readonly others: readonly string[];
}

/**
 * Reads the users of a page. In: its entries, which may be anything; the list's names; the salt for
 * digests; and now.
 */
export function readPage(
  resources: readonly unknown[],
  {
    index,
    names,
    now,
    salt,
  }: {
    readonly index: NameIndex;
    readonly names: readonly string[];
    readonly salt: string;
    readonly now: Date;
  },
): ReadPage {
  const at = now.toISOString();
  const users: string[] = [];
  const found: Found[] = [];
  const others: string[] = [];
  let unreadable = 0;
  let nameless = 0;
  for (const resource of resources) {
    const user = readUser(resource, now);
    if (user === null) {
      unreadable += 1;
      continue;
    }
    if (user.userName === null && user.emails.length === 0) nameless += 1;
    const hits = index.hits(user);
    if (hits.length === 0) others.push(user.userName ?? user.emails[0] ?? '');
    for (const { by, index: person } of hits) {
      const atWisq = judgeUser(user, names[person] ?? '', at);
      found.push({ index: person, user: users.length, by, atWisq });
    }
    users.push(digestOf(user, salt));
  }
  return { page: { users, found, unreadable, nameless }, others };
}

/** Tells users apart, and nothing else of them: by the id, or where there is none by name and e-mail. */
function digestOf({ emails, id, userName }: ScimUser, salt: string): string {
  const who = id ?? JSON.stringify([userName, ...emails]);
  return createHash('sha256').update(`${salt}\n${who}`).digest('base64url').slice(0, 12);
}
