import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

/**
 * Remembers the step the admin is at, for the next start. It is no fact about the setup, so it is not
 * in the journal. SETUP_NOT_FOUND, TOKEN_IN_FIELD
 */
export function rememberStep(
  context: Pick<Context, 'prepareCheck' | 'setups' | 'windowFile'>,
  { setupId, step }: { readonly setupId: string; readonly step: string },
): Promise<Result<null>> {
  const { prepareCheck, windowFile } = context;
  return inSetup(context, setupId, async (session) => {
    const refused = await session.refusal({ step });
    if (refused !== null) return { ok: false, problem: refused };
    const { positions } = windowFile.state;
    windowFile.update({ positions: { ...positions, [setupId]: step } });
    // The check is on that page: what its first run would wait for is loaded while the admin reads.
    if (step === 'configure') void prepareCheck();
    return ok(null);
  });
}
