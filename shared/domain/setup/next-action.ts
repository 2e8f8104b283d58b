import type { StepId } from '../guide/ids.ts';
import type { Owner, Problem } from '../problems/codes.ts';
import { problemOwners } from '../problems/owners.ts';
import { isUnclear } from '../users/look-up.ts';
import { decisiveProblem } from '../check/verdict.ts';
import { userLabel } from '../users/label.ts';
import { userProgress } from '../users/progress.ts';
import { rolloutState } from './rollout-gate.ts';
import { newestCheck, proofs, stepDone } from './step-status.ts';
import { proofOf } from './proof.ts';
import type { SetupState } from './state.ts';
import type { TestUser } from '../users/test-user.ts';

/** What is to be done next. shared/messages has the sentence for each. */
export type Action =
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

export interface NextAction {
  readonly owner: Owner | 'nobody';
  readonly action: Action;
  /** Where in the app it is done. */
  readonly step: StepId;
}

/**
 * Who has to act and what they have to do: the one answer both people on the call need.
 * In: the state of a setup. Out: the first thing that is in the way, in the guide's order;
 * what a test user's arrival has proven is not asked for again.
 */
export function nextAction(state: SetupState): NextAction {
  return connectionAction(state) ?? usersAction(state) ?? rolloutAction(state);
}

function admin(action: Action, step: StepId): NextAction {
  return { owner: 'admin', action, step };
}

function connectionAction(state: SetupState): NextAction | null {
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
        owner: check.owner ?? 'admin',
        action: { code: 'fix-connection', problem },
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

function usersAction(state: SetupState): NextAction | null {
  if (state.users.length === 0) return admin({ code: 'add-test-users' }, 'assign');
  for (const user of state.users) {
    const action = userAction(user);
    if (action !== null) return action;
  }
  const waiting = state.users.filter((user) => user.confirmation === null).length;
  if (waiting === 0) return null;
  return { owner: 'wisq', action: { code: 'wisq-confirms', users: waiting }, step: 'assign' };
}

function userAction(user: TestUser): NextAction | null {
  const progress = userProgress(user);
  const userName = userLabel(user);
  if (progress.confirmed) return null;
  // Wisq said no: until the admin has looked them up again, Wisq would only see the same.
  if (user.declined !== null && !user.declined.lookedUpSince) {
    return admin({ code: 'fix-declined', userName }, 'assign');
  }
  if (progress.complete) return null;
  if (progress.arrived) return admin({ code: 'fix-attributes', userName }, 'assign');
  const lookUp = user.lastLookUp;
  const open = lookUp?.outcome === 'failed' || lookUp?.outcome === 'several' || isUnclear(lookUp);
  if (lookUp !== null && open) {
    const problem = lookUp.problems[0] ?? null;
    const owner = problem === null ? 'admin' : (problemOwners[problem.code] ?? 'admin');
    return { owner, action: { code: 'fix-look', userName, problem }, step: 'assign' };
  }
  if (user.assigned === null) return admin({ code: 'assign', userName }, 'assign');
  if (user.approved === null) return admin({ code: 'approve', userName }, 'assign');
  return admin({ code: 'look', userName }, 'assign');
}

function rolloutAction(state: SetupState): NextAction {
  if (rolloutState(state) === 'open') return admin({ code: 'agree-rollout' }, 'rollout');
  if (state.tasks['rollout.assign-more'] === undefined) {
    return admin({ code: 'assign-more' }, 'rollout');
  }
  return { owner: 'nobody', action: { code: 'done' }, step: 'rollout' };
}
