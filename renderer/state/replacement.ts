import type { StorePlace } from '../../shared/domain/setup/entries.ts';
import type { CredentialsDraft, PasteKind } from '../../shared/contract/contract.ts';
import type { TypedCredentials } from './credentials.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import { credentialsMessages } from '../../shared/messages/window/credentials.ts';
import { act, ask } from './bridge.ts';
import { announce, receive, reportProblem, store } from './store.ts';

/** The open setup's id; null: none is open. */
function openId(): string | null {
  return store.getState().view?.setupId ?? null;
}

/** Main reads Wisq's new message from the clipboard, or one value of it. */
export async function pasteNewToken(as: PasteKind = 'message'): Promise<void> {
  const setupId = openId();
  if (setupId !== null) showNewDraft(await act('replacement.paste', { setupId, as }));
}

/** Values typed by hand. Out: whether main took them. */
export async function enterNewToken(typed: TypedCredentials): Promise<boolean> {
  const setupId = openId();
  if (setupId === null) return false;
  const result = await act('replacement.enter', { setupId, ...typed });
  showNewDraft(result);
  return result.ok;
}

/** Decides which of several values in the message is meant. */
export async function chooseNewToken(kind: 'url' | 'token', choice: number): Promise<void> {
  const setupId = openId();
  if (setupId !== null) showNewDraft(await act('replacement.choose', { setupId, kind, choice }));
}

function showNewDraft(result: Result<CredentialsDraft>): void {
  if (!result.ok) return;
  receive({ newTokenDraft: result.value });
  announce(credentialsMessages.found);
}

/** Forgets what was found and not stored. */
export async function discardNewToken(): Promise<void> {
  const setupId = openId();
  if (setupId === null) return;
  const result = await act('replacement.discard', { setupId });
  if (result.ok) receive({ newTokenDraft: null });
}

/** Stores it beside the token in use. Out: why it could not be stored; null: it was. */
export async function saveNewToken(where: StorePlace): Promise<Problem | null> {
  const setupId = openId();
  if (setupId === null) return null;
  const result = await ask('replacement.save', { setupId, where });
  if (!result.ok) return result.problem;
  receive({ newTokenDraft: null });
  reportProblem(null);
  announce(where === 'keychain' ? credentialsMessages.inKeychain : credentialsMessages.inSession);
  return null;
}
