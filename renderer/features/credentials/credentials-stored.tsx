import { useState } from 'react';
import { ProblemView } from '../../common/problem-view.tsx';
import { act } from '../../state/bridge.ts';
import { useView } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { words } from '../../../shared/messages/window/index.ts';
import { RemoveDialog } from './remove-dialog.tsx';

/** The stored address and token, as far as the window may know them. */
export function CredentialsStored({ onReplace }: { onReplace: () => void }) {
  const { setupId, state, credentialsHealth } = useView();
  const [asking, setAsking] = useState(false);
  const stored = state.credentials;
  if (stored === null) return null;
  const facts = [
    stored.where === 'keychain' ? words.credentials.inKeychain : words.credentials.inSession,
    words.credentials.stored(stored.tokenLength),
    ...(stored.tokenExpiresAt === null ? [] : [words.credentials.expires(stored.tokenExpiresAt)]),
  ];
  return (
    <section className="panel" aria-label={words.credentials.heading}>
      <dl>
        <div className="panel-row">
          <dt className="small quiet">{words.credentials.url}</dt>
          <dd className="mono">{stored.host}/…</dd>
        </div>
        <div className="panel-row">
          <dt className="small quiet">{words.credentials.token}</dt>
          <dd className="mono">
            <span aria-hidden="true">•••••••• </span>
            {stored.tokenEnd}
          </dd>
        </div>
      </dl>
      {credentialsHealth !== null && !credentialsHealth.usable && (
        <div className="panel-row stack-s">
          <ProblemView problem={credentialsHealth.problem} tone="fail" />
          {stored.where === 'keychain' && (
            <div>
              <Button onClick={() => void act('credentials.recheck', { setupId })}>
                {words.credentials.recheck}
              </Button>
            </div>
          )}
        </div>
      )}
      <div className="panel-row stored-foot">
        <LockIcon />
        <p className="small quiet">{facts.join(' · ')}</p>
        <div className="row">
          <Button kind="text" onClick={onReplace}>
            {words.credentials.replace}
          </Button>
          <Button kind="text" onClick={() => setAsking(true)}>
            {words.credentials.remove}
          </Button>
        </div>
      </div>
      {asking && <RemoveDialog onClose={() => setAsking(false)} />}
    </section>
  );
}
