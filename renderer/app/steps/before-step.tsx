import { useState } from 'react';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import { isMarked, itemsOf } from '../../../shared/domain/setup/items.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { fieldError } from '../../common/field-error.ts';
import { TextView } from '../../common/text-view.tsx';
import { useCredentialsMove } from '../../features/credentials/use-credentials-move.tsx';
import { WisqMessage } from '../../features/credentials/wisq-message.tsx';
import { CredentialRow } from '../../features/onelogin/credential-row.tsx';
import { act, ask } from '../../state/bridge.ts';
import { useTyped, useView } from '../../state/hooks.ts';
import { goTo } from '../../state/navigation.ts';
import { forgetTyped } from '../../state/store.ts';
import { tickTask } from '../../state/tick-task.ts';
import { dock } from '../../state/window-actions.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { focusInvalid } from '../../ui/focus-invalid.ts';
import { OutIcon } from '../../ui/icons.tsx';
import { Mark } from '../../ui/mark.tsx';
import { StepFrame } from '../step-frame.tsx';

const hostField = 'onelogin-host';

/** Before the five steps: OneLogin's address, what Wisq sent, and the rights it takes. */
export function BeforeStep() {
  const { setupId, state, namesHidden } = useView();
  const credentials = useCredentialsMove();
  const [host, setHost] = useTyped(hostField, state.oneLoginHost ?? '');
  const [hostProblem, setHostProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState(false);
  const [beside, setBeside] = useTyped('beside-browser', 'yes');
  const [rights] = itemsOf(state, 'before');
  if (rights === undefined) return null;
  const entitled = isMarked(state, rights);

  async function saveHost(): Promise<boolean> {
    if (namesHidden || host.trim() === (state.oneLoginHost ?? '')) return true;
    const result = await ask('setups.oneLoginHost', { setupId, host });
    setHostProblem(result.ok ? null : result.problem);
    if (result.ok) forgetTyped(hostField);
    return result.ok;
  }

  async function start() {
    if (!(await saveHost())) {
      focusInvalid();
      return;
    }
    if (host.trim() === '' || !entitled) {
      setMissing(true);
      document
        .querySelector<HTMLElement>(host.trim() === '' ? `[name="${hostField}"]` : '#rights')
        ?.focus();
      return;
    }
    if (beside !== '') await dock(true);
    const opened = await act('guide.openLink', { setupId, link: 'console' });
    if (opened.ok) goTo('add-app');
  }

  return (
    <StepFrame
      step="before"
      move={
        credentials.move ?? {
          label: (
            <>
              {messages.step.openOneLogin}
              <OutIcon />
            </>
          ),
          onPress: () => void start(),
        }
      }
      notice={missing && <Missing host={host.trim() === ''} rights={!entitled} />}
      beside={
        credentials.move === null &&
        (missing ? (
          <Button kind="text" onClick={() => goTo('add-app')}>
            {messages.step.goOn}
          </Button>
        ) : (
          <Choice
            kind="checkbox"
            className="beside-browser"
            label={messages.app.besideBrowser}
            checked={beside !== ''}
            onChange={(event) => setBeside(event.target.checked ? 'yes' : '')}
          />
        ))
      }
    >
      <ul className="items items-ready">
        <li className="item">
          <Mark kind={state.oneLoginHost === null ? 'none' : 'said'} />
          <form
            className="item-words"
            onSubmit={(event) => {
              event.preventDefault();
              void saveHost();
            }}
          >
            <Field
              className="address-field"
              name={hostField}
              label={messages.oneLogin.label}
              placeholder={messages.oneLogin.placeholder}
              value={host}
              disabled={namesHidden}
              error={fieldError(hostProblem)}
              onBlur={() => void saveHost()}
              onChange={(event) => setHost(event.target.value)}
            />
          </form>
        </li>
        <li className="item">
          <Mark kind={state.credentials === null ? 'none' : 'said'} />
          <div className="item-words">
            <h2 className="item-title">{messages.credentials.heading}</h2>
            <WisqMessage credentials={credentials} />
          </div>
        </li>
        <li className="item">
          <input
            type="checkbox"
            className="checkbox"
            id="rights"
            checked={entitled}
            aria-describedby="rights-words"
            onChange={(event) => void tickTask(rights.task.id, event.target.checked)}
          />
          <div className="item-words">
            <label htmlFor="rights" className="item-title">
              {messages.step.rights}
            </label>
            <p id="rights-words" className="small quiet">
              <TextView text={messages.guide.task(rights.task.id).text} />
              {'. '}
              <TextView text={messages.guide.task(rights.task.id).hint ?? []} />
            </p>
          </div>
        </li>
      </ul>
      <CredentialRow />
    </StepFrame>
  );
}

function Missing({ host, rights }: { host: boolean; rights: boolean }) {
  return (
    <ul className="open-list small">
      {host && <li>{messages.step.missingHost}</li>}
      {rights && <li>{messages.step.missingRights}</li>}
    </ul>
  );
}
