import { type Result, ok } from '../../shared/domain/problems/codes.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import type { LookUpResult } from '../../shared/domain/users/look-up.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';
import { secretsOf } from './refresh-health.ts';
import { knownUser } from './in-setup.ts';

/** The longest received value the journal keeps, in UTF-16 units (entries.ts). */
const longestValue = 500;

/**
 * Looks one test user up and journals what was found, failures included. A second look at the same
 * user while one is under way changes nothing. USER_UNKNOWN, CREDENTIALS_MISSING, KEYCHAIN_*.
 */
export async function lookUpAndRecord(
  context: Context,
  session: SetupSession,
  userId: string,
): Promise<Result<null>> {
  const user = knownUser(session.state, userId);
  if (!user.ok) return user;
  if (session.isLookingUp(userId)) return ok(null);
  session.setLookingUp(userId, true);
  return session.track(lookUp(context, session, userId));
}

async function lookUp(
  context: Context,
  session: SetupSession,
  userId: string,
): Promise<Result<null>> {
  try {
    const result = await lookUpOnce(context, session, userId, session.closing);
    if (!result.ok) return result;
    // Stopped because the app quits: nothing was learnt.
    if (session.closing.aborted) return ok(null);
    return await session.append({ type: 'user.looked', userId, look: result.value });
  } finally {
    session.setLookingUp(userId, false);
  }
}

/**
 * Asks Wisq about one test user, and journals nothing. `turn`: one question alone (read-back.ts).
 * Out: what was found, cut to what an entry holds. USER_UNKNOWN, CREDENTIALS_MISSING, KEYCHAIN_*.
 */
export async function lookUpOnce(
  context: Context,
  session: SetupSession,
  userId: string,
  signal: AbortSignal,
  queryIndex?: number,
): Promise<Result<JournalLookUp>> {
  const secrets = await secretsOf(context, session);
  if (!secrets.ok) return secrets;
  const user = knownUser(session.state, userId);
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

type JournalLookUp = Extract<NewEntry, { type: 'user.looked' }>['look'];

/** A server may send values of any length: they are cut to what an entry holds. */
function fitJournal(result: LookUpResult): JournalLookUp {
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
