import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { deleteQuestions } from '../../shared/messages/desktop.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { addressOf } from './look-at-onelogin.ts';

/**
 * Asks OneLogin how many people have the app: whoever of them is un-assigned is asked to be deleted.
 * The count is journaled with its time.
 * ONELOGIN_NOT_CONNECTED, ONELOGIN_HOST_MISSING, SESSION_ENDED, KEYCHAIN_*, JOURNAL_*, and why
 * OneLogin did not say
 */
export function countAssignedPeople(
  context: Pick<Context, 'apiCredentials' | 'countAssigned' | 'oneLoginAddress' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async (session) => {
    const address = addressOf(context, session);
    if (!address.ok) return address;
    const tokens = await context.apiCredentials.keeper(session);
    if (!tokens.ok) return tokens;
    const count = async () => {
      const { displayName } = session.state;
      const read = await context.countAssigned({
        address: address.value,
        tokens: tokens.value,
        appName: displayName,
        signal: session.closing,
      });
      if (!read.ok) return { ok: false as const, problem: read.problem };
      // Of another app, or a setup that closes, it says nothing.
      if (session.closing.aborted || session.state.displayName !== displayName) return ok(null);
      return session.append({ type: 'onelogin.counted', assigned: read.value });
    };
    return session.track(count());
  });
}

/** Copies what only Wisq knows of a delete, as questions. SETUP_NOT_FOUND */
export function copyDeleteQuestions(
  { clipboard, setups }: Pick<Context, 'clipboard' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup({ setups }, setupId, async ({ state }) => {
    await clipboard.copy(deleteQuestions(state), 'plain');
    return ok(null);
  });
}
