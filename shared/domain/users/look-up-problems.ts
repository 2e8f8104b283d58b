import type { Problem } from '../problems/problem.ts';
import type { TestUser } from './test-user.ts';
import type { Watching } from './watch.ts';

/** How much a problem of a lookup weighs: noted beside an arrival, not there yet, or a failure. */
export type LookUpWeight = 'noted' | 'not-yet' | 'failure';

/**
 * What the newest lookup of a test user has to say, and how much it weighs. While the user is watched
 * USER_NOT_FOUND is left out: what is said of the watch says the same at more length.
 */
export function lookUpProblems(
  user: TestUser,
  watching: Watching | null,
): { readonly problems: readonly Problem[]; readonly weight: LookUpWeight } {
  const problems = user.lastLookUp?.problems ?? [];
  return {
    problems: problems.filter(({ code }) => watching === null || code !== 'USER_NOT_FOUND'),
    weight: weightOf(user),
  };
}

function weightOf(user: TestUser): LookUpWeight {
  switch (user.lastLookUp?.outcome) {
    case 'found':
      return 'noted';
    case 'not-found':
      return 'not-yet';
    default:
      return 'failure';
  }
}
