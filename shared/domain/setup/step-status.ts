import type { StepId } from '../guide/ids.ts';
import { arrivedOf } from '../rollout/counts.ts';
import { worked } from '../check/verdict.ts';
import type { Problem } from '../problems/problem.ts';
import { lackedByAll, type Lacking, lackingOf } from '../users/lacking.ts';
import { userProgress } from '../users/progress.ts';
import type { TestUser } from '../users/test-user.ts';
import type { UserTurn } from '../users/user-turn.ts';
import { confirmedOtherValues } from '../users/confirmed-values.ts';
import { countedItems, isMarked } from './items.ts';
import { stepFindings, turnOf } from './onelogin-side.ts';
import { type Doubt, stepProof } from './proof.ts';
import { reportStatus } from './report-status.ts';
import { rolloutState } from './rollout-gate.ts';
import type { SetupState } from './state.ts';
import { lackedByConnector, wrongConnector } from './wrong-connector.ts';

/**
 * What the rail shows of a step.
 * - `none`: nothing yet. - `under-way`: begun, or something is missing. - `failed`: it went wrong.
 * - `said`: the admin says so. - `measured`: a test user's arrival proves it. - `confirmed`: Wisq's confirmation.
 * - `stale`: was measured or confirmed, and something measured later speaks against it.
 */
export type Mark = 'none' | 'under-way' | 'failed' | 'said' | 'measured' | 'stale' | 'confirmed';

/** What is told under a step's title, as a code with its values; shared/messages has the sentence. */
export type StepStatusDetail =
  | { readonly code: 'nothing' }
  | { readonly code: 'said' }
  | { readonly code: 'proven' }
  /** `at`: when it was proven, ISO 8601; `doubt`: what came later. */
  | { readonly code: 'proof-stale'; readonly at: string; readonly doubt: Doubt }
  | { readonly code: 'some'; readonly done: number; readonly total: number }
  | { readonly code: 'check-works' | 'check-failed' }
  /** The URL, the token or both differ from what was tested. */
  | { readonly code: 'test-again'; readonly what: 'url' | 'token' | 'both' }
  /** `lacking`: the same for all of them; null: not. `byConnector`: the picked row has no Department. */
  | {
      readonly code: 'attributes-lacking';
      readonly users: number;
      readonly lacking: Lacking | null;
      readonly byConnector: boolean;
    }
  /** So many arrived, and not all of them with everything. */
  | {
      readonly code: 'users-lacking';
      readonly arrived: number;
      readonly total: number;
      readonly lacking: Lacking | null;
      readonly byConnector: boolean;
    }
  /** The row that was picked has no Department. */
  | { readonly code: 'wrong-connector' }
  | { readonly code: 'users-arrived'; readonly arrived: number; readonly total: number }
  /** Looking a test user up found something that waiting does not mend. */
  | { readonly code: 'look-failed'; readonly problem: Problem }
  /** OneLogin says what is in the way of a test user, and so what is to be done. */
  | {
      readonly code: 'onelogin-user';
      readonly problem: Problem;
      readonly task: UserTurn['task'];
    }
  /** The step is said to be done, and OneLogin says later that something in it is not. */
  | { readonly code: 'onelogin-says'; readonly problem: Problem }
  | { readonly code: 'users-confirmed'; readonly confirmed: number; readonly total: number }
  | { readonly code: 'report-to-save' }
  /** `since`: when the report was saved, ISO 8601. */
  | { readonly code: 'waiting-for-wisq'; readonly since: string }
  | { readonly code: 'declined' | 'other-values' }
  | { readonly code: 'closed' }
  | { readonly code: 'open' }
  | { readonly code: 'agreed' }
  /** How many of the roll-out list are at Wisq, by the newest comparison. */
  | { readonly code: 'people-arrived'; readonly arrived: number; readonly listed: number };

export interface StepStatus {
  readonly id: StepId;
  readonly mark: Mark;
  readonly detail: StepStatusDetail;
}

type MarkAndDetail = Pick<StepStatus, 'mark' | 'detail'>;

/** How many of a step's requirements are met, and of how many. */
export function stepCount(state: SetupState, stepId: StepId): { done: number; total: number } {
  const met = countedItems(state, stepId).map((item) => isMarked(state, item));
  // What happens in this app has no tick of its own.
  if (stepId === 'before') met.push(state.knownCredentials !== null);
  if (stepId === 'configure') met.push(lastCheckWorks(state));
  if (stepId === 'add-app') met.push(state.connector !== null);
  return { done: met.filter(Boolean).length, total: met.length };
}

/** The newest check that was not cancelled found that the connection works. */
export function lastCheckWorks(state: SetupState): boolean {
  const check = currentCheck(state);
  return check !== null && worked(check);
}

/** The newest check that ran to its end, or null. */
export function newestCheck(state: SetupState) {
  return state.checks.find((check) => check.verdict !== 'cancelled') ?? null;
}

/** The same, if it was made with the URL and the token that are stored now. */
export function currentCheck(state: SetupState) {
  return state.credentialsChange === null ? newestCheck(state) : null;
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
  return { id, ...markAndDetail(state, id) };
}

