import { type ReactNode, useState } from 'react';
import { rolloutGate, rolloutState } from '../../../shared/domain/setup/rollout-gate.ts';
import { userLabel } from '../../../shared/domain/users/label.ts';
import { useTyped, useView } from '../../state/hooks.ts';
import { goTo } from '../../state/navigation.ts';
import { forgetTyped } from '../../state/store.ts';
import { act } from '../../state/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Field } from '../../ui/field.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { Mark } from '../../ui/mark.tsx';
import { messages } from '../../../shared/messages/window/index.ts';
import './rollout.css';

interface RolloutPanelProps {
  /** What is left to do once the roll-out is agreed. */
  tasks: ReactNode;
  changeRecord: ReactNode;
}

/** The roll-out: closed until Wisq has confirmed every test user, then agreed with the project lead. */
export function RolloutPanel({ tasks, changeRecord }: RolloutPanelProps) {
  const { state } = useView();
  switch (rolloutState(state)) {
    case 'closed':
      return <Closed />;
    case 'open':
      return <AgreeForm />;
    case 'agreed':
      return (
        <>
          <Agreed />
          {tasks}
          {changeRecord}
        </>
      );
  }
}

function Closed() {
  const { state } = useView();
  const { waitingFor } = rolloutGate(state);
  const names = state.users.filter((user) => waitingFor.includes(user.userId));
  return (
    <section className="panel">
      <div className="panel-row stack-s">
        <h2>{messages.rollout.closedHeading}</h2>
        <p>{messages.rollout.closed}</p>
        {names.length === 0 ? (
          <p className="quiet">{messages.rollout.closedNobody}</p>
        ) : (
          <div>
            <p className="quiet">{messages.rollout.waitingFor}</p>
            <ul className="open-list">
              {names.map((user) => (
                <li key={user.userId}>
                  <Foreign text={userLabel(user)} />
                </li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <Button onClick={() => goTo('assign')}>{messages.rollout.toStep5}</Button>
        </div>
      </div>
    </section>
  );
}

function AgreeForm() {
  const { setupId } = useView();
  const [lead, setLead] = useTyped('rollout.with');
  const [who, setWho] = useTyped('rollout.who');
  const [when, setWhen] = useTyped('rollout.when');
  const [tried, setTried] = useState(false);
  const missing = (value: string) =>
    tried && value.trim() === '' ? messages.rollout.missing : null;
  return (
    <form
      className="panel"
      onSubmit={async (event) => {
        event.preventDefault();
        setTried(true);
        if ([lead, who, when].some((value) => value.trim() === '')) return;
        const result = await act('rollout.agree', { setupId, with: lead, who, when });
        if (result.ok) forgetTyped('rollout.');
      }}
    >
      <div className="panel-row confirmation-line">
        <Mark kind="confirmed" />
        <p className="label">{messages.rollout.confirmedAll}</p>
      </div>
      <div className="panel-row stack">
        <Field
          label={messages.rollout.with}
          hint={messages.rollout.withHint}
          value={lead}
          maxLength={200}
          error={missing(lead)}
          onChange={(event) => setLead(event.target.value)}
        />
        <Field
          label={messages.rollout.who}
          hint={messages.rollout.whoHint}
          value={who}
          maxLength={2000}
          error={missing(who)}
          onChange={(event) => setWho(event.target.value)}
        />
        <Field
          label={messages.rollout.when}
          value={when}
          maxLength={2000}
          error={missing(when)}
          onChange={(event) => setWhen(event.target.value)}
        />
        <div>
          <Button type="submit" kind="main">
            {messages.rollout.agree}
          </Button>
        </div>
      </div>
    </form>
  );
}

function Agreed() {
  const { setupId, state } = useView();
  const { rollout } = state;
  if (rollout === null) return null;
  return (
    <section className="panel">
      <div className="panel-row stack-s">
        <div className="spread">
          <h2>{messages.rollout.agreedHeading}</h2>
          <span className="small quiet">{messages.rollout.agreedAt(rollout.at)}</span>
        </div>
        <dl className="stack-s">
          {(['with', 'who', 'when'] as const).map((key) => (
            <div key={key}>
              <dt className="small quiet">{messages.rollout[key]}</dt>
              <dd>
                <Foreign text={rollout[key]} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="panel-row user-foot">
        <ConfirmButton
          label={messages.rollout.withdraw}
          title={messages.rollout.withdrawAsk}
          text={messages.rollout.withdrawWhat}
          yes={messages.rollout.withdraw}
          no={messages.users.keep}
          onConfirm={async () => {
            await act('rollout.withdraw', { setupId, note: '' });
          }}
        />
      </div>
    </section>
  );
}
