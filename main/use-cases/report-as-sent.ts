import { ok, type Result } from '../../shared/domain/problems/result.ts';
import { decisiveProblem } from '../../shared/domain/check/verdict.ts';
import { currentCheck } from '../../shared/domain/setup/step-status.ts';
import { connectionNote } from '../../shared/messages/desktop.ts';
import type { Context } from './context.ts';
import { appendInSetup, inSetup } from './in-setup.ts';

/**
 * The admin compared URL and token with Wisq's message and found them the same: from then on it is
 * Wisq's turn. What to tell Wisq is put on the clipboard, without the token and the URL's path.
 * SETUP_NOT_FOUND, JOURNAL_*
 */
export async function reportAsSent(
  { clipboard, setups }: Pick<Context, 'clipboard' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  const said = await appendInSetup({ setups }, setupId, (state) =>
    ok(state.asSentAt === null ? { type: 'credentials.as-sent' } : null),
  );
  if (!said.ok) return said;
  return inSetup({ setups }, setupId, async ({ state }) => {
    const check = currentCheck(state);
    const problem = check === null ? null : decisiveProblem(check.stages);
    await clipboard.copy(connectionNote(state, problem, check?.at ?? null), 'plain');
    return ok(null);
  });
}
