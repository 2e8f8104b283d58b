import type { StorePlace } from '../../shared/domain/setup/entries.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { CredentialsDraft, PasteKind } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import { messages } from '../../shared/messages/window/index.ts';
import { act, ask } from './bridge.ts';
import { announce, forgetTyped, receive, reportProblem, store } from './store.ts';

/** Whether the admin asked for other credentials while some are stored. */
export const replacingField = 'credentials-replacing';

/** Main reads the clipboard itself, so that a pasted token never enters this process. */
export async function pasteCredentials(as: PasteKind = 'message'): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  showDraft(await act('credentials.paste', { setupId: view.setupId, as }));
}

/** What the admin typed of the two; the token is in main from then on, and nowhere here. */
export interface TypedCredentials {
  readonly url?: string;
  readonly token?: string;
}

/** Values typed by hand. Out: whether main took them. */
export async function enterCredentials(typed: TypedCredentials): Promise<boolean> {
  const { view } = store.getState();
  if (view === null) return false;
  const result = await act('credentials.enter', { setupId: view.setupId, ...typed });
  showDraft(result);
  return result.ok;
}

/** Shows what main found; the values themselves stay there. */
export function showDraft(result: Result<CredentialsDraft>): void {
  if (!result.ok) return;
  receive({ credentialsDraft: result.value });
  announce(messages.credentials.found);
}

/** Stores what was found. Out: why it could not be stored; null: it was. */
export async function saveDraft(where: StorePlace): Promise<Problem | null> {
  const { view } = store.getState();
  if (view === null) return null;
  const result = await ask('credentials.save', { setupId: view.setupId, where });
  if (!result.ok) return result.problem;
  endEntry();
  announce(where === 'keychain' ? messages.credentials.inKeychain : messages.credentials.inSession);
  return null;
}

/** Forgets what was found and not stored. */
export async function discardDraft(): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  const result = await act('credentials.discard', { setupId: view.setupId });
  if (result.ok) endEntry();
}

function endEntry(): void {
  receive({ credentialsDraft: null });
  reportProblem(null);
  forgetTyped(replacingField);
  forgetTyped('credentials-url');
}
