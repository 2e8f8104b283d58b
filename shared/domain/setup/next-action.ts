import type { StepId } from '../guide/ids.ts';
import type { Move, Problem } from '../problems/codes.ts';
import { problemMoves } from '../problems/owners.ts';
import { decisiveProblem } from '../check/verdict.ts';
import { userLabel } from '../users/label.ts';
import { userProgress } from '../users/progress.ts';
import { rolloutState } from './rollout-gate.ts';
import { newestCheck, proofs, stepDone } from './step-status.ts';
import { proofOf } from './proof.ts';
import type { SetupState, TestUser } from './state.ts';

/** What is to be done next. The window has the words for each. */
export type NextThing =
  | { readonly code: 'prepare' | 'add-app' | 'paste-credentials' | 'test-connection' }
  | { readonly code: 'configure' | 'provisioning' | 'attributes' | 'add-test-users' }
  | { readonly code: 'fix-connection'; readonly problem: Problem | null }
  /** `userName`: how the user is called on screen. */
  | {
      readonly code: 'assign' | 'approve' | 'look' | 'fix-attributes' | 'fix-declined';
      readonly userName: string;
    }
  | { readonly code: 'fix-look'; readonly userName: string; readonly problem: Problem | null }
  | { readonly code: 'wisq-confirms'; readonly users: number }
  | { readonly code: 'agree-rollout' | 'assign-more' | 'done' };

export interface NextMove {
  readonly who: Move | 'nobody';
  readonly next: NextThing;
  /** Where in the app it is done. */
  readonly step: StepId;
}

/**
 * Whose move it is and what it is: the one answer both people on the call need.
 * In: the state of a set-up. Out: the first thing that stands in the way, in the guide's order;
 * what a test user's arrival has proven is not asked for again.
 */
export function nextMove(state: SetupState): NextMove {
  return connectionMove(state) ?? usersMove(state) ?? rolloutMove(state);
}

function admin(next: NextThing, step: StepId): NextMove {
  return { who: 'admin', next, step };
}

function connectionMove(state: SetupState): NextMove | null {
  const proof = proofs(state);
  const everArrived = proofOf(state, 'arrived') !== null;
  if (!everArrived && !stepDone(state, 'before')) return admin({ code: 'prepare' }, 'before');
  if (!stepDone(state, 'add-app')) return admin({ code: 'add-app' }, 'add-app');
  if (state.credentials === null) return admin({ code: 'paste-credentials' }, 'configure');
  const check = newestCheck(state);
  if (!proof.arrived) {
    if (check === null && !everArrived) return admin({ code: 'test-connection' }, 'configure');
    if (check?.verdict === 'fails') {
      const problem = decisiveProblem(check.stages);
      return {
        who: check.move ?? 'admin',
        next: { code: 'fix-connection', problem },
        step: 'configure',
      };
    }
  }
  for (const step of ['configure', 'provisioning', 'attributes'] as const) {
    const lacking = step === 'attributes' && everArrived;
    if (!lacking && !stepDone(state, step)) return admin({ code: step }, step);
  }
  return null;
}

function usersMove(state: SetupState): NextMove | null {
  if (state.users.length === 0) return admin({ code: 'add-test-users' }, 'assign');
  for (const user of state.users) {
    const move = userMove(user);
    if (move !== null) return move;
  }
  const waiting = state.users.filter((user) => user.confirmation === null).length;
  if (waiting === 0) return null;
  return { who: 'wisq', next: { code: 'wisq-confirms', users: waiting }, step: 'assign' };
}

function userMove(user: TestUser): NextMove | null {
  const progress = userProgress(user);
  const userName = userLabel(user);
  if (progress.confirmed) return null;
  // Wisq said no: until the admin has looked again, Wisq would only see the same.
  if (user.declined !== null && !user.declined.lookedSince) {
    return admin({ code: 'fix-declined', userName }, 'assign');
  }
  if (progress.complete) return null;
  if (progress.arrived) return admin({ code: 'fix-attributes', userName }, 'assign');
  const look = user.lastLook;
  if (look !== null && (look.outcome === 'failed' || look.outcome === 'several')) {
    const problem = look.problems[0] ?? null;
    const who = problem === null ? 'admin' : (problemMoves[problem.code] ?? 'admin');
    return { who, next: { code: 'fix-look', userName, problem }, step: 'assign' };
  }
  if (user.assigned === null) return admin({ code: 'assign', userName }, 'assign');
  if (user.approved === null) return admin({ code: 'approve', userName }, 'assign');
  return admin({ code: 'look', userName }, 'assign');
}

function rolloutMove(state: SetupState): NextMove {
  if (rolloutState(state) === 'open') return admin({ code: 'agree-rollout' }, 'rollout');
  if (state.tasks['rollout.assign-more'] === undefined) {
    return admin({ code: 'assign-more' }, 'rollout');
  }
  return { who: 'nobody', next: { code: 'done' }, step: 'rollout' };
}
