import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { SeenUser } from '../../shared/domain/setup/token-entries.ts';
import type { LookUpResult } from '../../shared/domain/users/look-up.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import { fingerprint } from '../credentials/fingerprint.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';

/** Looks a test user up with the new token, and journals nothing. REPLACEMENT_NONE, KEYCHAIN_* */
export async function lookUpWith(
  context: Pick<Context, 'lookUpUser' | 'newCredentials'>,
  session: SetupSession,
  { user, signal }: { readonly user: TestUser; readonly signal: AbortSignal },
): Promise<Result<LookUpResult>> {
  const secrets = await context.newCredentials.secrets(session);
  if (!secrets.ok) return secrets;
  const { token, url } = secrets.value;
  const look = await context.lookUpUser({
    baseUrl: url,
    token,
    userName: user.userName,
    email: user.expected.email,
    signal,
  });
  return ok(look);
}

/** What is kept of a lookup to compare with: a digest of the values, and Wisq's date of the last change. */
export async function seenOf(
  session: SetupSession,
  userId: string,
  { active, lastModifiedAt, received }: LookUpResult,
): Promise<SeenUser | null> {
  const salt = await session.salt();
  if (!salt.ok) return null;
  const { firstName, lastName, email, jobTitle, department } = received;
  const text = JSON.stringify([firstName, lastName, email, jobTitle, department, active]);
  const values = fingerprint(salt.value, text);
  return { userId, values, modifiedAt: lastModifiedAt ?? null };
}
