import { entriesOfConfirmation } from '../../shared/domain/handover/taken.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { cleanOptionsOf } from '../handover/clean-options.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';
import { judgeIn } from './judge-for-setup.ts';

/**
 * Records an opened confirmation in its setup, after judging it once more. In: the file's id. Out: the
 * setup. FILE_CLOSED, CONFIRMATION_*, JOURNAL_*
 */
export async function acceptConfirmation(
  context: Pick<Context, 'credentials' | 'now' | 'openFiles' | 'setups'>,
  { fileId }: { readonly fileId: string },
): Promise<Result<{ setupId: string }>> {
  const { openFiles } = context;
  const confirmation = openFiles.confirmation(fileId);
  if (confirmation === null) return fail('FILE_CLOSED');
  const { setupId } = confirmation;
  return inSetup(context, setupId, async (session) => {
    // Before the lock: the keychain may keep it waiting for a person.
    const { clean } = await cleanOptionsOf(context.credentials, session, false);
    // Under the setup's lock: what is judged is what is recorded, and two acceptances are one.
    return session.decide(async () => {
      const judged = await judgeIn(context, session, { confirmation, clean });
      if (!judged.ok) return judged;
      for (const entry of entriesOfConfirmation(confirmation, session.entries)) {
        const written = await session.append(entry);
        if (!written.ok) return written;
      }
      openFiles.drop(fileId);
      return ok({ setupId });
    });
  });
}
