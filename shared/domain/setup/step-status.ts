import { stepById } from '../guide/index.ts';
import type { StepId } from '../guide/ids.ts';
import type { Task } from '../guide/step.ts';
import { userProgress } from '../users/progress.ts';
import { rolloutState } from './rollout-gate.ts';
import { type Doubt, proofOf } from './proof.ts';
import type { SetupState } from './state.ts';

/**
 * What the rail shows of a step.
 * - `none`: nothing yet. - `under-way`: begun, or something is missing.
 * - `said`: the admin says so. - `measured`: a test user's arrival proves it. - `confirmed`: Wisq's confirmation.
 * - `stale`: was measured, and something measured later speaks against it.
 */
export type Mark = 'none' | 'under-way' | 'said' | 'measured' | 'stale' | 'confirmed';

/** What is told under a step's title, as a code with its values; shared/messages has the sentence. */
export type StepStatusDetail =
  | { readonly code: 'nothing' }
  | { readonly code: 'said' }
  | { readonly code: 'proven' }
  /** `at`: when it was proven, ISO 8601; `doubt`: what came later. */
  | { readonly code: 'proof-stale'; readonly at: string; readonly doubt: Doubt }
  | { readonly code: 'some'; readonly done: number; readonly total: number }
  | { readonly code: 'check-failed' }
  | { readonly code: 'attributes-lacking'; readonly users: number }
  | { readonly code: 'users-arrived'; readonly arrived: number; readonly total: number }
  | { readonly code: 'users-confirmed'; readonly confirmed: number; readonly total: number }
  | { readonly code: 'closed' }
  | { readonly code: 'open' }
  | { readonly code: 'agreed' };

export interface StepStatus {
  readonly id: StepId;
  readonly mark: Mark;
  readonly detail: StepStatusDetail;
}

/** The tasks that count for a step: neither the other way of assigning nor what is done only if needed. */
export function countedTasks(state: SetupState, stepId: StepId): readonly Task[] {
  return stepById(stepId).tasks.filter(
    (task) =>
      task.ifNeeded === undefined && (task.way === undefined || task.way === state.assignmentWay),
  );
}

/** How many of a step's counted requirements are met, and of how many. */
export function stepCount(state: SetupState, stepId: StepId): { done: number; total: number } {
  const met = countedTasks(state, stepId).map((task) => state.tasks[task.id] !== undefined);
  // Two things of step 2 happen in this app and have no tick of their own.
  if (stepId === 'configure') met.push(state.credentials !== null, lastCheckWorks(state));
  if (stepId === 'add-app') met.push(state.connector !== null);
  return { done: met.filter(Boolean).length, total: met.length };
}

/** The newest check that was not cancelled found that the connection works. */
export function lastCheckWorks(state: SetupState): boolean {
  const verdict = newestCheck(state)?.verdict;
  return verdict === 'works' || verdict === 'works-with-notes';
}

/** The newest check that ran to its end, or null. */
export function newestCheck(state: SetupState) {
  return state.checks.find((check) => check.verdict !== 'cancelled') ?? null;
}

/**
 * What test users prove now: `arrived` proves steps 1 to 3, `complete` proves step 4 as well. What
 * was proven once and is stale counts for neither: see `proofOf`.
 */
export function proofs(state: SetupState): { arrived: boolean; complete: boolean } {
  const stands = (kind: 'arrived' | 'complete') => proofOf(state, kind)?.stale === null;
  return { arrived: stands('arrived'), complete: stands('complete') };
}

/**
 * Is the step finished, as far as is known: all of it ticked, proven or confirmed. What was proven
 * once was done then; it has to be mended where the later measurement says so: a failed check in
 * step 2, missing attributes in step 4.
 */
export function stepDone(state: SetupState, stepId: StepId): boolean {
  const { detail, mark } = stepStatus(state, stepId);
  if (detail.code === 'proof-stale') {
    const { because } = detail.doubt;
    return !(stepId === 'configure' && because === 'check') && because !== 'lacking';
  }
  return mark === 'said' || mark === 'measured' || mark === 'confirmed';
}

/** What the rail shows for one step. */
export function stepStatus(state: SetupState, id: StepId): StepStatus {
  if (id === 'assign') return { id, ...assignStatus(state) };
  if (id === 'rollout') return { id, ...rolloutStatus(state) };
  const proof =
    id === 'before' ? null : proofOf(state, id === 'attributes' ? 'complete' : 'arrived');
  if (proof !== null) {
    return proof.stale === null
      ? { id, mark: 'measured', detail: { code: 'proven' } }
      : { id, mark: 'stale', detail: { code: 'proof-stale', at: proof.at, doubt: proof.stale } };
  }
  if (id === 'attributes') {
    const lacking = state.users.map(userProgress).filter((user) => user.arrived && !user.complete);
    if (lacking.length > 0) {
      return {
        id,
        mark: 'under-way',
        detail: { code: 'attributes-lacking', users: lacking.length },
      };
    }
  }
  if (id === 'configure' && newestCheck(state)?.verdict === 'fails') {
    return { id, mark: 'under-way', detail: { code: 'check-failed' } };
  }
  const { done, total } = stepCount(state, id);
  if (done === 0) return { id, mark: 'none', detail: { code: 'nothing' } };
  if (done < total) return { id, mark: 'under-way', detail: { code: 'some', done, total } };
  return { id, mark: 'said', detail: { code: 'said' } };
}

type MarkAndDetail = Pick<StepStatus, 'mark' | 'detail'>;

function assignStatus(state: SetupState): MarkAndDetail {
  const total = state.users.length;
  const progress = state.users.map(userProgress);
  const confirmed = progress.filter((user) => user.confirmed).length;
  const arrived = progress.filter((user) => user.arrived).length;
  if (total > 0 && confirmed === total) {
    return { mark: 'confirmed', detail: { code: 'users-confirmed', confirmed, total } };
  }
  if (total === 0) {
    const { done, total: tasks } = stepCount(state, 'assign');
    return done === 0
      ? { mark: 'none', detail: { code: 'nothing' } }
      : { mark: 'under-way', detail: { code: 'some', done, total: tasks } };
  }
  return { mark: 'under-way', detail: { code: 'users-arrived', arrived, total } };
}

function rolloutStatus(state: SetupState): MarkAndDetail {
  switch (rolloutState(state)) {
    case 'closed':
      return { mark: 'none', detail: { code: 'closed' } };
    case 'open':
      return { mark: 'under-way', detail: { code: 'open' } };
    case 'agreed':
      return { mark: 'said', detail: { code: 'agreed' } };
  }
}
