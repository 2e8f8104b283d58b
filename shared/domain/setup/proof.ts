import { userLabel } from '../users/label.ts';
import { userProgress } from '../users/progress.ts';
import type { SetupState } from './state.ts';
import type { TestUser } from '../users/test-user.ts';

/** What an arrival proves: that the user came (steps 1 to 3), or came with all five (step 4 too). */
export type ProofKind = 'arrived' | 'complete';

/** What speaks against an earlier proof: a failed check, or a lookup that did not find the same again. */
export interface Doubt {
  readonly because: 'check' | 'look-failed' | 'not-found' | 'several' | 'lacking';
  /** When that was, ISO 8601. */
  readonly at: string;
}

/** What a test user's arrival proved in hindsight, for the moment it was seen. */
export interface Proof {
  /** When it was seen, ISO 8601. */
  readonly at: string;
  readonly userId: string;
  /** How the test user who proves it is called on screen. */
  readonly by: string;
  /** Null: nothing has been measured since that speaks against it. */
  readonly stale: Doubt | null;
}

/**
 * The proof a setup has, or null. One that is not in doubt goes before a stale one, and the newest before
 * older ones. A user who was taken from the list proves nothing any more.
 */
export function proofOf(state: SetupState, kind: ProofKind): Proof | null {
  const all = state.users.flatMap((user) => userProof(user, kind) ?? []);
  const standing = all.filter((proof) => proof.stale === null);
  // ISO 8601 orders as text, in no language's order.
  const [newest] = (standing.length > 0 ? standing : all).toSorted(
    (a, b) => Number(b.at > a.at) - Number(b.at < a.at),
  );
  return newest ?? null;
}

/** What one test user proves. */
function userProof(user: TestUser, kind: ProofKind): Proof | null {
  const lookUp = kind === 'arrived' ? user.lastFound : user.lastComplete;
  if (lookUp === null) return null;
  return { at: lookUp.at, userId: user.userId, by: userLabel(user), stale: doubt(user, kind) };
}

function doubt(user: TestUser, kind: ProofKind): Doubt | null {
  const lookUp = user.lastLookUp;
  if (lookUp !== null && lookUp.outcome !== 'found') {
    return { because: lookUp.outcome === 'failed' ? 'look-failed' : lookUp.outcome, at: lookUp.at };
  }
  if (lookUp !== null && kind === 'complete' && !userProgress(user).complete) {
    return { because: 'lacking', at: lookUp.at };
  }
  return user.checkFailedSince === null ? null : { because: 'check', at: user.checkFailedSince };
}
