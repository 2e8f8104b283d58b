import { userLabel } from '../users/label.ts';
import { userProgress } from '../users/progress.ts';
import type { StepId } from '../guide/ids.ts';
import type { SetupState } from './state.ts';
import type { TestUser } from '../users/test-user.ts';

/**
 * What an arrival proves: that the user came, or came with all five attributes. That a user came does
 * not prove the right connector: the wrong one brings users, too, but no Department.
 */
export type ProofKind = 'arrived' | 'complete';

/** The steps that an arrival proves in hindsight, and which arrival it takes. */
const proofKinds: Readonly<Partial<Record<StepId, ProofKind>>> = {
  'add-app': 'complete',
  configure: 'arrived',
  provisioning: 'arrived',
  attributes: 'complete',
};

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
  return best(state.users, kind);
}

/**
 * What proves a step: an arrival since the connector, and for step 2 also the URL and the token, are
 * the ones that are named now. Null for a step that no arrival proves, and where there is none.
 */
export function stepProof(state: SetupState, step: StepId): Proof | null {
  const kind = proofKinds[step];
  if (kind === undefined) return null;
  const users = state.users.filter(
    (user) => user.provesApp && (step !== 'configure' || user.provesConnection),
  );
  return best(users, kind);
}

function best(users: readonly TestUser[], kind: ProofKind): Proof | null {
  const all = users.flatMap((user) => userProof(user, kind) ?? []);
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
