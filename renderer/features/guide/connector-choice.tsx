import {
  type Connector,
  connectorById,
  connectors,
} from '../../../shared/domain/guide/connectors.ts';
import { connectorNotes, lookAlikes } from '../../../shared/messages/window/guide-help.ts';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { ChevronDownIcon, OutIcon } from '../../ui/icons.tsx';
import { messages } from '../../../shared/messages/window/index.ts';

/** Which catalogue row the admin picked: recorded, because Department depends on it. */
export function ConnectorChoice() {
  const { setupId, state } = useView();
  const chosen = state.connector === null ? null : connectorById(state.connector.id);
  return (
    <div className="stack-s">
      <fieldset>
        <legend className="field-label">{messages.connector.legend}</legend>
        {connectors.map((connector) => (
          <label key={connector.id} className="choice">
            <input
              type="radio"
              className="radio"
              name="connector"
              checked={chosen?.id === connector.id}
              onChange={() => {
                void act('guide.connector', { setupId, connector: connector.id });
              }}
            />
            <span>
              <span className="choice-label">
                <ConnectorName connector={connector} />
                {connector.fit === 'recommended' && (
                  <span className="tag">{messages.connector.recommended}</span>
                )}
              </span>
              <span className="small quiet">{connectorNotes[connector.id]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div role="status">
        {chosen?.fit === 'does-not-fit' && (
          <div className="notice notice-note small">
            <p className="label">{messages.connector.wrong}</p>
            <p>{messages.connector.wrongNext}</p>
          </div>
        )}
      </div>
      <p className="small quiet">{messages.connector.ask}</p>
      {state.oneLoginHost !== null && (
        <div>
          <Button
            kind="text"
            className="flush"
            onClick={() => void act('guide.openLink', { setupId, link: 'add-connector' })}
          >
            {messages.connector.openAdd}
            <OutIcon />
          </Button>
        </div>
      )}
      <details>
        <summary>
          <ChevronDownIcon />
          {messages.connector.lookAlikes}
        </summary>
        <p className="small quiet">{messages.connector.lookAlikesLead}</p>
        <ul className="open-list small">
          {lookAlikes.map((row) => (
            <li key={row.row}>
              <strong className="label" lang="en">
                {row.row}
              </strong>
              : {row.why}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function ConnectorName({ connector }: { connector: Connector }) {
  if (connector.id === 'unsure') return messages.connector.unsure;
  if (connector.name === null) return messages.connector.other;
  return (
    <strong className="label" lang="en">
      {connector.name}
    </strong>
  );
}
