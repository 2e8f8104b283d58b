import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/codes.ts';
import { refreshSetups, showSetup } from '../../state/actions.ts';
import { act, ask } from '../../state/bridge.ts';
import { openFile } from '../../state/handover.ts';
import { ProblemBanner } from '../../common/problem-banner.tsx';
import { forgetTyped, useStore, useTyped } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { handoverMessages } from '../../../shared/messages/window/handover.ts';
import { messages, problemMessage } from '../../../shared/messages/window/index.ts';
import { About } from './about.tsx';
import '../check/check.css';
import './setups.css';

/** The first screen: a name, the OneLogin address if the admin likes, and in. */
export function NewSetup() {
  const [name, setName] = useTyped('setup.name');
  const [host, setHost] = useTyped('setup.host');
  const [tried, setTried] = useState(false);
  const [created, setCreated] = useState<string | null>(null);
  const [hostProblem, setHostProblem] = useState<Problem | null>(null);
  const some = useStore((state) => state.setups.length > 0);

  async function create() {
    setTried(true);
    if (name.trim() === '') return;
    // A second press after a refused address goes on with the setup that was made.
    let setupId = created;
    if (setupId === null) {
      const result = await act('setups.create', { name });
      if (!result.ok) return;
      setupId = result.value.setupId;
      setCreated(setupId);
    }
    if (host.trim() !== '') {
      const answer = await ask('setups.oneLoginHost', { setupId, host });
      setHostProblem(answer.ok ? null : answer.problem);
      if (!answer.ok) return;
    }
    forgetTyped('setup.');
    await refreshSetups();
    const view = await act('setups.open', { setupId });
    if (view.ok) showSetup(view.value);
  }

  return (
    <main className="page-alone">
      <div className="step-head">
        <h1>{messages.setups.newHeading}</h1>
        <p className="step-lead">{messages.setups.newLead}</p>
      </div>
      <ProblemBanner />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Field
          label={messages.setups.name}
          hint={messages.setups.nameHint}
          value={name}
          maxLength={200}
          error={tried && name.trim() === '' ? messages.setups.nameMissing : null}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={messages.oneLogin.label}
          optional
          hint={messages.oneLogin.hint}
          placeholder={messages.oneLogin.placeholder}
          value={host}
          error={
            hostProblem === null
              ? null
              : `${problemMessage(hostProblem).what} ${problemMessage(hostProblem).next}`
          }
          onChange={(event) => setHost(event.target.value)}
        />
        <div className="row">
          <Button type="submit" kind="main">
            {messages.setups.create}
          </Button>
          {some && (
            <Button kind="text" onClick={() => useStore.setState({ page: 'list' })}>
              {messages.setups.cancel}
            </Button>
          )}
          {!some && (
            <Button kind="text" onClick={() => void openFile()}>
              {handoverMessages.open}
            </Button>
          )}
        </div>
      </form>
      <p className="small quiet local">
        <LockIcon />
        {messages.setups.local}
      </p>
      <About />
    </main>
  );
}
