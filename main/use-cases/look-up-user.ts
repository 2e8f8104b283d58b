import { type Answer, ok } from '../../shared/domain/problems/codes.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import type { LookResult } from '../../shared/domain/users/look-up.ts';
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
export async function lookAt(
  context: Context,
  session: SetupSession,
  userId: string,
): Promise<Answer<null>> {
  const user = knownUser(session.state, userId);
  if (!user.ok) return user;
  if (session.isLooking(userId)) return ok(null);
  session.setLooking(userId, true);
  return session.track(look(context, session, userId));
}

async function look(
  context: Context,
  session: SetupSession,
  userId: string,
): Promise<Answer<null>> {
  try {
    const found = await lookOnce(context, session, userId, session.closing);
    if (!found.ok) return found;
    // Stopped because the app quits: nothing was learnt.
    if (session.closing.aborted) return ok(null);
    return await session.append({ type: 'user.looked', userId, look: found.value });
  } finally {
    session.setLooking(userId, false);
  }
}

/**
 * Asks Wisq about one test user, and journals nothing. `turn`: one question alone (read-back.ts).
 * Out: what was found, cut to what an entry holds. USER_UNKNOWN, CREDENTIALS_MISSING, KEYCHAIN_*.
 */
export async function lookOnce(
  context: Context,
  session: SetupSession,
  userId: string,
  signal: AbortSignal,
  turn?: number,
): Promise<Answer<JournalLook>> {
  const secrets = await secretsOf(context, session);
  if (!secrets.ok) return secrets;
  const user = knownUser(session.state, userId);
  if (!user.ok) return user;
  const found = await context.lookUpUser({
    baseUrl: secrets.value.url,
    token: secrets.value.token,
    userName: user.value.userName,
    email: user.value.expected.email,
    signal,
    ...(turn === undefined ? {} : { turn }),
  });
  return ok(fitJournal(found));
}

type JournalLook = Extract<NewEntry, { type: 'user.looked' }>['look'];

/** A server may send values of any length: they are cut to what an entry holds. */
function fitJournal(found: LookResult): JournalLook {
  const { firstName, lastName, email, jobTitle, department } = found.received;
  return {
    ...found,
    userName: cut(found.userName),
    received: {
      firstName: cut(firstName),
      lastName: cut(lastName),
      email: cut(email),
      jobTitle: cut(jobTitle),
      department: cut(department),
    },
    unexpected: found.unexpected?.map((name) => name.slice(0, longestValue)),
    problems: found.problems.map(({ code, facts }) => ({ code, facts: { ...facts } })),
  };
}

function cut(value: string | null): string | null {
  return value?.slice(0, longestValue) ?? null;
}
