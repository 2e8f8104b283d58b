import { type ScimUser, readUser } from '../../shared/domain/scim/user.ts';
import { comparableName } from '../../shared/domain/text/comparable.ts';
import { asSeen } from '../../shared/domain/text/look-alike.ts';

/** By what a user is recognized. */
export type MatchBy = 'userName' | 'email';

/**
 * The users of a page that really match: servers that ignore a filter, or match loosely, send
 * others too, and nothing of those is kept. Names are compared as a person sees them; who has the
 * very name goes before who only looks so. One user listed twice counts once.
 */
export function matchingUsers(
  resources: readonly unknown[],
  wanted: string,
  by: MatchBy,
  now: Date = new Date(),
): readonly ScimUser[] {
  const users = resources.flatMap((resource) => readUser(resource, now) ?? []);
  const exact = matching(users, comparableName(wanted), by, comparableName);
  return exact.length > 0 ? exact : matching(users, seenName(wanted), by, seenName);
}

/** Whether two user names are the same once nothing but what can be seen counts. */
export function isSameSeen(a: string, b: string): boolean {
  return seenName(a) === seenName(b);
}

function seenName(text: string): string {
  return asSeen(text).toLowerCase();
}

function matching(
  users: readonly ScimUser[],
  name: string,
  by: MatchBy,
  form: (text: string) => string,
): readonly ScimUser[] {
  const seen = new Set<string | null>();
  return users.filter((user) => {
    const names = by === 'email' ? user.emails : [user.userName ?? ''];
    if (!names.some((one) => one !== '' && form(one) === name)) return false;
    if (user.id !== null && seen.has(user.id)) return false;
    seen.add(user.id);
    return true;
  });
}

/** How many entries of a page cannot be told from anybody: no user, or one without name and address. */
export function countNameless(resources: readonly unknown[]): number {
  return resources.filter((resource) => {
    const user = readUser(resource);
    return user === null || (user.userName === null && user.emails.length === 0);
  }).length;
}

/** Whether a text can be queried as an e-mail address. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text.trim());
}
