import type { ConfirmationRow } from '../../../shared/domain/handover/confirm.ts';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { Signed } from '../../common/signed.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { Mark } from '../../ui/mark.tsx';
import { CrossMark } from './cross-mark.tsx';
import './handover.css';

/** What an opened confirmation says of each test user, and what of that goes against the record. */
export function ConfirmationRows({ rows }: { rows: readonly ConfirmationRow[] }) {
  return (
    <ul className="call-list">
      {rows.map((row) => (
        <Row key={row.userId} row={row} />
      ))}
    </ul>
  );
}

/** What a file that fits shows, and what it cannot. */
export function ConfirmationProves() {
  const words = handoverMessages.accept;
  return (
    <>
      <p className="call-fits">
        <Mark kind="measured" />
        {words.fits}
      </p>
      <div className="caution">
        <p className="label">{words.unsigned}</p>
        <p className="small quiet">{words.inDoubt}</p>
      </div>
    </>
  );
}

function Row({ row: { name, answer, note, against, withdrawnAt } }: { row: ConfirmationRow }) {
  const messages = handoverMessages.accept;
  return (
    <li className="call-word">
      {answer === 'confirmed' ? <Mark kind="confirmed" /> : <CrossMark />}
      <div>
        <p className="call-answer">
          <span className="label">
            <Foreign text={name} />
          </span>
          <span className="visually-hidden">: </span>
          <span className={`answer-${answer}`}>{messages[answer]}</span>
        </p>
        <Signed by="" note={note} />
        {against !== null && (
          <p className="small notice notice-note">
            {messages.against[against.answer](against.record.on)}
            <Signed by={against.record.by} />
          </p>
        )}
        {withdrawnAt !== null && (
          <p className="small notice notice-note">{messages.withdrawn(withdrawnAt)}</p>
        )}
      </div>
    </li>
  );
}
