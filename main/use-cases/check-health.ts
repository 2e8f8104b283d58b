import { decisiveProblem, heardWisq } from '../../shared/domain/check/verdict.ts';
import type { CheckResult } from '../../shared/domain/check/result.ts';
import { stateMeaning } from '../../shared/domain/onelogin/provisioning.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import {
  type HealthCheck,
  type HealthUser,
  mostLogRows,
} from '../../shared/domain/setup/health-entries.ts';
import { eventKey, readLogSince } from '../../shared/domain/setup/health.ts';
import { lookAt } from '../../shared/domain/setup/onelogin-side.ts';
import { isFinished } from '../../shared/domain/setup/rollout-gate.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { attributeIds } from '../../shared/domain/users/attributes.ts';
import { isGood } from '../../shared/domain/users/compare.ts';
import { userProgress } from '../../shared/domain/users/progress.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { LogReading } from '../onelogin/read-log.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { appendInSetup, inSetup } from './in-setup.ts';
import { addressOf, lookedUsers, lookOnce, type LookDeps } from './look-at-onelogin.ts';
import { lookUpNow } from './look-up-user.ts';
import { mayLook } from './looks-under-way.ts';
import { checkNow, type CheckDeps } from './run-check.ts';

export type HealthDeps = CheckDeps &
  LookDeps &
  Pick<Context, 'lookUpUser' | 'now' | 'readOneLoginLog'>;

/** The most test users that one check looks up. */
const mostUsers = 20;

/** Setups that are being checked. */
const checking = new WeakSet<SetupSession>();

/**
 * Checks whether a finished setup still works: tests the connection with this computer's copy of the
 * token, looks up each test user, and with OneLogin connected reads its own side and its log. All of it is
 * journaled, what could not be asked included. A second check while one is under way changes nothing.
 * HEALTH_NOT_YET: the setup is not finished; CHECK_RUNNING, SETUP_NOT_FOUND, JOURNAL_*
 */
export function checkHealth(
  context: HealthDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async (session) => {
    if (!isFinished(session.state)) return fail('HEALTH_NOT_YET');
    if (session.check !== null) return fail('CHECK_RUNNING');
    if (checking.has(session)) return ok(null);
    checking.add(session);
    session.setCheckingHealth(true);
    try {
      return await session.track(checkOnce(context, session));
    } finally {
      checking.delete(session);
      session.setCheckingHealth(false);
    }
  });
}

/** The admin has seen these events of OneLogin's log. SETUP_NOT_FOUND, JOURNAL_* */
export function markHealthSeen(
  context: Pick<Context, 'setups'>,
  { setupId, events }: { readonly setupId: string; readonly events: readonly string[] },
): Promise<Result<null>> {
  return appendInSetup(context, setupId, ({ health }) => {
    const open = new Set(health.open.map(eventKey));
    const seen = events.filter((key) => open.has(key));
    return ok(seen.length === 0 ? null : { type: 'health.seen', events: seen });
  });
}

async function checkOnce(context: HealthDeps, session: SetupSession): Promise<Result<null>> {
  const since = readLogSince(session.state, context.now());
  const before = session.state.users;
  const tested = await checkNow(context, session, false);
  if (session.closing.aborted) return ok(null);
  const users: HealthUser[] = [];
  for (const user of before.slice(0, mostUsers)) {
    await lookUpNow(context, session, user.userId);
    if (session.closing.aborted) return ok(null);
    users.push(healthOf(user, session.state));
  }
  const oneLogin = await askOneLogin(context, session, since);
  if (session.closing.aborted) return ok(null);
  return session.append({
    type: 'health.checked',
    health: { since, ...connectionOf(tested), users, ...oneLogin },
  });
}

type Connection = Pick<HealthCheck, 'answered' | 'connection' | 'problem'>;

/** What the test of the connection came to; a test that could not be run says why. */
export function connectionOf(tested: Result<CheckResult>): Connection {
  if (!tested.ok) {
    const { code, params } = tested.problem;
    return { connection: null, answered: false, problem: { code, params: { ...params } } };
  }
  const { stages, verdict } = tested.value;
  const problem = verdict === 'fails' ? decisiveProblem(stages) : null;
  return {
    connection: verdict,
    answered: heardWisq(tested.value),
    problem: problem && { code: problem.code, params: { ...problem.params } },
  };
}