function markAndDetail(state: SetupState, id: StepId): MarkAndDetail {
  if (id === 'assign') return assignStatus(state);
  if (id === 'wisq') return wisqStatus(state);
  if (id === 'rollout') return rolloutStatus(state);
  if (id === 'configure' && state.credentialsChange !== null) {
    const { what } = state.credentialsChange;
    return { mark: 'stale', detail: { code: 'test-again', what } };
  }
  const proof = stepProof(state, id);
  if (proof !== null) {
    return proof.stale === null
      ? { mark: 'measured', detail: { code: 'proven' } }
      : { mark: 'stale', detail: { code: 'proof-stale', at: proof.at, doubt: proof.stale } };
  }
  if (id === 'add-app' && wrongConnector(state)) {
    return { mark: 'failed', detail: { code: 'wrong-connector' } };
  }
  if (id === 'attributes') {
    const lacking = state.users.filter((user) => lackingOf(user) !== null);
    if (lacking.length > 0) {
      const what = whatTheyLack(state, lacking);
      return { mark: 'failed', detail: { code: 'attributes-lacking', ...what } };
    }
  }
  if (id === 'configure' && newestCheck(state)?.verdict === 'fails') {
    return { mark: 'failed', detail: { code: 'check-failed' } };
  }
  return saidStatus(state, id);
}

function saidStatus(state: SetupState, id: StepId): MarkAndDetail {
  const { done, total } = stepCount(state, id);
  const problem = contradiction(state, id);
  if (problem !== null) return { mark: 'failed', detail: { code: 'onelogin-says', problem } };
  if (done === total) return { mark: 'said', detail: { code: 'said' } };
  if (id === 'configure' && lastCheckWorks(state)) {
    return { mark: 'under-way', detail: { code: 'check-works' } };
  }
  if (done === 0) return { mark: 'none', detail: { code: 'nothing' } };
  return { mark: 'under-way', detail: { code: 'some', done, total } };
}

/**
 * What OneLogin's API says against a step whose items are all ticked; null: nothing. A tick that is
 * newer than the look is believed until the next one.
 */
export function contradiction(state: SetupState, id: StepId): Problem | null {
  const [problem] = stepFindings(state, id);
  const lookedAt = state.oneLogin.app?.at;
  if (problem === undefined || lookedAt === undefined) return null;
  // No tick of this step can make the app another one.
  if (problem.code === 'ONELOGIN_WRONG_CONNECTOR') return problem;
  const { done, total } = stepCount(state, id);
  const ticked = countedItems(state, id).flatMap(({ taskIds }) =>
    taskIds.flatMap((taskId) => state.tasks[taskId]?.at ?? []),
  );
  return done === total && ticked.every((at) => at <= lookedAt) ? problem : null;
}

function assignStatus(state: SetupState): MarkAndDetail {
  const total = state.users.length;
  const progress = state.users.map(userProgress);
  const arrived = progress.filter((user) => user.arrived).length;
  const detail = { code: 'users-arrived', arrived, total } as const;
  if (total === 0) return { mark: 'none', detail: { code: 'nothing' } };
  if (progress.every((user) => user.complete)) return { mark: 'measured', detail };
  // Wisq's word goes further than what was seen from here.
  if (progress.every((user) => user.confirmed)) {
    return { mark: 'confirmed', detail: { code: 'users-confirmed', confirmed: total, total } };
  }
  const turns = state.users.map((user) => turnOf(state, user));
  for (const { problem, task } of turns) {
    // Waiting has its reasons, too; they are no fault.
    if (problem === null || task === 'wait-and-look') continue;
    if (!problem.code.startsWith('ONELOGIN_')) {
      return { mark: 'failed', detail: { code: 'look-failed', problem } };
    }
    const mark = task === 'approve' ? 'under-way' : 'failed';
    return { mark, detail: { code: 'onelogin-user', problem, task } };
  }
  const lacking = state.users.filter((user) => turnOf(state, user).task === 'fix-attributes');
  if (lacking.length > 0) {
    const { users: _, ...what } = whatTheyLack(state, lacking);
    return { mark: 'failed', detail: { ...detail, ...what, code: 'users-lacking' } };
  }
  return { mark: turns.some(isWrong) ? 'failed' : 'under-way', detail };
}

/** In: the test users who lack something. */
function whatTheyLack(state: SetupState, users: readonly TestUser[]) {
  const lacking = lackedByAll(users);
  return { users: users.length, lacking, byConnector: lackedByConnector(state, lacking) };
}

function isWrong({ task }: UserTurn): boolean {
  return task === 'fix-look' || task === 'fix-declined';
}

function wisqStatus(state: SetupState): MarkAndDetail {
  const { users } = state;
  const total = users.length;
  const confirmed = users.filter((user) => user.confirmation !== null).length;
  if (total > 0 && confirmed === total) {
    const other = state.rollout === null && users.some(confirmedOtherValues);
    return other
      ? { mark: 'stale', detail: { code: 'other-values' } }
      : { mark: 'confirmed', detail: { code: 'users-confirmed', confirmed, total } };
  }
  if (users.some((user) => user.declined !== null && !user.declined.lookedUpSince)) {
    return { mark: 'failed', detail: { code: 'declined' } };
  }
  const report = reportStatus(state);
  if (report.code === 'waiting') {
    return { mark: 'under-way', detail: { code: 'waiting-for-wisq', since: report.since } };
  }
  if (report.code === 'to-save') return { mark: 'under-way', detail: { code: 'report-to-save' } };
  return confirmed === 0
    ? { mark: 'none', detail: { code: 'nothing' } }
    : { mark: 'under-way', detail: { code: 'users-confirmed', confirmed, total } };
}

function peopleDetail({ people }: SetupState): StepStatusDetail {
  const counts = people?.last?.counts;
  if (counts === undefined) return { code: 'agreed' };
  return { code: 'people-arrived', arrived: arrivedOf(counts), listed: counts.listed };
}

function rolloutStatus(state: SetupState): MarkAndDetail {
  switch (rolloutState(state)) {
    case 'closed':
      return { mark: 'none', detail: { code: 'closed' } };
    case 'open':
      return { mark: 'under-way', detail: { code: 'open' } };
    case 'agreed':
      return { mark: 'said', detail: peopleDetail(state) };
  }
}
