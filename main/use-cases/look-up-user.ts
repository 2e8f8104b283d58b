import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import type { LookUpResult } from '../../shared/domain/users/look-up.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { secretsOf } from './credentials-health.ts';
import { inSetup, userById } from './in-setup.ts';

type LookUpDeps = Pick<Context, 'credentials' | 'lookUpUser'>;

/** The longest received value the journal keeps, in UTF-16 units (entries.ts). */
const longestValue = 500;

/**
 * Looks one test user up at Wisq and journals the result, failures included. A second lookup of the
 * same user while one is under way changes nothing.
 * USER_UNKNOWN, CREDENTIALS_MISSING, KEYCHAIN_*, JOURNAL_*
 */
export function lookUpUser(
  context: LookUpDeps & Pick<Context, 'setups'>,
  { setupId, userId }: { readonly setupId: string; readonly userId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async (session) => {
    const user = userById(session.state, userId);
    if (!user.ok) return user;
    return lookUpNow(context, session, userId);
  });
}

/** The same in an open setup. CREDENTIALS_MISSING, KEYCHAIN_*, JOURNAL_* */
export async function lookUpNow(
  context: LookUpDeps,
  session: SetupSession,
  userId: string,
): Promise<Result<null>> {
  if (session.isLookingUp(userId)) return ok(null);
  session.setLookingUp(userId, true);
  return session.track(lookUpAndRecord(context, session, userId));
}

async function lookUpAndRecord(
  context: LookUpDeps,
  session: SetupSession,
  userId: string,
): Promise<Result<null>> {
  try {
    const result = await lookUpOnce(context, session, { userId, signal: session.closing });
    if (!result.ok) return result;
    // Stopped because the app quits: nothing was learned.
    if (session.closing.aborted) return ok(null);
    return await session.append({ type: 'user.looked', userId, look: result.value });
  } finally {
    session.setLookingUp(userId, false);
  }
}

/** A lookup's result as the journal holds it. */
export type JournalLookUp = Extract<NewEntry, { type: 'user.looked' }>['look'];

/**
 * Looks one test user up, and journals nothing. In: `queryIndex` for one query alone
 * (main/users/read-back.ts). Out: the result, cut to what an entry holds.
 * USER_UNKNOWN, CREDENTIALS_MISSING, KEYCHAIN_*
 */
export async function lookUpOnce(
  context: LookUpDeps,
  session: SetupSession,
  {
    userId,
    signal,
    queryIndex,
  }: { readonly userId: string; readonly signal: AbortSignal; readonly queryIndex?: number },
): Promise<Result<JournalLookUp>> {
  const secrets = await secretsOf(context, session);
  if (!secrets.ok) return secrets;
  const user = userById(session.state, userId);
  if (!user.ok) return user;
  const result = await context.lookUpUser({
    baseUrl: secrets.value.url,
    token: secrets.value.token,
    userName: user.value.userName,
    email: user.value.expected.email,
    signal,
    ...(queryIndex === undefined ? {} : { queryIndex }),
  });
  return ok(fitJournal(result));
}

/** A server may send values of any length: they are cut to what an entry holds. */
export function fitJournal(result: LookUpResult): JournalLookUp {
  const { firstName, lastName, email, jobTitle, department } = result.received;
  return {
    ...result,
    userName: cut(result.userName),
    received: {
      firstName: cut(firstName),
      lastName: cut(lastName),
      email: cut(email),
      jobTitle: cut(jobTitle),
      department: cut(department),
    },
    unexpected: result.unexpected?.map((name) => name.slice(0, longestValue)),
    problems: result.problems.map(({ code, params }) => ({ code, params: { ...params } })),
  };
}

function cut(value: string | null): string | null {
  return value?.slice(0, longestValue) ?? null;
}
