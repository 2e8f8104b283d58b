import { useState } from 'react';
import { act } from '../../state/bridge.ts';
import { RemoveDialog } from '../credentials/remove-dialog.tsx';
import { announce, useStore, useView } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { callWords } from '../../../shared/messages/window/handover.ts';
import { recordWords } from '../../../shared/messages/window/change-record.ts';

/** Leaving: the change record to keep, and the token that is not needed any more. */
export function TheEnd() {
  const { setupId, state } = useView();
  const masked = useStore((store) => store.hideNames);
  const [said, setSaid] = useState('');
  const [drawings, setDrawings] = useState(false);
  const [asking, setAsking] = useState(false);
  const words = callWords.record;
  const document = { of: { setupId }, what: 'record', masked } as const;

  function tell(text: string) {
    setSaid(text);
    announce(text);
  }
  async function save(as: 'pdf' | 'markdown') {
    const answer = await act('document.save', { ...document, as, drawings });
    if (answer.ok && answer.value.name !== null) tell(callWords.saved(answer.value.name));
  }

  return (
    <section className="panel" aria-labelledby="record-heading">
      <div className="panel-row stack-s">
        <h2 id="record-heading">{words.heading}</h2>
        <p className="quiet">{words.lead}</p>
        <div className="row">
          <Button onClick={() => void save('pdf')}>{words.pdf}</Button>
          <Button onClick={() => void save('markdown')}>{words.markdown}</Button>
          <Button
            kind="text"
            onClick={async () => {
              const answer = await act('document.copy', document);
              if (answer.ok) tell(callWords.copied);
            }}
          >
            {words.copy}
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
            <span className="choice-label">{recordWords.drawings}</span>
            <span className="small quiet">{recordWords.drawingsHint}</span>
          </span>
        </label>
        {said !== '' && <p className="saved small quiet">{said}</p>}
      </div>
      {state.credentials !== null && (
        <div className="panel-row stack-s">
          <h3>{words.done}</h3>
          <p className="small quiet">{words.removeWhat}</p>
          <div>
            <Button onClick={() => setAsking(true)}>{words.remove}</Button>
          </div>
        </div>
      )}
      {asking && <RemoveDialog onClose={() => setAsking(false)} />}
    </section>
  );
}
