import type { StepId } from '../guide/ids.ts';
import type { ProblemCode } from '../problems/codes.ts';
import type { Owner, Problem } from '../problems/problem.ts';
import { decisiveProblem } from '../check/verdict.ts';
import { userLabel } from '../users/label.ts';
import { problemOwners } from '../problems/owners.ts';
import { type Lacking, lackingOf } from '../users/lacking.ts';
import { reportStatus } from './report-status.ts';
import { isFinished, rolloutGate } from './rollout-gate.ts';
import { turnOf } from './onelogin-side.ts';
import { contradiction, currentCheck, stepDone } from './step-status.ts';
import { openItemsOf } from './items.ts';
import { proofOf, stepProof } from './proof.ts';
import type { SetupState } from './state.ts';
import type { TestUser } from '../users/test-user.ts';
import { lackedByConnector, wrongConnector } from './wrong-connector.ts';

/** Every code of an action, in the guide's order. */
export const actionCodes = [
  'prepare',
  'add-app',
  'replace-app',
  'paste-credentials',
  'test-connection',
  'test-again',
  'fix-connection',
  'configure',
  'provisioning',
  'attributes',
  'add-test-users',
  'assign',
  'approve',
  'fix-attributes',
  'fix-declined',
  'fix-look',
  'fix-onelogin',
  'fix-app',
  'wait-and-look',
  'send-report',
  'wisq-confirms',
  'agree-rollout',
  'replace-token',
  'done',
] as const satisfies readonly Action['code'][];

/** What is to be done next. shared/messages has the sentence for each. */
export type Action =
  | { readonly code: 'prepare' | 'add-app' | 'paste-credentials' | 'test-connection' }
  | { readonly code: 'configure' | 'provisioning' | 'attributes' | 'add-test-users' }
  /** The URL, the token or both differ from what was tested. */
  | { readonly code: 'test-again'; readonly what: 'url' | 'token' | 'both' }
  | { readonly code: 'fix-connection'; readonly problem: Problem | null }
  /** The picked row has no Department. `userName`: who arrived without it; null: nobody has yet. */
  | { readonly code: 'replace-app'; readonly userName: string | null }
  /** `userName`: how the user is called on screen. */
  | {
      readonly code: 'assign' | 'fix-declined';
      readonly userName: string;
    }
  /** `problem`: OneLogin says that it waits for it; null: it was not asked. */
  | { readonly code: 'approve'; readonly userName: string; readonly problem: Problem | null }
  /** `problem`: what OneLogin says of it; null: it does not say why, or was not asked. */
  | {
      readonly code: 'fix-attributes';
      readonly userName: string;
      readonly lacking: Lacking;
      readonly problem: Problem | null;
    }
  /** `problem`: what says that waiting is all there is to do; null: nothing does. */
  | {
      readonly code: 'wait-and-look';
      readonly userName: string;
      readonly problem: Problem | null;
    }
  | { readonly code: 'fix-look'; readonly userName: string; readonly problem: Problem | null }
  /** What OneLogin's API says is in the way of a test user. */
  | { readonly code: 'fix-onelogin'; readonly userName: string; readonly problem: Problem }
  /** What it says against a step that is said to be done. */
  | { readonly code: 'fix-app'; readonly problem: Problem }
  /** `outdated`: one was saved, and what it says has changed. */
  | { readonly code: 'send-report'; readonly users: number; readonly outdated: boolean }
  /** `since`: when the report was saved, ISO 8601. */
  | { readonly code: 'wisq-confirms'; readonly users: number; readonly since: string }
  | { readonly code: 'agree-rollout' | 'replace-token' | 'done' };

export interface NextAction {
  readonly owner: Owner | 'nobody';
  readonly action: Action;
  /** Where in the app it is done. */
  readonly step: StepId;
}

/**
 * Who has to act and what they have to do: the one answer both people on the call need.
 * In: the state of a setup. Out: the first thing that is in the way, in the guide's order;
 * what a test user's arrival has proven is not asked for again, and a finished setup stays finished.
 */
export function nextAction(state: SetupState): NextAction {
  if (isFinished(state) && state.replacement !== null) {
    return admin({ code: 'replace-token' }, 'rollout');
  }
  if (isFinished(state)) return { owner: 'nobody', action: { code: 'done' }, step: 'rollout' };
  // Wisq's word on every test user is the last thing the five steps are for.
  if (rolloutGate(state).open) return admin({ code: 'agree-rollout' }, 'rollout');
  return connectionAction(state) ?? usersAction(state) ?? wisqAction(state);
}

function admin(action: Action, step: StepId): NextAction {
  return { owner: 'admin', action, step };
}

