import { useState } from 'react';
import { act } from '../../state/bridge.ts';
import { RemoveDialog } from '../credentials/remove-dialog.tsx';
import { useView, useWindowState } from '../../state/hooks.ts';
import { announce } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { changeRecordMessages } from '../../../shared/messages/window/change-record.ts';

/** Leaving: the change record to keep, and the token that is not needed any more. */
export function ChangeRecordPanel() {
  const { setupId, state } = useView();
  const masked = useWindowState((store) => store.hideNames);
  const [status, setStatus] = useState('');
  const [drawings, setDrawings] = useState(false);
  const [asking, setAsking] = useState(false);
  const messages = handoverMessages.record;
  const document = { of: { setupId }, what: 'record', masked } as const;

  function report(text: string) {
    setStatus(text);
    announce(text);
  }
  async function save(as: 'pdf' | 'markdown') {
    const result = await act('document.save', { ...document, as, drawings });
    if (result.ok && result.value.name !== null) report(handoverMessages.saved(result.value.name));
  }

  return (
    <section className="panel" aria-labelledby="record-heading">
      <div className="panel-row stack-s">
        <h2 id="record-heading">{messages.heading}</h2>
        <p className="quiet">{messages.lead}</p>
        <div className="row">
          <Button onClick={() => void save('pdf')}>{messages.pdf}</Button>
          <Button onClick={() => void save('markdown')}>{messages.markdown}</Button>
          <Button
            kind="text"
            onClick={async () => {
              const result = await act('document.copy', document);
              if (result.ok) report(handoverMessages.copied);
            }}
          >
            {messages.copy}
          </Button>
        </div>
        <label className="choice">
          <input
            type="checkbox"
            className="checkbox"
            checked={drawings}
            onChange={(event) => setDrawings(event.target.checked)}
          />
          <span>
            <span className="choice-label">{changeRecordMessages.drawings}</span>
            <span className="small quiet">{changeRecordMessages.drawingsHint}</span>
          </span>
        </label>
        {status !== '' && <p className="saved small quiet">{status}</p>}
      </div>
      {state.credentials !== null && (
        <div className="panel-row stack-s">
          <h3>{messages.done}</h3>
          <p className="small quiet">{messages.removeWhat}</p>
          <div>
            <Button onClick={() => setAsking(true)}>{messages.remove}</Button>
          </div>
        </div>
      )}
      {asking && <RemoveDialog onClose={() => setAsking(false)} />}
    </section>
  );
}
