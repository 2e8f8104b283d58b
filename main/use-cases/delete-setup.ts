import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { forget, type ForgetDeps } from './connect-onelogin.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

/**
 * Deletes a setup from this computer. The keychain goes first: while it refuses, nothing is deleted,
 * because a token must not stay behind with nothing left that knows of it.
 * KEYCHAIN_*, SETUP_NOT_FOUND, JOURNAL_*
 */
export async function deleteSetup(
  context: ForgetDeps &
    Pick<
      Context,
      | 'clientDrafts'
      | 'credentials'
      | 'drafts'
      | 'newCredentials'
      | 'newDrafts'
      | 'setups'
      | 'windowFile'
    >,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  const { clientDrafts, clipboard, credentials, drafts, newCredentials, setups, windowFile } =
    context;
  // Known before the keychain is touched: afterwards the journal would speak of a token that is gone.
  if (setups.unwritable !== null) return { ok: false, problem: setups.unwritable };
  // Known until it is removed.
  const holds = [credentials.finder(setupId), newCredentials.finder(setupId)];
  const removed = await inSetup(context, setupId, (session) =>
    session.changeCredentials(async () => {
      const waiting = await newCredentials.removeAll(setupId);
      if (isKept(waiting)) return waiting;
      const fromWisq = await credentials.remove(session);
      return isKept(fromWisq) ? fromWisq : forget(context, session);
    }),
  );
  if (isKept(removed)) return removed;
  drafts.discard(setupId);
  context.newDrafts.discard(setupId);
  clientDrafts.discard(setupId);
  await clipboard.clearSecret((text) => holds.some((holdsIt) => holdsIt(text)));
  const deleted = await setups.delete(setupId);
  if (!deleted.ok) return deleted;
  const { [setupId]: _gone, ...positions } = windowFile.state.positions;
  const { lastSetupId } = windowFile.state;
  windowFile.update({ positions, lastSetupId: lastSetupId === setupId ? null : lastSetupId });
  await windowFile.settled();
  return ok(null);
}

/**
 * Whether a secret is still in the keychain. A full disk cannot note that it is gone, and deleting helps
 * against that.
 */
function isKept(removed: Result<null>): boolean {
  return !removed.ok && !removed.problem.code.startsWith('JOURNAL_');
}
