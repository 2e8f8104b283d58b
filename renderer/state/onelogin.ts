import type { InputOf } from '../../shared/contract/contract.ts';
import type { StorePlace } from '../../shared/domain/setup/entries.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { apiCredentialMessages as words } from '../../shared/messages/window/api-credential.ts';
import { act, ask } from './bridge.ts';
import { announce, receive, reportProblem, store } from './store.ts';

/** A part of OneLogin's API credential. */
export type ClientPart = InputOf<'onelogin.paste'>['part'];

/** Main reads the clipboard itself. Out: why what is on it cannot be taken; null: it was. */
export async function pasteClientPart(part: ClientPart): Promise<Problem | null> {
  const { view } = store.getState();
  if (view === null) return null;
  const result = await ask('onelogin.paste', { setupId: view.setupId, part });
  if (!result.ok) return result.problem;
  receive({ apiCredentialDraft: result.value });
  return null;
}

/** Tests what was pasted, and stores it. Out: why it was not stored; null: it was. */
export async function connectOneLogin(where: StorePlace): Promise<Problem | null> {
  const { view } = store.getState();
  if (view === null) return null;
  const result = await ask('onelogin.connect', { setupId: view.setupId, where });
  if (!result.ok) return result.problem;
  receive({ apiCredentialDraft: null });
  reportProblem(null);
  announce(words.saved);
  return null;
}

/** Forgets what was pasted and not stored. */
export async function discardClientParts(): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  const result = await act('onelogin.discard', { setupId: view.setupId });
  if (result.ok) receive({ apiCredentialDraft: null });
}

/** Looks at OneLogin now. */
export async function lookAtOneLogin(): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  const result = await act('onelogin.look', { setupId: view.setupId });
  if (result.ok) announce(words.looked(new Date().toISOString()));
}

/** Removes the credential from this computer. Out: whether it is gone. */
export async function removeApiCredential(): Promise<boolean> {
  const { view } = store.getState();
  if (view === null) return false;
  const result = await act('onelogin.disconnect', { setupId: view.setupId });
  if (result.ok) receive({ apiCredentialDraft: null });
  return result.ok;
}

/** The admin says whether the credential is deleted in OneLogin. */
export async function sayCredentialDeleted(done: boolean): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  await act('onelogin.deleted', { setupId: view.setupId, done });
}
