import { messages } from '../../../shared/messages/window/index.ts';
import { enterCredentials, pasteCredentials, replacingField } from '../../state/credentials.ts';
import { useTyped, useView, useWindowState } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { CredentialsByHand } from './credentials-by-hand.tsx';
import { CredentialsStored } from './credentials-stored.tsx';
import { DraftView } from './draft-view.tsx';
import { TakePastes } from './take-pastes.tsx';
import type { CredentialsMove } from './use-credentials-move.tsx';
import './credentials.css';

/**
 * What Wisq sent: taken in by a paste of the whole message or one by one, shown, and once stored only
 * in outline. In: the move that belongs to it.
 */
export function WisqMessage({ credentials }: { credentials: CredentialsMove }) {
  const { state } = useView();
  const draft = useWindowState((store) => store.credentialsDraft);
  const [replacing, setReplacing] = useTyped(replacingField);
  if (state.credentials !== null && replacing === '' && draft === null) {
    return <CredentialsStored onReplace={() => setReplacing('yes')} />;
  }
  return (
    <div className="stack">
      <TakePastes onPaste={pasteCredentials} />
      {draft === null ? (
        <p className="quiet small">{messages.credentials.pasteHint}</p>
      ) : (
        <DraftView
          draft={draft}
          problem={credentials.problem}
          onSaveForSession={credentials.saveForSession}
        />
      )}
      <div className="row">
        {replacing !== '' && draft === null && (
          <Button kind="text" className="flush" onClick={() => setReplacing('')}>
            {messages.setups.cancel}
          </Button>
        )}
      </div>
      <CredentialsByHand onEnter={enterCredentials} />
    </div>
  );
}
