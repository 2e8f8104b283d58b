import { useState } from 'react';
import { changeRecordMessages } from '../../../shared/messages/window/change-record.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { RemoveCredentials } from '../../common/remove-credentials.tsx';
import { useView, useWindowState } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useDocument } from './document.ts';

/** Leaving: the change record to keep, and the token that is not needed any more. */
export function ChangeRecordPanel() {
  const { setupId, state } = useView();
  const masked = useWindowState((store) => store.hideNames);
  const [drawings, setDrawings] = useState(false);
  const { status, copy, save } = useDocument({ of: { setupId }, what: 'record', masked });
  const messages = handoverMessages.record;
  return (
    <section className="panel" aria-labelledby="record-heading">
      <div className="panel-row stack-s">
        <h2 id="record-heading">{messages.heading}</h2>
        <p className="quiet">{messages.lead}</p>
        <div className="row">
          <Button onClick={() => void save({ as: 'pdf', drawings })}>{messages.pdf}</Button>
          <Button onClick={() => void save({ as: 'markdown', drawings })}>
            {messages.markdown}
          </Button>
          <Button kind="text" onClick={() => void copy()}>
            {messages.copy}
          </Button>
        </div>
        <Choice
          kind="checkbox"
          checked={drawings}
          label={changeRecordMessages.drawings}
          hint={changeRecordMessages.drawingsHint}
          onChange={(event) => setDrawings(event.target.checked)}
        />
        {status !== '' && <p className="saved small quiet">{status}</p>}
      </div>
      {state.credentials !== null && (
        <div className="panel-row stack-s">
          <h3>{messages.done}</h3>
          <p className="small quiet">{messages.removeWhat}</p>
          <div>
            <RemoveCredentials kind="plain" label={messages.remove} />
          </div>
        </div>
      )}
    </section>
  );
}
