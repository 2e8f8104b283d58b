import { attributeIds } from './attributes.ts';
import { userProgress } from './progress.ts';
import { isUnclear } from './look-up.ts';
import type { TestUser } from './test-user.ts';
import type { Watching } from './watch.ts';

/** How a test user is doing, as the one thing to say of them; shared/messages has the text. */
export type UserStatus =
  | { readonly code: 'confirmed' | 'declined' | 'complete' }
  /** Arrived, and so many of the five attributes are not as expected. */
  | { readonly code: 'lacking'; readonly attributes: number }
  /** `nextLookUpAt`: ISO 8601; null: a lookup is under way. */
  | { readonly code: 'watching'; readonly nextLookUpAt: string | null }
  /** `unclear`: not found, by a search that cannot tell whether they are there. */
  | { readonly code: 'failed' | 'several' | 'not-found' | 'unclear' }
  /** Assigned and not looked up, or not even assigned. */
  | { readonly code: 'waiting' | 'added' };

/**
 * What is said of a test user first. In: the user, and their watch (null: none). Wisq's answer goes
 * before what was measured, and what was measured before what is awaited; a decline counts until the
 * user was looked up again.
 */
export function userStatus(user: TestUser, watching: Watching | null): UserStatus {
  const { confirmed, complete, arrived, good } = userProgress(user);
  if (confirmed) return { code: 'confirmed' };
  if (user.declined !== null && !user.declined.lookedUpSince) return { code: 'declined' };
  if (complete) return { code: 'complete' };
  if (arrived) return { code: 'lacking', attributes: attributeIds.length - good };
  if (watching !== null && isAwaited(user)) {
    return { code: 'watching', nextLookUpAt: watching.nextLookUpAt };
  }
  const outcome = user.lastLookUp?.outcome;
  if (isUnclear(user.lastLookUp)) return { code: 'unclear' };
  if (outcome === 'failed' || outcome === 'several' || outcome === 'not-found') {
    return { code: outcome };
  }
  return { code: user.assigned === null ? 'added' : 'waiting' };
}

/** Not arrived, and nothing went wrong with looking: waiting is what is left to do. */
export function isAwaited(user: TestUser): boolean {
  const outcome = user.lastLookUp?.outcome;
  return outcome !== 'found' && outcome !== 'failed';
}
