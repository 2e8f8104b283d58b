import { useState } from 'react';
import { useView, useWindowState } from '../../state/hooks.ts';
import { CredentialsEntry } from './credentials-entry.tsx';
import { CredentialsStored } from './credentials-stored.tsx';
import './credentials.css';

/** What Wisq sent: entered once, then only its outline is known here. */
export function CredentialsPanel() {
  const { state } = useView();
  const draft = useWindowState((store) => store.credentialsDraft);
  const [replacing, setReplacing] = useState(false);
  const entering = state.credentials === null || replacing || draft !== null;
  return entering ? (
    <CredentialsEntry onDone={() => setReplacing(false)} replacing={state.credentials !== null} />
  ) : (
    <CredentialsStored onReplace={() => setReplacing(true)} />
  );
}
