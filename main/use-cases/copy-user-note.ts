import { ok, type Result } from '../../shared/domain/problems/result.ts';
import { userNote } from '../../shared/messages/desktop.ts';
import type { Context } from './context.ts';
import { inSetup, userById } from './in-setup.ts';

/**
 * Copies what to tell Wisq about a test user: who it is, what was found, and when. The name stands in
 * it as it is shown. USER_UNKNOWN, SETUP_NOT_FOUND
 */
export function copyUserNote(
  { clipboard, setups }: Pick<Context, 'clipboard' | 'setups'>,
  { setupId, userId }: { readonly setupId: string; readonly userId: string },
): Promise<Result<null>> {
  return inSetup({ setups }, setupId, async ({ shown }) => {
    const user = userById(shown, userId);
    if (!user.ok) return user;
    await clipboard.copy(userNote(shown, user.value), 'plain');
    return ok(null);
  });
}
