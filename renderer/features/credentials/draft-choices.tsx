import type { CredentialsDraft } from '../../../shared/contract/contract.ts';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { Choice } from '../../ui/choice.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import { showDraft } from '../../state/credentials.ts';

/** Decides for one of several values, by its place. */
export type Choose = (kind: 'url' | 'token', choice: number) => void;

/** What the text leaves open: addresses by themselves, tokens by length and end. */
export function DraftChoices({ draft, onChoose }: { draft: CredentialsDraft; onChoose?: Choose }) {
  const { setupId } = useView();
  const choose: Choose =
    onChoose ??
    ((kind, choice) => {
      const name = kind === 'url' ? 'credentials.chooseUrl' : 'credentials.chooseToken';
      void act(name, { setupId, choice }).then(showDraft);
    });
  return (
    <>
      {draft.urlChoices.length > 0 && (
        <fieldset>
          <legend className="field-label">{messages.credentials.choose}</legend>
          {draft.urlChoices.map((url, choice) => (
            <Choice
              key={url}
              kind="radio"
              name="url-choice"
              checked={draft.url?.value === url}
              label={<span className="mono whole">{url}</span>}
              onChange={() => choose('url', choice)}
            />
          ))}
        </fieldset>
      )}
      {draft.tokenChoices.length > 0 && (
        <fieldset>
          <legend className="field-label">{messages.credentials.chooseToken}</legend>
          <div className="token-choices">
            {draft.tokenChoices.map(({ length, end, way }, choice) => (
              <Choice
                // Two of one length and end are told apart by their places alone.
                key={`${choice} ${length} ${end}`}
                kind="radio"
                name="token-choice"
                checked={false}
                label={messages.credentials.tokenLine(length, end)}
                hint={messages.credentials.tokenWays[way]}
                onChange={() => choose('token', choice)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
