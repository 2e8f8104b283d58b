import { controls } from '../../../shared/messages/window/controls.ts';
import { changeRecordMessages as words } from '../../../shared/messages/window/change-record.ts';
import { doneMessages } from '../../../shared/messages/window/done.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { act } from '../../state/bridge.ts';
import { useTyped, useWindowState } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { MoreMenu } from '../../ui/more-menu.tsx';
import { adminField, type useDocument } from './document.ts';

/**
 * The change record to keep: whom it names, where it was saved, and behind three dots the other forms
 * that a ticket takes. In: what saves and copies it.
 */
export function ChangeRecordPanel({ record }: { record: ReturnType<typeof useDocument> }) {
  const remembered = useWindowState((store) => store.facts?.adminName) ?? '';
  const [by, setBy] = useTyped(adminField, remembered);
  const { status, savedName, copy, save } = record;
  const { pdf, markdown, copy: copyLabel } = handoverMessages.record;
  return (
    <section className="keep-row record-row" aria-labelledby="record-heading">
      <div className="stack-s">
        <h2 id="record-heading" className="item-title">
          {doneMessages.record}
        </h2>
        <p className="small quiet">{doneMessages.recordWhat}</p>
        <Field
          className="record-by"
          label={words.by}
          optional
          value={by}
          maxLength={200}
          onChange={(event) => setBy(event.target.value)}
        />
        <p className="saved small quiet" role="status">
          {status}
        </p>
      </div>
      <div className="keep-buttons">
        <MoreMenu label={words.more}>
          {(item) => (
            <>
              {item(pdf, () => void save({ as: 'pdf', by }))}
              {item(words.withDrawings, () => void save({ as: 'pdf', drawings: true, by }))}
              {item(markdown, () => void save({ as: 'markdown', by }))}
              {item(copyLabel, () => void copy())}
            </>
          )}
        </MoreMenu>
        {savedName !== null && (
          <Button onClick={() => void act('file.show', { name: savedName })}>
            {controls.showFile}
          </Button>
        )}
      </div>
    </section>
  );
}
