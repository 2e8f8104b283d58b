import type { Result } from '../../shared/domain/problems/result.ts';
import type { Secrets } from '../credentials/store-secrets.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';

/** Asks the vault whether the stored secrets can be used, and tells the window. */
export async function refreshHealth(
  { credentials }: Pick<Context, 'credentials'>,
  session: SetupSession,
): Promise<void> {
  session.setHealth(await credentials.health(session));
}

/**
 * The secrets of a setup; the window learns in passing whether they can be used.
 * CREDENTIALS_MISSING, KEYCHAIN_*
 */
export async function secretsOf(
  { credentials }: Pick<Context, 'credentials'>,
  session: SetupSession,
): Promise<Result<Secrets>> {
  const secrets = await credentials.secrets(session);
  if (session.state.credentials !== null) {
    session.setHealth(
      secrets.ok
        ? { usable: true, baseUrl: secrets.value.url }
        : { usable: false, problem: secrets.problem },
    );
  }
  return secrets;
}
