import { keptLook, keptUserLook } from '../../shared/domain/onelogin/look-schema.ts';
import { lagMs } from '../../shared/domain/onelogin/user-findings.ts';
import type { AppLook, OneLoginReading, UserLook } from '../../shared/domain/onelogin/reading.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { userProgress } from '../../shared/domain/users/progress.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

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
    if (session.isLookingAtOneLogin) return ok(null);
    const users = lookedUsers(session.state);
    return session.track(lookOnce(context, session, users, 'all'));
  });
}

/**
 * One look. In: the test users; `new` to journal only what was not known, as a watch does. Out: once
 * it is journaled; when the setup closes meanwhile, nothing was learned.
 */
export async function lookOnce(
  context: Omit<LookDeps, 'setups'>,
  session: SetupSession,
  users: readonly TestUser[],
  record: 'all' | 'new',
): Promise<Result<null>> {
  const address = addressOf(context, session);
  if (!address.ok) return address;
  session.setLookingAtOneLogin(true);
  try {
    const keeper = await context.apiCredentials.keeper(session);
    if (!keeper.ok) return keeper;
    const { displayName } = session.state;
    const reading = await context.lookAtOneLogin({
      address: address.value,
      tokens: keeper.value,
      wanted: { appName: displayName, users: users.map(({ userName }) => userName) },
      signal: session.closing,
    });
    if (session.closing.aborted) return ok(null);
    // Another app, or another account, was named meanwhile: this is a look at something else.
    const now = addressOf(context, session);
    if (session.state.displayName !== displayName || !now.ok || now.value !== address.value) {
      return ok(null);
    }
    return await recordLook(session, reading, users, record);
  } finally {
    session.setLookingAtOneLogin(false);
  }
}

/** Where a setup's OneLogin is asked. ONELOGIN_HOST_MISSING, SUBDOMAIN_INVALID */
export function addressOf(
  { oneLoginAddress }: Pick<Context, 'oneLoginAddress'>,
  { state }: Pick<SetupSession, 'state'>,
): Result<string> {
  const { oneLoginHost } = state;
  return oneLoginHost === null ? fail('ONELOGIN_HOST_MISSING') : oneLoginAddress(oneLoginHost);
}

/** Whom a look asks for: those who have not arrived whole, as many as one look takes; else the first. */
export function lookedUsers({ users }: SetupState): readonly TestUser[] {
  const awaited = users.filter((user) => !userProgress(user).complete);
  return [...awaited, ...users.filter((user) => !awaited.includes(user))].slice(0, mostUsers);
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
    const written = await session.append(entry);
    if (!written.ok) return written;
  }
  return ok(null);
}

/** Whether two looks say the same of the app. How long they took is not what they say. */
function sameLook(a: AppLook | null, b: AppLook): boolean {
  if (a === null) return false;
  const said = ({ at: _at, ms: _ms, requests: _requests, ...rest }: AppLook) =>
    JSON.stringify(rest);
  return said(a) === said(b);
}

/**
 * The same of a user. The same words mean more once OneLogin had its time since the admin's last act:
 * then they are news.
 */
function sameUserLook(a: UserLook, b: UserLook, { approved, assigned }: TestUser): boolean {
  const means = [approved, assigned].some((said) => {
    if (said === null) return false;
    const conclusive = Date.parse(said.at) + lagMs;
    return Date.parse(a.at) < conclusive && Date.parse(b.at) >= conclusive;
  });
  const said = ({ at: _at, ...rest }: UserLook) => JSON.stringify(rest);
  return !means && said(a) === said(b);
}
