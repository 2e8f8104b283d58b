import { randomUUID } from 'node:crypto';
import { keptUserLook } from '../../shared/domain/onelogin/look-schema.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import { apply } from '../../shared/domain/setup/fold.ts';
import type { HealthUser } from '../../shared/domain/setup/health-entries.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { Secrets } from '../credentials/store-secrets.ts';
import type { TokenKeeper } from '../onelogin/tokens.ts';
import { connectionOf, healthOf, keptLog, waitingIn } from '../use-cases/check-health.ts';
import type { Context } from '../use-cases/context.ts';
import { fitJournal } from '../use-cases/look-up-user.ts';

/** What a check of a setup's health asks with, in a terminal. */
export interface HealthNetwork
  extends Pick<Context, 'lookAtOneLogin' | 'lookUpUser' | 'readOneLoginLog' | 'runCheck'> {
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** With what it asks. */
export interface HealthAccess {
  readonly secrets: Secrets;
  /** Null: OneLogin is not asked. A problem: it would be, and cannot be. */
  readonly oneLogin: Result<{ readonly address: string; readonly tokens: TokenKeeper }> | null;
  /** From when on OneLogin's log is read, ISO 8601. */
  readonly since: string;
}

/** The most test users that one check looks up. */
const mostUsers = 20;

/**
 * Checks a setup's health as the window does, and journals nothing. In: the setup's state. Out: the
 * state as it would be with what was found; null when it was stopped.
 */
export async function checkHealthOf(
  before: SetupState,
  { oneLogin, secrets, since }: HealthAccess,
  network: HealthNetwork,
): Promise<SetupState | null> {
  const { signal } = network;
  let state = before;
  const take = (entry: NewEntry) => {
    const at = network.now().toISOString();
    state = apply(state, { v: 1, id: randomUUID(), at, ...entry });
  };
  const result = await network.runCheck({
    checkId: randomUUID(),
    baseUrl: secrets.url,
    token: secrets.token,
    tryWrongToken: false,
    signal,
  });
  if (signal.aborted) return null;
  const users: HealthUser[] = [];
  for (const user of before.users.slice(0, mostUsers)) {
    const { userId, userName } = user;
    const look = await network.lookUpUser({
      baseUrl: secrets.url,
      token: secrets.token,
      userName,
      email: user.expected.email,
      signal,
    });
    if (signal.aborted) return null;
    take({ type: 'user.looked', userId, look: fitJournal(look) });
    users.push(healthOf(user, state));
  }
  const there = await askOneLogin(() => state, take, { oneLogin, since }, network);
  if (signal.aborted) return null;
  take({
    type: 'health.checked',
    health: { since, ...connectionOf(ok(result)), users, ...there },
  });
  return state;
}

async function askOneLogin(
  state: () => SetupState,
  take: (entry: NewEntry) => void,
  { oneLogin, since }: Pick<HealthAccess, 'oneLogin' | 'since'>,
  { lookAtOneLogin, now, readOneLoginLog, signal }: HealthNetwork,
) {
  if (oneLogin === null) return { waiting: null, log: null, assigned: null };
  if (!oneLogin.ok) {
    const { code, params } = oneLogin.problem;
    const log = { ok: false as const, problem: { code, params: { ...params } }, requestId: null };
    return { waiting: null, log, assigned: null };
  }
  const { displayName, users } = state();
  const asked = users.slice(0, mostUsers);
  const access = { ...oneLogin.value, signal };
  const began = now().toISOString();
  const reading = await lookAtOneLogin({
    ...access,
    wanted: { appName: displayName, users: asked.map(({ userName }) => userName) },
  });
  for (const [at, { userId }] of asked.entries()) {
    const read = reading.users[at];
    if (read === undefined) continue;
    const look = keptUserLook({ at: reading.at, ...read });
    take({ type: 'user.onelogin-looked', userId, look });
  }
  const log = await readOneLoginLog({ ...access, appName: displayName, since });
  return { waiting: waitingIn(state(), asked, began), ...keptLog(log) };
}
