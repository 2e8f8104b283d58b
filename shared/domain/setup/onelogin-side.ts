import { type AppFindings, appFindings } from '../onelogin/app-findings.ts';
import { type ConnectorFit, connectorFit } from '../onelogin/connectors.ts';
import { stateMeaning } from '../onelogin/provisioning.ts';
import type { AppLook, UserLook } from '../onelogin/reading.ts';
import { isOfAttribute, userFindings } from '../onelogin/user-findings.ts';
import { judgeReading } from '../onelogin/verdict.ts';
import type { ProblemCode } from '../problems/codes.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { StepId } from '../guide/ids.ts';
import type { TestUser } from '../users/test-user.ts';
import { type UserTurn, userTurn } from '../users/user-turn.ts';
import type { OneLoginSide } from './fold-onelogin.ts';
import type { SetupState } from './state.ts';

/** What OneLogin's own side says of a setup, as the newest looks have it. */

/**
 * The newest look at a test user; null: none. Ids are anything in a report, `constructor` included,
 * which every object has.
 */
export function lookAt({ users }: OneLoginSide, userId: string): UserLook | null {
  return Object.hasOwn(users, userId) ? (users[userId] ?? null) : null;
}

/** What is wrong with the app, as far as a look says it; null: it was never looked at. */
export function appSide({ oneLogin }: Pick<SetupState, 'oneLogin'>): AppFindings | null {
  return oneLogin.app === null ? null : appFindings({ ...oneLogin.app, users: [] });
}

/** Whether the app was made from the right connector, as OneLogin says; `unknown` where it was not read. */
export function measuredFit({ oneLogin }: Pick<SetupState, 'oneLogin'>): ConnectorFit {
  const search = oneLogin.app?.app;
  if (search?.ok !== true || search.value.kind !== 'found') return 'unknown';
  const { app, row } = search.value;
  return connectorFit(app.ok ? app.value.connectorId : row.connectorId);
}

/** What OneLogin says of one test user. */
export interface UserSide {
  readonly look: UserLook;
  /** What is wrong, the first broken link first. */
  readonly causes: readonly Problem[];
  /** Why something of it could not be read; null: all was. Nothing is concluded from that. */
  readonly unread: Problem | null;
  /** The admin said something of the user since: the look is older than what it would speak of. */
  readonly outdated: boolean;
}

/** Null: the user was never looked at. */
export function userSide(
  { oneLogin }: Pick<SetupState, 'oneLogin'>,
  user: TestUser,
): UserSide | null {
  const look = lookAt(oneLogin, user.userId);
  if (look === null || oneLogin.app === null) return null;
  const changedAt = changedAtOf(user);
  return {
    look,
    causes: causesOf(oneLogin.app, look, user),
    unread: unreadOf(look),
    outdated: changedAt !== null && changedAt > look.at,
  };
}

/**
 * Whose turn it is with a test user, and what to do, in the light of what OneLogin says; where that is
 * outdated, or could not be read, as if nobody had asked.
 */
export function turnOf(state: Pick<SetupState, 'oneLogin'>, user: TestUser): UserTurn {
  const side = userSide(state, user);
  if (side === null || side.outdated) return userTurn(user);
  const kept = side.causes.some((cause) => !isOfAttribute(cause));
  if (kept || !isDone(side.look)) return userTurn(user, side.causes);
  // Sent, as OneLogin has it: what is wrong with an attribute does not keep them from being there.
  const sent = problem('ONELOGIN_SENT', { userName: user.userName });
  return userTurn(user, [sent, ...side.causes]);
}

function isDone({ app }: UserLook): boolean {
  return app?.ok === true && stateMeaning(app.value.userApp?.state ?? null) === 'done';
}

/** Codes of findings, by the step in which they are put right. */
const codesOfSteps: Readonly<Partial<Record<StepId, readonly ProblemCode[]>>> = {
  'add-app': ['ONELOGIN_APP_NOT_FOUND', 'ONELOGIN_APP_SEVERAL', 'ONELOGIN_WRONG_CONNECTOR'],
  provisioning: ['ONELOGIN_PROVISIONING_OFF'],
  attributes: ['ONELOGIN_NOT_MAPPED', 'ONELOGIN_MAPPED_ELSEWHERE'],
};

/** What the newest look finds wrong in a step's own part of OneLogin; empty: nothing, or never looked. */
export function stepFindings(
  state: Pick<SetupState, 'oneLogin'>,
  step: StepId,
): readonly Problem[] {
  const found = appSide(state);
  const codes = codesOfSteps[step];
  if (found === null || codes === undefined) return [];
  return [...found.forAll, ...found.attributes].filter(({ code }) => codes.includes(code));
}

/** The first thing that is wrong in a look at the app, failed reads included; null: nothing. */
export function appLookProblem(app: AppLook): Problem | null {
  return judgeReading({ ...app, users: [] }).problems[0] ?? null;
}

/** The same of a look at a test user, in the light of the app as it was read. */
export function userLookProblem(
  app: AppLook | null,
  look: UserLook,
  user: TestUser,
): Problem | null {
  const [cause] = app === null ? [] : causesOf(app, look, user);
  return cause ?? unreadOf(look);
}

function causesOf(app: AppLook, look: UserLook, user: TestUser): readonly Problem[] {
  const reading = { ...app, users: [look] };
  return userFindings(reading, look, {
    now: new Date(look.at),
    changedAt: changedAtOf(user),
    approvedAt: user.approved?.at ?? null,
  });
}

function unreadOf({ app, search }: UserLook): Problem | null {
  if (!search.ok) return search.problem;
  return app?.ok === false ? app.problem : null;
}

/** When the admin last said something of the user in OneLogin (ISO 8601). */
export function changedAtOf({ assigned, approved }: TestUser): string | null {
  const times = [assigned?.at, approved?.at].filter((at) => at !== undefined);
  return times.toSorted().at(-1) ?? null;
}
