import { isChange, isFailure, type LogRow } from '../../../shared/domain/onelogin/log.ts';
import { eventKey } from '../../../shared/domain/setup/health.ts';
import {
  changeLine,
  failureLine,
  healthMessages as words,
} from '../../../shared/messages/window/health.ts';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { showApiCredential } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { AlertIcon } from '../../ui/icons.tsx';

/** What nobody has marked as seen of OneLogin's log: what failed, and who changed the app. */
export function HealthEvents() {
  const { state } = useView();
  const { last, open } = state.health;
  const failures = open.filter(isFailure);
  const changes = open.filter(isChange);
  const log = last?.log ?? null;
  const nothing =
    log === null ? words.changesUnknown : log.ok ? words.noChanges : words.changesNotRead;
  return (
    <>
      {failures.length > 0 && (
        <Events heading={words.failures} rows={failures} line={failureLine} tone="red" />
      )}
      {changes.length > 0 ? (
        <Events heading={words.changes} rows={changes} line={changeLine} tone="amber" />
      ) : (
        <section className="health-section">
          <h2 className="item-title">{words.changes}</h2>
          <div className="row">
            <p className="quiet">{nothing}</p>
            {state.oneLogin.connection === null && (
              <Button kind="link" onClick={showApiCredential}>
                {words.connect}
              </Button>
            )}
          </div>
        </section>
      )}
    </>
  );
}

interface EventsProps {
  heading: string;
  rows: readonly LogRow[];
  line: (row: LogRow) => string;
  tone: 'red' | 'amber';
}

function Events({ heading, rows, line, tone }: EventsProps) {
  const { setupId } = useView();
  const see = (seen: readonly LogRow[]) =>
    void act('health.seen', { setupId, events: seen.map(eventKey) });
  return (
    <section className="health-section">
      <div className="health-head">
        <h2 className="item-title">{heading}</h2>
        {rows.length > 1 && (
          <Button kind="text" onClick={() => see(rows)}>
            {words.allSeen}
          </Button>
        )}
      </div>
      <ul className="health-rows">
        {rows.map((row) => (
          <li key={eventKey(row)} className={`health-row tone-${tone}`}>
            <AlertIcon />
            <div>
              <p className="label">
                <Foreign text={line(row)} />
              </p>
              <p className="small quiet">{row.at === null ? words.noDate : words.at(row.at)}</p>
            </div>
            <Button onClick={() => see([row])}>{words.seen}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
