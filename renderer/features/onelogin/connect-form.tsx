import { type ReactNode, useEffect, useId } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { Text } from '../../../shared/domain/guide/text.ts';
import { apiCredentialMessages as words } from '../../../shared/messages/window/api-credential.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { fieldError } from '../../common/field-error.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { PathView, TextView } from '../../common/text-view.tsx';
import { act } from '../../state/bridge.ts';
import { useView, useWindowState } from '../../state/hooks.ts';
import type { ClientPart } from '../../state/onelogin.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { OutIcon } from '../../ui/icons.tsx';
import type { Connecting } from './use-connecting.ts';
import './onelogin.css';

interface ConnectFormProps {
  connecting: Connecting;
  /** What opens the drawing of the place. */
  where: ReactNode;
}

/** How a credential is made in OneLogin, and its two parts pasted; the page's move stores it. */
export function ConnectForm({ connecting, where }: ConnectFormProps) {
  const { setupId, state } = useView();
  const draft = useWindowState((store) => store.apiCredentialDraft);
  const keychainOnly = useWindowState((store) => store.facts?.policy.forbidSessionOnly) ?? true;
  const { make } = words;
  const { clientId = null, clientSecret = null } = draft ?? {};
  return (
    <div className="stack">
      <section aria-label={words.steps}>
        <div className="place-line">
          <p>
            <PathView path={words.path} />
          </p>
          {where}
          {state.oneLoginHost !== null && (
            <Button
              kind="link"
              onClick={() => void act('guide.openLink', { setupId, link: 'console' })}
            >
              {messages.step.openPage}
              <OutIcon />
            </Button>
          )}
        </div>
        <ol className="items">
          <Step number={1} text={make.name} hint={make.nameHint} />
          <Step number={2} text={make.scope} hint={<TextView text={make.scopeHint} />} />
          <PartStep
            number={3}
            part="clientId"
            pasted={clientId && words.pastedId(clientId.length, clientId.end)}
            connecting={connecting}
          />
          <PartStep
            number={4}
            part="clientSecret"
            pasted={clientSecret && words.pastedSecret(clientSecret.length)}
            connecting={connecting}
          />
        </ol>
      </section>
      <TakePastes connecting={connecting} next={clientId === null ? 'clientId' : 'clientSecret'} />
      {keychainOnly ? (
        <p className="small quiet">{words.keychainOnly}</p>
      ) : (
        <Choice
          kind="checkbox"
          label={words.session}
          hint={words.sessionHint}
          checked={connecting.session}
          onChange={(event) => connecting.setSession(event.target.checked)}
        />
      )}
      <div role="alert">
        {connecting.problem !== null && <ProblemView problem={connecting.problem} tone="fail" />}
      </div>
    </div>
  );
}

function Step({ number, text, hint }: { number: number; text: Text; hint: ReactNode }) {
  return (
    <li className="item">
      <span className="item-number" aria-hidden="true">
        {number}
      </span>
      <div className="item-words">
        <p>
          <TextView text={text} />
        </p>
        <p className="small quiet">{hint}</p>
      </div>
    </li>
  );
}

interface PartStepProps {
  number: number;
  part: ClientPart;
  pasted: string | null;
  connecting: Connecting;
}

/** One part: what main took from the clipboard, or why it did not, beside its button. */
function PartStep({ number, part, pasted, connecting }: PartStepProps) {
  const id = useId();
  const error: Problem | null = connecting.errors[part];
  return (
    <li className="item" data-part={part}>
      <span className="item-number" aria-hidden="true">
        {number}
      </span>
      <div className="item-words">
        <p>
          <TextView text={words.make[part]} />
        </p>
        <p
          id={id}
          role="status"
          className={`part-state small ${error === null ? 'quiet' : 'field-error'}`}
        >
          {error === null ? pasted : fieldError(error)}
        </p>
      </div>
      <div className="item-actions">
        <Button aria-describedby={id} onClick={() => void connecting.paste(part)}>
          {words.paste[part]}
        </Button>
      </div>
    </li>
  );
}

/** The paste keys anywhere on the page: for the part they are pressed at, or else the next one. */
function TakePastes({ connecting, next }: { connecting: Connecting; next: ClientPart }) {
  const { paste } = connecting;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return;
      event.preventDefault();
      const at = document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part'];
      void paste(at === 'clientId' || at === 'clientSecret' ? at : next);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
  return null;
}
