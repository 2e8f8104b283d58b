import {
  type Connector,
  connectorById,
  connectors,
} from '../../../shared/domain/guide/connectors.ts';
import { connectorNotes, lookAlikes } from '../../../shared/messages/window/guide-help.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ConsoleLabel } from '../../ui/console-label.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { OutIcon } from '../../ui/icons.tsx';

/** Which catalogue row the admin picked: recorded, because Department depends on it. */
export function ConnectorChoice() {
  const { setupId, state } = useView();
  const chosen = state.connector === null ? null : connectorById(state.connector.id);
  return (
    <div className="stack-s">
      <fieldset>
        <legend className="field-label">{messages.connector.legend}</legend>
        {connectors.map((connector) => (
          <Choice
            key={connector.id}
            kind="radio"
            name="connector"
            checked={chosen?.id === connector.id}
            label={<ConnectorLabel connector={connector} />}
            hint={connectorNotes[connector.id]}
            onChange={() => void act('guide.connector', { setupId, connector: connector.id })}
          />
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
      <Disclosure summary={messages.connector.lookAlikes}>
        <p className="small quiet">{messages.connector.lookAlikesLead}</p>
        <ul className="open-list small">
          {lookAlikes.map((row) => (
            <li key={row.row}>
              <ConsoleLabel>{row.row}</ConsoleLabel>: {row.why}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function ConnectorLabel({ connector }: { connector: Connector }) {
  return (
    <>
      <ConnectorName connector={connector} />
      {connector.fit === 'recommended' && (
        <span className="tag">{messages.connector.recommended}</span>
      )}
    </>
  );
}

function ConnectorName({ connector }: { connector: Connector }) {
  if (connector.id === 'unsure') return messages.connector.unsure;
  if (connector.name === null) return messages.connector.other;
  return <ConsoleLabel>{connector.name}</ConsoleLabel>;
}
