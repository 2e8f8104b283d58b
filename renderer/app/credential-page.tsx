import { useState } from 'react';
import { apiCredentialMessages as words } from '../../shared/messages/window/api-credential.ts';
import { ShowWhere } from '../features/guide/show-where.tsx';
import { ConnectForm } from '../features/onelogin/connect-form.tsx';
import { CredentialRemoved } from '../features/onelogin/credential-removed.tsx';
import { CredentialStored } from '../features/onelogin/credential-stored.tsx';
import { useConnecting } from '../features/onelogin/use-connecting.ts';
import { WhatItSees } from '../features/onelogin/what-it-sees.tsx';
import { useView, useWindowState } from '../state/hooks.ts';
import { leaveApiCredential } from '../state/navigation.ts';
import { discardClientParts, lookAtOneLogin } from '../state/onelogin.ts';
import { Button } from '../ui/button.tsx';
import { SteadyLabel } from '../ui/steady-label.tsx';
import { PageFrame } from './page-frame.tsx';
import { SetupFrame } from './shell.tsx';

/** The API credential for OneLogin: added, shown, or removed and to be deleted in OneLogin. */
export function CredentialPage() {
  const { connection, disconnected } = useView().state.oneLogin;
  const [adding, setAdding] = useState(false);
  const kind =
    connection !== null ? 'stored' : disconnected !== null && !adding ? 'removed' : 'add';
  return (
    <SetupFrame at="api-credential" title={words.title} beside={<WhatItSees />}>
      {/* Another content is another page: its heading takes the focus. */}
      {kind === 'add' && <Adding />}
      {kind === 'stored' && <Stored onRemoved={() => setAdding(false)} />}
      {kind === 'removed' && <Removed onAdd={() => setAdding(true)} />}
    </SetupFrame>
  );
}

/** What stands beside the page where there is room, below it. */
function Below() {
  return (
    <div className="known-folded">
      <WhatItSees />
    </div>
  );
}

function Adding() {
  const draft = useWindowState((store) => store.apiCredentialDraft);
  const connecting = useConnecting();
  const { checking, save } = words;
  return (
    <PageFrame
      place={words.place}
      back={leaveApiCredential}
      heading={words.heading}
      lead={words.lead}
      move={{
        label: <SteadyLabel shown={connecting.busy ? checking : save} all={[save, checking]} />,
        busy: connecting.busy,
        onPress: () => void connecting.save(),
      }}
      beside={
        draft !== null && (
          <Button kind="text" onClick={() => void discardClientParts()}>
            {words.discard}
          </Button>
        )
      }
    >
      <ConnectForm connecting={connecting} where={<ShowWhere task="api-credential" />} />
      <Below />
    </PageFrame>
  );
}

function Stored({ onRemoved }: { onRemoved: () => void }) {
  const { lookingAtOneLogin } = useView();
  const { look, looking } = words;
  return (
    <PageFrame
      place={words.optional}
      back={leaveApiCredential}
      heading={words.title}
      lead={words.storedLead}
      move={{
        label: <SteadyLabel shown={lookingAtOneLogin ? looking : look} all={[look, looking]} />,
        busy: lookingAtOneLogin,
        onPress: () => void lookAtOneLogin(),
      }}
    >
      <CredentialStored onRemoved={onRemoved} />
      <Below />
    </PageFrame>
  );
}

function Removed({ onAdd }: { onAdd: () => void }) {
  const deleted = useView().state.oneLogin.credentialDeletedAt !== null;
  return (
    <PageFrame
      place={words.optional}
      back={null}
      heading={words.removedHeading}
      lead={deleted ? words.deletedLead : words.removedLead}
      move={{ label: words.backToSetup, onPress: leaveApiCredential }}
      beside={
        <Button kind="text" onClick={onAdd}>
          {words.another}
        </Button>
      }
    >
      <CredentialRemoved />
    </PageFrame>
  );
}
