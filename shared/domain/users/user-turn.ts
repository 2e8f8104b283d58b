import type { Owner, Problem } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import { problemOwners } from '../problems/owners.ts';
import { isUnclear } from './look-up.ts';
import { confirmedOtherValues } from './confirmed-values.ts';
import { userProgress } from './progress.ts';
import type { TestUser } from './test-user.ts';

/** What is next for one test user. */
type UserTask =
  | 'assign'
  | 'approve'
  | 'fix-attributes'
  | 'fix-declined'
  | 'fix-look'
  | 'fix-onelogin'
  | 'wait-and-look'
  | 'none';

/** Whose turn it is with a test user, and what to do: the one answer for card, rail, pill and call view. */
export interface UserTurn {
  readonly task: UserTask;
  readonly owner: Owner | 'nobody';
  /** What went wrong; null: nothing did. */
  readonly problem: Problem | null;
}

/**
 * In: a test user, and what OneLogin's API says is wrong with them, the first broken link first (empty
 * where it says nothing). Out: the first thing that is in the way. Wisq's answer goes before what was
 * measured, and what was measured before what is awaited.
 */
export function userTurn(user: TestUser, atOneLogin: readonly Problem[] = []): UserTurn {
  const { confirmed, complete, arrived } = userProgress(user);
  if (confirmed && !confirmedOtherValues(user)) return nothing;
  // Wisq said no: until the admin has looked them up again, Wisq would only see the same.
  if (user.declined !== null && !user.declined.lookedUpSince) return admin('fix-declined');
  if (complete) return nothing;
  if (arrived) return admin('fix-attributes');
  const lookUp = user.lastLookUp;
  if (
    lookUp !== null &&
    (lookUp.outcome === 'several' || lookUp.outcome === 'failed' || isUnclear(lookUp))
  ) {
    const found =
      lookUp.problems[0] ?? (lookUp.outcome === 'several' ? problem('USER_SEVERAL') : null);
    const owner = found === null ? 'admin' : (problemOwners[found.code] ?? 'admin');
    return { task: owner === 'wait' ? 'wait-and-look' : 'fix-look', owner, problem: found };
  }
  const [cause] = atOneLogin;
  if (user.assigned === null) return admin('assign');
  if (cause !== undefined) {
    const owner = problemOwners[cause.code] ?? 'admin';
    return { task: owner === 'wait' ? 'wait-and-look' : 'fix-onelogin', owner, problem: cause };
  }
  return admin('approve');
}

const nothing: UserTurn = { task: 'none', owner: 'nobody', problem: null };

function admin(task: UserTask): UserTurn {
  return { task, owner: 'admin', problem: null };
}
