import { type ScimUser, readUser } from '../../shared/domain/scim/user.ts';
import { comparableName } from '../../shared/domain/text/comparable.ts';

/** By what a user is recognised. */
export type MatchBy = 'userName' | 'email';

/**
 * The users of a page that really match: servers that ignore a filter, or match loosely, send
 * others too, and nothing of those is kept. One user listed twice counts once.
 */
export function matchingUsers(
  resources: readonly unknown[],
  wanted: string,
  by: MatchBy,
): readonly ScimUser[] {
  const name = comparableName(wanted);
  const seen = new Set<string | null>();
  return resources.flatMap((resource) => {
    const user = readUser(resource);
    if (user === null || !isMatch(user, name, by)) return [];
    if (user.id !== null && seen.has(user.id)) return [];
    seen.add(user.id);
    return [user];
  });
}

function isMatch(user: ScimUser, name: string, by: MatchBy): boolean {
  if (by === 'email') return user.emails.some((email) => comparableName(email) === name);
  return user.userName !== null && comparableName(user.userName) === name;
}

/** Whether a text can be queried as an e-mail address. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text.trim());
}
