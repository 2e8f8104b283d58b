import type { CredentialsDraft } from '../../../shared/contract/contract.ts';
import type { Result } from '../../../shared/domain/problems/codes.ts';
import { announce, receive } from '../../state/store.ts';
import { messages } from '../../../shared/messages/window/index.ts';

/** Shows what main found; the values themselves stay there. */
export function showDraft(result: Result<CredentialsDraft>): void {
  if (!result.ok) return;
  receive({ credentialsDraft: result.value });
  announce(messages.credentials.found);
}