function connectionAction(state: SetupState): NextAction | null {
  const everArrived = proofOf(state, 'arrived') !== null;
  if (state.credentials === null) return admin({ code: 'paste-credentials' }, 'before');
  if (!everArrived && !stepDone(state, 'before')) return admin({ code: 'prepare' }, 'before');
  // Who came by another app than the one that is named now says nothing of this one.
  const byThisApp = stepProof(state, 'provisioning') !== null;
  const wrong = byThisApp ? null : appAction(state, 'add-app');
  if (wrong !== null) return wrong;
  if (wrongConnector(state)) {
    const without = state.users.find((user) => lackedByConnector(state, lackingOf(user)));
    const userName = without === undefined ? null : userLabel(without);
    return admin({ code: 'replace-app', userName }, 'add-app');
  }
  if (!byThisApp && !stepDone(state, 'add-app')) return admin({ code: 'add-app' }, 'add-app');
  return testAction(state, everArrived) ?? stepAction(state, byThisApp);
}

function testAction(state: SetupState, everArrived: boolean): NextAction | null {
  if (state.credentialsChange !== null) {
    const { what } = state.credentialsChange;
    return admin({ code: 'test-again', what }, 'configure');
  }
  if (proofOf(state, 'arrived')?.stale === null) return null;
  const check = currentCheck(state);
  if (check === null && !everArrived) return admin({ code: 'test-connection' }, 'configure');
  if (check?.verdict !== 'fails') return null;
  const problem = decisiveProblem(check.stages);
  const action = { code: 'fix-connection', problem } as const;
  return { owner: connectionOwner(state, problem, check.owner), action, step: 'configure' };
}

/** What a wrong URL or a wrong token leads to: the admin compares, and then it is Wisq's turn. */
const credentialProblems: ReadonlySet<ProblemCode> = new Set([
  'TOKEN_REFUSED',
  'TENANT_NOT_FOUND',
  'PATH_NOT_FOUND',
  'NAME_NOT_FOUND',
  'REDIRECTED',
  'ANSWER_HTML',
  'ANSWER_NOT_HTTP',
]);

/** Whether comparing URL and token with Wisq's message is what a failed test asks for. */
export function asksToCompare(problem: Problem | null): boolean {
  return problem !== null && credentialProblems.has(problem.code);
}

function connectionOwner(
  { asSentAt }: SetupState,
  problem: Problem | null,
  owner: Owner | null,
): Owner {
  return asSentAt !== null && asksToCompare(problem) ? 'wisq' : (owner ?? 'admin');
}

function stepAction(state: SetupState, byThisApp: boolean): NextAction | null {
  for (const step of ['configure', 'provisioning'] as const) {
    const wrong = byThisApp ? null : appAction(state, step);
    if (wrong !== null) return wrong;
    if (!stepDone(state, step)) return admin({ code: step }, step);
  }
  // Once all is said or somebody came, what is missing is said of the test user who lacks it.
  if (byThisApp) return null;
  if (openItemsOf(state, 'attributes').length === 0) return appAction(state, 'attributes');
  return admin({ code: 'attributes' }, 'attributes');
}

/** What OneLogin says against a step that is said to be done. */
function appAction(state: SetupState, step: StepId): NextAction | null {
  const problem = contradiction(state, step);
  if (problem === null) return null;
  const owner = problemOwners[problem.code] ?? 'admin';
  return { owner, action: { code: 'fix-app', problem }, step };
}

function usersAction(state: SetupState): NextAction | null {
  if (state.users.length === 0) return admin({ code: 'add-test-users' }, 'assign');
  for (const user of state.users) {
    const action = userAction(state, user);
    if (action !== null) return action;
  }
  return null;
}

function userAction(state: SetupState, user: TestUser): NextAction | null {
  const { owner, problem, task } = turnOf(state, user);
  const userName = userLabel(user);
  if (task === 'none') return null;
  if (task === 'fix-attributes') {
    const lacking = lackingOf(user);
    return lacking && { owner, action: { code: task, userName, lacking, problem }, step: 'assign' };
  }
  if (task === 'fix-look' || task === 'wait-and-look' || task === 'approve') {
    return { owner, action: { code: task, userName, problem }, step: 'assign' };
  }
  if (task === 'fix-onelogin') {
    if (problem === null) return null;
    return { owner, action: { code: task, userName, problem }, step: 'assign' };
  }
  return { owner, action: { code: task, userName }, step: 'assign' };
}

/** All test users arrived with everything, and Wisq has not confirmed each of them. */
function wisqAction(state: SetupState): NextAction {
  const users = rolloutGate(state).waitingFor.length;
  const report = reportStatus(state);
  if (report.code === 'waiting') {
    const action = { code: 'wisq-confirms', users, since: report.since } as const;
    return { owner: 'wisq', action, step: 'wisq' };
  }
  const outdated = report.code === 'to-save' && report.outdated;
  return admin({ code: 'send-report', users, outdated }, 'wisq');
}

/** A failed connection test of these credentials, and nothing measured since that speaks for them. */
export function failedCheck(state: SetupState) {
  const check = currentCheck(state);
  return check?.verdict === 'fails' ? check : null;
}