/** A test user as the lookup that was just made found them, beside how they were before. */
export function healthOf(before: TestUser, { users }: SetupState): HealthUser {
  const { userId } = before;
  const user = users.find((one) => one.userId === userId);
  const look = user?.lastLookUp ?? null;
  if (user === undefined || look === null || look === before.lastLookUp) {
    return { userId, outcome: 'failed', active: null, modifiedAt: null, changed: [], lacking: [] };
  }
  const { comparison } = userProgress(user);
  const was = before.lastFound?.received;
  const found = look.outcome === 'found';
  return {
    userId,
    outcome: look.outcome,
    active: look.active,
    modifiedAt: look.lastModifiedAt ?? null,
    changed: attributeIds.filter(
      (id) => found && was !== undefined && was[id] !== look.received[id],
    ),
    lacking: (comparison ?? [])
      .filter((row) => !isGood(row) && row.verdict !== 'differs')
      .map(({ attribute }) => attribute),
  };
}

/** What OneLogin says, where it is connected; else that it was not asked. */
async function askOneLogin(
  context: HealthDeps,
  session: SetupSession,
  since: string,
): Promise<Pick<HealthCheck, 'assigned' | 'log' | 'waiting'>> {
  if (session.state.oneLogin.connection === null)
    return { waiting: null, log: null, assigned: null };
  const began = context.now().toISOString();
  const asked = lookedUsers(session.state);
  if (mayLook(session)) await lookOnce(context, session, asked, 'all');
  const reading = await readLog(context, session, since);
  if (!reading.ok) {
    const { code, params } = reading.problem;
    const log = { ok: false as const, problem: { code, params: { ...params } }, requestId: null };
    return { waiting: null, log, assigned: null };
  }
  return { waiting: waitingIn(session.state, asked, began), ...keptLog(reading.value) };
}

/** OneLogin's log of the app. ONELOGIN_HOST_MISSING, ONELOGIN_NOT_CONNECTED, SESSION_ENDED, KEYCHAIN_* */
async function readLog(
  context: Pick<HealthDeps, 'apiCredentials' | 'oneLoginAddress' | 'readOneLoginLog'>,
  session: SetupSession,
  since: string,
): Promise<Result<LogReading>> {
  const address = addressOf(context, session);
  if (!address.ok) return address;
  const tokens = await context.apiCredentials.keeper(session);
  if (!tokens.ok) return tokens;
  const reading = await context.readOneLoginLog({
    address: address.value,
    tokens: tokens.value,
    appName: session.state.displayName,
    since,
    signal: session.closing,
  });
  return ok(reading);
}

/** A log as an entry keeps it: the newest rows, and that there were more. */
export function keptLog({ assigned, events }: LogReading): Pick<HealthCheck, 'assigned' | 'log'> {
  const count = assigned.ok ? assigned.value : null;
  if (!events.ok) {
    const { problem, requestId } = events;
    const log = {
      ok: false as const,
      problem: { code: problem.code, params: { ...problem.params } },
      requestId,
    };
    return { log, assigned: count };
  }
  const { complete, rows } = events.value;
  const kept = rows.slice(0, mostLogRows).map((row) => ({ ...row }));
  return {
    log: { ok: true, value: { rows: kept, complete: complete && kept.length === rows.length } },
    assigned: count,
  };
}

/**
 * Test users who wait for approval, by looks made since then (ISO 8601). Null: of somebody it could not
 * be read, and whoever is not named would look as if they did not wait.
 */
export function waitingIn(
  { oneLogin, users }: SetupState,
  asked: readonly Pick<TestUser, 'userId'>[],
  since: string,
): string[] | null {
  const looks = users
    .filter(({ userId }) => asked.some((one) => one.userId === userId))
    .map(({ userId }) => ({ userId, look: lookAt(oneLogin, userId) }));
  const read = looks.every(
    ({ look }) => look !== null && look.at >= since && look.search.ok && look.app?.ok !== false,
  );
  if (!read) return null;
  return looks
    .filter(({ look }) => {
      const state = look?.app?.ok === true ? look.app.value.userApp?.state : null;
      return stateMeaning(state ?? null) === 'approval';
    })
    .map(({ userId }) => userId);
}
