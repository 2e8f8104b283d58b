import { isDeepStrictEqual } from 'node:util';
import { keptLook, keptUserLook } from '../../shared/domain/onelogin/look-schema.ts';
import { lagMs } from '../../shared/domain/onelogin/user-findings.ts';
import type { AppLook, OneLoginReading, UserLook } from '../../shared/domain/onelogin/reading.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import { lookAt } from '../../shared/domain/setup/onelogin-side.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { userProgress } from '../../shared/domain/users/progress.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { mayLook, whileLooking } from './looks-under-way.ts';

export type LookDeps = Pick<
  Context,
  'apiCredentials' | 'lookAtOneLogin' | 'oneLoginAddress' | 'setups'
>;

/** The most test users of one look: each takes up to five calls of a limit the customer shares. */
const mostUsers = 20;

/**
 * Reads OneLogin's own side of an open setup and journals what it says, failures included. A second
 * look while one is under way changes nothing.
 * SETUP_NOT_FOUND, ONELOGIN_NOT_CONNECTED, ONELOGIN_HOST_MISSING, KEYCHAIN_*, JOURNAL_*
 */
export function lookAtOneLogin(
  context: LookDeps,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async (session) => {
    if (!mayLook(session)) return ok(null);
    const users = lookedUsers(session.state);
    return session.track(lookOnce(context, session, users, 'all'));
  });
}

/**
 * One look. In: the test users; `new` to journal only what was not known, as a watch does. Out: once
 * it is journaled. Where the setup was closed, or is about something else meanwhile, nothing was learned.
 */
export function lookOnce(
  context: Omit<LookDeps, 'setups'>,
  session: SetupSession,
  users: readonly TestUser[],
  record: 'all' | 'new',
): Promise<Result<null>> {
  return whileLooking(session, async (signal) => {
    const address = addressOf(context, session);
    if (!address.ok) return address;
    const keeper = await context.apiCredentials.keeper(session);
    if (!keeper.ok) return keeper;
    const about = lookedAtOf(context, session);
    const reading = await context.lookAtOneLogin({
      address: address.value,
      tokens: keeper.value,
      wanted: wantedOf(session, users),
      signal,
    });
    if (signal.aborted || lookedAtOf(context, session) !== about) return ok(null);
    return recordLook(session, reading, users, record);
  });
}

/** What a look asks for. */
export function wantedOf({ state }: Pick<SetupSession, 'state'>, users: readonly TestUser[]) {
  return { appName: state.displayName, users: users.map(({ userName }) => userName) };
}

/**
 * What a look at a setup would be about, to compare: once it is another app or another account, a look
 * that began before was at something else.
 */
export function lookedAtOf(
  context: Pick<Context, 'oneLoginAddress'>,
  session: Pick<SetupSession, 'state'>,
): string {
  const { connector, displayName } = session.state;
  const address = addressOf(context, session);
  return JSON.stringify([displayName, connector, address.ok ? address.value : null]);
}

/** Where a setup's OneLogin is asked. ONELOGIN_HOST_MISSING, SUBDOMAIN_INVALID */
export function addressOf(
  { oneLoginAddress }: Pick<Context, 'oneLoginAddress'>,
  { state }: Pick<SetupSession, 'state'>,
): Result<string> {
  const { oneLoginHost } = state;
  return oneLoginHost === null ? fail('ONELOGIN_HOST_MISSING') : oneLoginAddress(oneLoginHost);
}

/**
 * Whom a look asks for, as many as one look takes: those who have not arrived whole first, and among
 * them those whose newest look is the oldest, so that everybody has a turn.
 */
export function lookedUsers({ oneLogin, users }: SetupState): readonly TestUser[] {
  const rank = (user: TestUser) =>
    `${userProgress(user).complete ? 1 : 0} ${lookAt(oneLogin, user.userId)?.at ?? ''}`;
  const ranks = new Map(users.map((user) => [user, rank(user)]));
  const rankOf = (user: TestUser) => ranks.get(user) ?? '';
  return users
    .toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : Number(rankOf(a) > rankOf(b))))
    .slice(0, mostUsers);
}

/** Journals a look. JOURNAL_* */
export async function recordLook(
  session: SetupSession,
  { users: read, ...rest }: OneLoginReading,
  users: readonly TestUser[],
  record: 'all' | 'new' = 'all',
): Promise<Result<null>> {
  const entries: NewEntry[] = [];
  const { app: known, users: knownUsers } = session.state.oneLogin;
  const look = keptLook(rest);
  const apps = record === 'all' || !sameLook(known, look);
  if (apps) entries.push({ type: 'onelogin.looked', look });
  for (const [at, user] of users.entries()) {
    const reading = read[at];
    if (reading === undefined) continue;
    const { userId } = user;
    const userLook = keptUserLook({ at: rest.at, ...reading });
    const before = knownUsers[userId];
    // What OneLogin says of a user is read in the light of the app: both are of one look.
    if (record === 'new' && !apps && before !== undefined && sameUserLook(before, userLook, user)) {
      continue;
    }
    entries.push({ type: 'user.onelogin-looked', userId, look: userLook });
  }
  for (const entry of entries) {
    // Taken off the list meanwhile: there is nobody to say it of.
    if (entry.type === 'user.onelogin-looked' && !has(session, entry.userId)) continue;
    const written = await session.append(entry);
    if (!written.ok) return written;
  }
  return ok(null);
}

function has({ state }: SetupSession, userId: string): boolean {
  return state.users.some((user) => user.userId === userId);
}

/** Whether two looks say the same of the app. How long they took is not what they say. */
function sameLook(a: AppLook | null, b: AppLook): boolean {
  if (a === null) return false;
  const said = ({ at: _at, ms: _ms, requests: _requests, ...rest }: AppLook) => rest;
  return sameWords(said(a), said(b));
}

/**
 * The same of a user. The same words mean more when they are the first since the admin's last act, and
 * again once OneLogin had its time since: then they are news.
 */
function sameUserLook(a: UserLook, b: UserLook, { approved, assigned }: TestUser): boolean {
  const means = [approved, assigned].some((said) => {
    if (said === null) return false;
    const saidAt = Date.parse(said.at);
    const crossed = (at: number) => Date.parse(a.at) < at && Date.parse(b.at) >= at;
    return crossed(saidAt) || crossed(saidAt + lagMs);
  });
  const said = ({ at: _at, ...rest }: UserLook) => rest;
  return !means && sameWords(said(a), said(b));
}

/** Each call that fails for one reason has another id, and another wait. */
const passing: ReadonlySet<string> = new Set(['requestId', 'seconds']);

/** Whether two looks say the same. In whichever order: a journal's entry has the order of its schema. */
function sameWords(a: object, b: object): boolean {
  const lasting = (value: object): unknown =>
    JSON.parse(JSON.stringify(value, (key, one: unknown) => (passing.has(key) ? null : one)));
  return isDeepStrictEqual(lasting(a), lasting(b));
}
