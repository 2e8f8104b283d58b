import type { Owner, Problem } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import { problemOwners } from '../problems/owners.ts';
import { isUnclear } from './look-up.ts';
import { confirmedOtherValues } from './confirmed-values.ts';
import type { AttributeId } from './attributes.ts';
import { isGood } from './compare.ts';
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
  /** What went wrong, or says that it is so; null: nothing does. */
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
  if (arrived) {
    return { ...admin('fix-attributes'), problem: whyLacking(user, atOneLogin) };
  }
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
    return { task: taskFor(cause, owner), owner, problem: cause };
  }
  return admin('approve');
}

/** To wait, or to approve, is nothing that went wrong. */
function taskFor({ code }: Problem, owner: Owner): UserTask {
  if (owner === 'wait') return 'wait-and-look';
  return code === 'ONELOGIN_APPROVAL_WAITING' ? 'approve' : 'fix-onelogin';
}

/** The attributes that a row of the app's Parameters fills. */
const attributeOfRow: Readonly<Record<string, AttributeId>> = {
  title: 'jobTitle',
  department: 'department',
};

/** What OneLogin says of an attribute that did not arrive as expected; null: it does not say why. */
function whyLacking(user: TestUser, causes: readonly Problem[]): Problem | null {
  const rows = userProgress(user).comparison?.filter((row) => !isGood(row)) ?? [];
  const lacks = (attribute: unknown) => rows.some((row) => row.attribute === attribute);
  const explains = ({ code, params }: Problem) => {
    switch (code) {
      case 'ONELOGIN_WRONG_CONNECTOR':
        return rows.some(({ verdict }) => verdict === 'missing');
      case 'ONELOGIN_FIELD_EMPTY':
        return lacks(params['attribute']);
      case 'ONELOGIN_NOT_MAPPED':
      case 'ONELOGIN_MAPPED_ELSEWHERE':
        return lacks(attributeOfRow[String(params['row'])]);
      default:
        return false;
    }
  };
  return causes.find(explains) ?? null;
}

const nothing: UserTurn = { task: 'none', owner: 'nobody', problem: null };

function admin(task: UserTask): UserTurn {
  return { task, owner: 'admin', problem: null };
}
