import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';
import { refreshHealth } from './credentials-health.ts';
import { inSetup } from './in-setup.ts';

/** Asks the keychain again, after it was unlocked. The view says what came of it. SETUP_NOT_FOUND */
export function recheckCredentials(
  context: Pick<Context, 'credentials' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async (session) => {
    await refreshHealth(context, session);
    return ok(null);
  });
}
