import { hasArrived } from './arrived.ts';
import type { TestUser } from './test-user.ts';
import { type AttributeComparison, compareLookUp, countGood } from './compare.ts';
import { type AttributeValues, attributeIds } from './attributes.ts';

/** How far a test user is, in the order in which it happens. */
type UserStage = 'added' | 'waiting' | 'arrived' | 'complete' | 'confirmed';

export interface UserProgress {
  readonly stage: UserStage;
  /** Found at Wisq by the newest lookup. */
  readonly arrived: boolean;
  /** The five rows; null when the newest lookup did not find the user. */
  readonly comparison: readonly AttributeComparison[] | null;
  /** How many of the five are good. */
  readonly good: number;
  /** All five are good. */
  readonly complete: boolean;
  readonly confirmed: boolean;
}

/**
 * How far a test user is. Said, measured and confirmed are kept apart: Wisq's confirmation makes a user
 * `confirmed` whatever this computer measured, and never makes it `arrived`.
 */
export function userProgress(user: TestUser): UserProgress {
  const arrived = hasArrived(user);
  const comparison =
    arrived && user.lastLookUp !== null ? comparedOnce(user.expected, user.lastLookUp) : null;
  const good = comparison === null ? 0 : countGood(comparison);
  const complete = good === attributeIds.length;
  const confirmed = user.confirmation !== null;
  return { stage: stageOf(), arrived, comparison, good, complete, confirmed };

  function stageOf(): UserStage {
    if (confirmed) return 'confirmed';
    if (complete) return 'complete';
    if (arrived) return 'arrived';
    return user.assigned === null ? 'added' : 'waiting';
  }
}

type LookUp = NonNullable<TestUser['lastLookUp']>;

/**
 * What a page asks of every user is asked a dozen times, and comparing texts takes long where there are
 * a thousand users. Neither a lookup nor what was expected changes once it is there: new ones come.
 */
const compared = new WeakMap<
  LookUp,
  { readonly expected: AttributeValues; readonly rows: readonly AttributeComparison[] }
>();

function comparedOnce(expected: AttributeValues, lookUp: LookUp): readonly AttributeComparison[] {
  const known = compared.get(lookUp);
  if (known?.expected === expected) return known.rows;
  const rows = compareLookUp(expected, lookUp);
  compared.set(lookUp, { expected, rows });
  return rows;
}
