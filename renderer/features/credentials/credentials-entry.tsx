import { useEffect } from 'react';
import { act } from '../../state/bridge.ts';
import { useView, useWindowState } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { CredentialsByHand } from './credentials-by-hand.tsx';
import { DraftView } from './draft-view.tsx';
import { showDraft } from './show-draft.ts';

interface CredentialsEntryProps {
  replacing: boolean;
  onDone: () => void;
}

/** Taking in what Wisq sent: the whole mail at once, or each value. */
export function CredentialsEntry({ replacing, onDone }: CredentialsEntryProps) {
  const { setupId } = useView();
  const draft = useWindowState((state) => state.credentialsDraft);

  useEffect(() => {
    // Main reads the clipboard itself, so that a pasted token never enters this process.
    const onPaste = (event: ClipboardEvent) => {
      const field = event.target instanceof HTMLInputElement ? event.target.name : '';
      if (event.target instanceof HTMLInputElement && field !== 'url' && field !== 'token') return;
      event.preventDefault();
      const as = field === 'url' || field === 'token' ? field : 'message';
      void act('credentials.paste', { setupId, as }).then(showDraft);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [setupId]);

  return (
    <section className="panel" aria-labelledby="credentials-heading">
      <div className="panel-row stack-s">
        <h2 id="credentials-heading">{messages.credentials.heading}</h2>
        <p className="small quiet">{messages.credentials.pasteLead}</p>
        <div className="row">
          <Button
            kind={draft === null ? 'main' : 'plain'}
            onClick={() =>
              void act('credentials.paste', { setupId, as: 'message' }).then(showDraft)
            }
          >
            {messages.credentials.paste}
          </Button>
          {replacing && draft === null && (
            <Button kind="text" onClick={onDone}>
              {messages.setups.cancel}
            </Button>
          )}
        </div>
        <p className="small quiet">{messages.credentials.pasteHint}</p>
      </div>
      {draft !== null && <DraftView draft={draft} onDone={onDone} />}
      <div className="panel-row">
        <CredentialsByHand />
      </div>
    </section>
  );
}
