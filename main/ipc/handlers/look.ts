import { type Answer, ok } from '../../../shared/problems.ts';
import type { LookResult } from '../../../shared/users/look.ts';
import type { SetupSession } from '../../setups/setup-session.ts';
import type { Context } from '../context.ts';
import { secretsOf } from './health.ts';
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
    const secrets = await secretsOf(context, session);
    if (!secrets.ok) return secrets;
    const user = knownUser(session.state, userId);
    if (!user.ok) return user;
    const found = await context.lookUpUser({
      baseUrl: secrets.value.url,
      token: secrets.value.token,
      userName: user.value.userName,
      email: user.value.expected.email,
      signal: session.closing,
    });
    // Stopped because the app quits: nothing was learnt.
    if (session.closing.aborted) return ok(null);
    return await session.append({ type: 'user.looked', userId, look: fitJournal(found) });
  } finally {
    session.setLooking(userId, false);
  }
}

/** A server may send values of any length: they are cut to what an entry holds. */
function fitJournal(found: LookResult) {
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
    problems: found.problems.map(({ code, facts }) => ({ code, facts: { ...facts } })),
  };
}

function cut(value: string | null): string | null {
  return value?.slice(0, longestValue) ?? null;
}
