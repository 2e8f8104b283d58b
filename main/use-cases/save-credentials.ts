import { type Result, fail } from '../../shared/domain/problems/result.ts';
import type { StorePlace } from '../../shared/domain/setup/entries.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

/**
 * Stores the draft's URL and token, in the keychain or for this session only.
 * SETUP_NOT_FOUND, CREDENTIALS_MISSING, KEYCHAIN_*, POLICY_SESSION_ONLY, JOURNAL_*, and what is wrong
 * with the draft
 */
export function saveCredentials(
  context: Pick<Context, 'credentials' | 'drafts' | 'newCredentials' | 'policy' | 'setups'>,
  { setupId, where }: { readonly setupId: string; readonly where: StorePlace },
): Promise<Result<null>> {
  const { credentials, drafts, newCredentials, policy } = context;
  return inSetup(context, setupId, (session) =>
    session.changeCredentials(async () => {
      if (where === 'session' && policy.forbidSessionOnly) return fail('POLICY_SESSION_ONLY');
      const draft = drafts.get(setupId);
      const replacing = session.state.replacement !== null;
      const saved = await credentials.save(session, draft, where);
      if (!saved.ok) return saved;
      // Another token than the one that was being replaced: the new one must not stay behind.
      if (replacing && session.state.replacement === null) await newCredentials.drop(setupId);
      drafts.discard(setupId);
      const baseUrl = draft.url?.value;
      session.setHealth({ usable: true, ...(baseUrl === undefined ? {} : { baseUrl }) });
      return saved;
    }),
  );
}

/**
 * Removes the stored URL and token, the draft, and the token from the clipboard.
 * SETUP_NOT_FOUND, KEYCHAIN_*, JOURNAL_*
 */
export function removeCredentials(
  context: Pick<Context, 'clipboard' | 'credentials' | 'drafts' | 'newCredentials' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  const { clipboard, credentials, drafts, newCredentials } = context;
  return inSetup(context, setupId, (session) =>
    session.changeCredentials(async () => {
      // Known until it is removed.
      const holds = [credentials.finder(setupId), newCredentials.finder(setupId)];
      const newRemoved = await newCredentials.remove(session, session.state.credentials === null);
      if (!newRemoved.ok) return newRemoved;
      const removed = await credentials.remove(session);
      if (!removed.ok) return removed;
      drafts.discard(setupId);
      await clipboard.clearSecret((text) => holds.some((holdsIt) => holdsIt(text)));
      session.setHealth(null);
      return removed;
    }),
  );
}
