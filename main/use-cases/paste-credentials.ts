import type { CredentialsDraft, PasteKind } from '../../shared/contract/contract.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { draftView } from '../credentials/draft-view.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

/**
 * Reads the clipboard in main, so that a pasted token never enters the window. In: `message` looks
 * for both values, `url` and `token` take the whole text as that one. Out: the draft, without the
 * token. CLIPBOARD_EMPTY, SETUP_NOT_FOUND
 */
export function pasteCredentials(
  context: Pick<Context, 'clipboard' | 'drafts' | 'now' | 'setups'>,
  { setupId, as }: { readonly setupId: string; readonly as: PasteKind },
): Promise<Result<CredentialsDraft>> {
  const { clipboard, drafts, now } = context;
  return inSetup(context, setupId, async () => {
    const text = await clipboard.read();
    if (text.trim() === '') return fail('CLIPBOARD_EMPTY');
    // What takes mails apart is read into memory with the first paste, not with the first screen.
    const { takeMessage, takeValue } = await import('../credentials/take-paste.ts');
    const draft =
      as === 'message' ? takeMessage(drafts, setupId, text) : takeValue(drafts, setupId, as, text);
    return ok(draftView(draft, now()));
  });
}

/** Throws away what was pasted or typed and not saved. SETUP_NOT_FOUND */
export function discardDraft(
  context: Pick<Context, 'drafts' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup(context, setupId, async () => {
    context.drafts.discard(setupId);
    return ok(null);
  });
}
