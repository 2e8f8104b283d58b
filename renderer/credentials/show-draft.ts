import type { CredentialsDraft } from '../../shared/contract.ts';
import type { Answer } from '../../shared/problems.ts';
import { announce, useStore } from '../store.ts';
import { words } from '../words/index.ts';

/** Shows what main found; the values themselves stay there. */
export function showDraft(answer: Answer<CredentialsDraft>): void {
  if (!answer.ok) return;
  useStore.setState({ credentialsDraft: answer.value });
  announce(words.credentials.found);
}
