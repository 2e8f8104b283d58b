import type { ConfirmationRow } from '../../../shared/domain/handover/confirm.ts';
import { useWindowState } from '../../state/hooks.ts';
import { AlonePage } from '../../common/alone-page.tsx';
import { Signed } from '../../common/signed.tsx';
import { Button } from '../../ui/button.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { useFocusWhenShown } from '../../ui/focus-when-shown.ts';
import { Mark } from '../../ui/mark.tsx';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { acceptConfirmation, leaveHandover } from '../../state/handover.ts';
import { CrossMark } from './cross-mark.tsx';
import './handover.css';

/** A confirmation that was opened: all of it, before anything is recorded. */
export function ConfirmationPage() {
  const preview = useWindowState((state) => state.confirmation);
  const heading = useFocusWhenShown<HTMLHeadingElement>();
  if (preview === null) return null;
  const { fileId, setupName, by, on, opensRollout, reportSavedAt, rows } = preview;
  const messages = handoverMessages.accept;
  return (
    <AlonePage
      heading={messages.heading}
      headingRef={heading}
      lead={`${messages.lead(on)} ${messages.about(reportSavedAt)} ${messages.setup(setupName)}`}
    >
      <p>
        <Signed by={by} />
      </p>
      <ul className="call-list">
        {rows.map((row) => (
          <Row key={row.userId} row={row} />
        ))}
      </ul>
      <p className="small quiet">
        {handoverMessages.proves} {handoverMessages.inDoubt}
      </p>
      <div className="row">
        <Button kind="main" onClick={() => void acceptConfirmation(fileId)}>
          {opensRollout ? messages.yes : messages.yesOnly}
        </Button>
        <Button kind="text" onClick={leaveHandover}>
          {messages.no}
        </Button>
      </div>
    </AlonePage>
  );
}

function Row({ row }: { row: ConfirmationRow }) {
  const messages = handoverMessages.accept;
  return (
    <li className="call-word">
      {row.answer === 'confirmed' ? <Mark kind="confirmed" /> : <CrossMark />}
      <div>
        <p>
          <span className="label">
            <Foreign text={row.name} />
          </span>{' '}
          · {messages[row.answer]}
        </p>
        <Signed by="" note={row.note} />
        {row.against !== null && (
          <p className="small notice notice-note">
            {messages.against[row.against.answer](row.against.record.on)}
            <Signed by={row.against.record.by} />
          </p>
        )}
        {row.withdrawnAt !== null && (
          <p className="small notice notice-note">{messages.withdrawn(row.withdrawnAt)}</p>
        )}
      </div>
    </li>
  );
}
