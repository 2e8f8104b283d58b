import type { CredentialsDraft } from '../../../shared/contract/contract.ts';
import type { Answer } from '../../../shared/domain/problems/codes.ts';
import { announce, useStore } from '../../state/store.ts';
import { words } from '../../../shared/messages/window/index.ts';

/** Shows what main found; the values themselves stay there. */
export function showDraft(answer: Answer<CredentialsDraft>): void {
  if (!answer.ok) return;
  useStore.setState({ credentialsDraft: answer.value });
  announce(words.credentials.found);
}
