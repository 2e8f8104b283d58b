import { rolloutGate } from '../../../shared/domain/setup/rollout-gate.ts';
import { newestCheck } from '../../../shared/domain/setup/step-status.ts';
import { worked } from '../../../shared/domain/check/verdict.ts';
import { doneMessages as words } from '../../../shared/messages/window/done.ts';
import { replaceMessages } from '../../../shared/messages/window/replace.ts';
import { RemoveCredentials } from '../../common/remove-credentials.tsx';
import { TokenEndFacts, TokenEndForm } from '../../common/token-end.tsx';
import { ChangeRecordPanel } from '../../features/handover/change-record-panel.tsx';
import { adminField, useDocument } from '../../features/handover/document.ts';
import { PeopleKeepRow } from '../../features/people/follow-people.tsx';
import { useTyped, useView, useWindowState } from '../../state/hooks.ts';
import { showHealth, showReplacement, showSetups } from '../../state/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Foreign } from '../../ui/foreign.tsx';
import { Mark } from '../../ui/mark.tsx';
import { StepFrame } from '../step-frame.tsx';

/** Done, and it stays done: what was set up, proven, confirmed and agreed, and what to keep. */
export function DoneStep() {
  const { setupId, state } = useView();
  const [, setChanging] = useTyped('change-agreement');
  const { rollout } = state;
  const remembered = useWindowState((store) => store.facts?.adminName) ?? '';
  const [by] = useTyped(adminField, remembered);
  const masked = useWindowState((store) => store.hideNames);
  const record = useDocument({ of: { setupId }, what: 'record', masked });
  if (rollout === null || !rolloutGate(state).open) return null;
  const confirmation = state.users.flatMap((user) => user.confirmation ?? []).at(-1);
  const looked = state.users
    .flatMap((user) => user.lastComplete?.at ?? [])
    .toSorted()
    .at(-1);
  const check = newestCheck(state);
  return (
    <StepFrame
      step="rollout"
      calm
      heading={words.heading}
      lead={words.lead}
      place={words.at(rollout.at)}
      move={
        record.status === ''
          ? { label: words.saveRecord, onPress: () => void record.save({ as: 'pdf', by }) }
          : { label: words.finish, onPress: () => void showSetups() }
      }
      beside={
        record.status === '' && (
          <Button kind="text" onClick={() => void showSetups()}>
            {words.finish}
          </Button>
        )
      }
    >
      <ul className="done-list">
        {confirmation !== undefined && (
          <li>
            <Mark kind="confirmed" />
            <span className="label">{words.confirmed(state.users.length)}</span>
            <span className="quiet">{words.by(confirmation.by, confirmation.on)}</span>
          </li>
        )}
        {looked !== undefined && (
          <li>
            <Mark kind="measured" />
            <span className="label">{words.arrived}</span>
            <span className="quiet">{words.lastLook(looked)}</span>
          </li>
        )}
        {check !== null && (
          <li>
            <Mark kind={worked(check) ? 'measured' : 'stale'} />
            <span className="label">{words.connection}</span>
            <span className="quiet">
              {worked(check) ? words.lastTest(check.at) : words.connectionSince(check.at)}
            </span>
          </li>
        )}
        <li>
          <Mark kind="said" />
          <span className="label">{words.agreed(rollout.with)}</span>
          <span className="quiet">
            <Foreign text={[rollout.who, rollout.when].filter(Boolean).join(', ')} />{' '}
            <Button kind="link" onClick={() => setChanging('yes')}>
              {words.change}
            </Button>
          </span>
        </li>
      </ul>
      <PeopleKeepRow />
      <section className="keep-row">
        <div className="stack-s">
          <h2 className="item-title">{words.health}</h2>
          <p className="quiet small">
            {state.health.last === null ? words.healthWhat : words.healthAt(state.health.last.at)}
          </p>
        </div>
        <div className="keep-buttons">
          <Button onClick={showHealth}>{words.openHealth}</Button>
        </div>
      </section>
      <ChangeRecordPanel record={record} />
      <section className="keep-row">
        <div className="stack-s">
          <h2 className="item-title">{words.token}</h2>
          <p className="quiet small">
            {state.credentials === null && state.credentialsRemovedAt !== null
              ? words.removed(state.credentialsRemovedAt)
              : words.tokenWhat}
          </p>
          {state.replacedAt !== null && (
            <p className="quiet small">{replaceMessages.done(state.replacedAt)}</p>
          )}
          <TokenEndFacts />
          <TokenEndForm />
        </div>
        <div className="keep-buttons">
          <Button onClick={showReplacement}>
            {state.replacement === null ? replaceMessages.open : replaceMessages.continue}
          </Button>
          {state.credentials !== null && (
            <RemoveCredentials kind="plain" label={words.removeToken} />
          )}
        </div>
      </section>
    </StepFrame>
  );
}
