import { tokenEnd } from '../../../shared/domain/setup/token-end.ts';
import { tokenEndMessage } from '../../../shared/messages/window/token.ts';
import { ProblemView } from '../../common/problem-view.tsx';
import { TokenEndForm } from '../../common/token-end.tsx';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { messages } from '../../../shared/messages/window/index.ts';

/** The stored address and token, as far as the window may know them. */
export function CredentialsStored({ onReplace }: { onReplace: () => void }) {
  const { setupId, state, credentialsHealth } = useView();
  const stored = state.credentials;
  if (stored === null) return null;
  const end = tokenEnd(state);
  const facts = [
    stored.where === 'keychain' ? messages.credentials.inKeychain : messages.credentials.inSession,
    messages.credentials.stored(stored.tokenLength),
    ...(end === null ? [] : [tokenEndMessage(end)]),
  ];
  return (
    <div className="stack-s">
      <dl className="stored">
        <dt className="small quiet">{messages.credentials.url}</dt>
        <dd className="mono whole">
          {credentialsHealth?.usable === true && credentialsHealth.baseUrl !== undefined
            ? credentialsHealth.baseUrl
            : `${stored.host}/…`}
        </dd>
        <dt className="small quiet">{messages.credentials.token}</dt>
        <dd className="mono">
          <span aria-hidden="true">•••••••• </span>
          {stored.tokenEnd}
        </dd>
      </dl>
      {credentialsHealth !== null && !credentialsHealth.usable && (
        <div className="stack-s">
          <ProblemView problem={credentialsHealth.problem} tone="fail" />
          {stored.where === 'keychain' && (
            <div>
              <Button onClick={() => void act('credentials.recheck', { setupId })}>
                {messages.credentials.recheck}
              </Button>
            </div>
          )}
        </div>
      )}
      <div className="stored-foot small quiet">
        <LockIcon />
        <p>{facts.join(' · ')}</p>
        <Button kind="link" onClick={onReplace}>
          {messages.credentials.replace}
        </Button>
      </div>
      <TokenEndForm />
    </div>
  );
}
