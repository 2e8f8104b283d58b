import { useState } from 'react';
import { changeRecordMessages } from '../../../shared/messages/window/change-record.ts';
import { doneMessages } from '../../../shared/messages/window/done.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { useTyped, useWindowState } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { adminField, type useDocument } from './document.ts';

/** The change record to keep, in the forms a ticket takes. In: what saves and copies it. */
export function ChangeRecordPanel({ record }: { record: ReturnType<typeof useDocument> }) {
  const [drawings, setDrawings] = useState(false);
  const remembered = useWindowState((store) => store.facts?.adminName) ?? '';
  const [by, setBy] = useTyped(adminField, remembered);
  const { status, copy, save } = record;
  const messages = handoverMessages.record;
  return (
    <section className="keep-row" aria-labelledby="record-heading">
      <div className="stack-s">
        <h2 id="record-heading" className="item-title">
          {doneMessages.record}
        </h2>
        <p className="small quiet">{doneMessages.recordWhat}</p>
        <Field
          className="record-by"
          label={changeRecordMessages.by}
          optional
          value={by}
          maxLength={200}
          onChange={(event) => setBy(event.target.value)}
        />
        <Choice
          kind="checkbox"
          checked={drawings}
          label={changeRecordMessages.drawings}
          hint={changeRecordMessages.drawingsHint}
          onChange={(event) => setDrawings(event.target.checked)}
        />
        <p className="saved small quiet" role="status">
          {status}
        </p>
      </div>
      <div className="keep-buttons">
        <Button onClick={() => void save({ as: 'pdf', drawings, by })}>{messages.pdf}</Button>
        <Button onClick={() => void save({ as: 'markdown', drawings, by })}>
          {messages.markdown}
        </Button>
        <Button onClick={() => void copy()}>{messages.copy}</Button>
      </div>
    </section>
  );
}
