import { useState } from 'react';
import {
  type ConnectorId,
  connectorById,
  connectors,
  lookAlikeRows,
} from '../../../shared/domain/guide/connectors.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { connectorNotes } from '../../../shared/messages/window/guide-help.ts';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ConsoleLabel } from '../../ui/console-label.tsx';

/** The rows of OneLogin's catalogue that look alike, the right one among them. */
const rows: readonly {
  readonly name: string;
  readonly id: ConnectorId;
  readonly note: keyof typeof messages.connector.notes;
}[] = [
  { name: lookAlikeRows.kong, id: 'other', note: 'other' },
  { name: lookAlikeRows.core, id: 'core', note: 'core' },
  { name: connectorById('enterprise').name ?? '', id: 'enterprise', note: 'this' },
  {
    name: connectorById('enterprise-full-saml').name ?? '',
    id: 'enterprise-full-saml',
    note: 'also',
  },
];

/**
 * Which row to select, as OneLogin lists them, and which one was selected if it was another: it is
 * recorded, because Department depends on it.
 */
export function ConnectorRows() {
  const { setupId, state } = useView();
  const chosen = state.connector?.id ?? null;
  const [asked, setAsked] = useState(chosen !== null && chosen !== 'enterprise');
  const words = messages.connector;
  return (
    <div className="stack-s">
      <ul className="catalogue" aria-label={words.catalogue}>
        {rows.map((row) => (
          <li key={row.name} className={row.id === 'enterprise' ? 'catalogue-this' : undefined}>
            <ConsoleLabel>{row.name}</ConsoleLabel>
            <span>{words.notes[row.note]}</span>
          </li>
        ))}
      </ul>
      {asked ? (
        <fieldset>
          <legend className="field-label">{words.legend}</legend>
          {connectors.map((connector) => (
            <Choice
              key={connector.id}
              kind="radio"
              name="connector"
              checked={chosen === connector.id}
              label={
                connector.name === null ? (
                  words[connector.id === 'unsure' ? 'unsure' : 'other']
                ) : (
                  <ConsoleLabel>{connector.name}</ConsoleLabel>
                )
              }
              hint={connectorNotes[connector.id]}
              onChange={() => void act('guide.connector', { setupId, connector: connector.id })}
            />
          ))}
        </fieldset>
      ) : (
        <div>
          <Button kind="link" onClick={() => setAsked(true)}>
            {words.another}
          </Button>
        </div>
      )}
      <div role="status">
        {chosen !== null && connectorById(chosen).fit === 'does-not-fit' && (
          <div className="notice notice-note small">
            <p className="label">{words.wrong}</p>
            <p>{words.wrongNext}</p>
          </div>
        )}
      </div>
    </div>
  );
}
