import { useState } from 'react';
import { type StepId, stepIds } from '../../../shared/domain/guide/ids.ts';
import { rolloutGate } from '../../../shared/domain/setup/rollout-gate.ts';
import { countedTasks, lastCheckWorks, proofs } from '../../../shared/domain/setup/step-status.ts';
import type { SetupState } from '../../../shared/domain/setup/state.ts';
import { goTo } from '../../state/actions.ts';
import { useStore, useView } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { messages } from '../../../shared/messages/window/index.ts';

/** What is still open in a step, in the admin's words. Empty: nothing is. */
function openItems(state: SetupState, step: StepId): readonly string[] {
  const proof = proofs(state);
  const proven = step === 'attributes' ? proof.complete : step !== 'before' && proof.arrived;
  if (proven && step !== 'assign' && step !== 'rollout') return [];
  const open = countedTasks(state, step)
    .filter((task) => state.tasks[task.id] === undefined)
    .map((task) => messages.guide.taskSentence(task.id, state.displayName));
  if (step === 'add-app' && state.connector === null) open.push(messages.step.openConnector);
  if (step === 'configure') {
    if (state.credentials === null) open.push(messages.step.openCredentials);
    if (!lastCheckWorks(state)) open.push(messages.step.openCheck);
  }
  if (step === 'assign') {
    // What a test user's arrival shows needs no tick.
    const left = proof.arrived ? [] : open;
    if (state.users.length === 0) return [messages.step.openUsers, ...left];
    return rolloutGate(state).open ? [] : [...left, messages.step.openConfirmation];
  }
  return open;
}

/** Back, and the one way on. It is never disabled: pressed too early, it says what is open. */
export function StepFoot() {
  const { state } = useView();
  const current = useStore((store) => store.step);
  const [explaining, setExplaining] = useState(false);
  const index = stepIds.indexOf(current);
  const previous = stepIds[index - 1];
  const next = stepIds[index + 1];
  const open = openItems(state, current);
  const explain = explaining && open.length > 0;
  return (
    <footer className="step-foot">
      <div className="step-foot-inner stack-s">
        <div role="status">
          {explain && (
            <div className="notice notice-note small">
              <p className="label">{messages.step.open(open.length)}</p>
              <ul className="open-list">
                {open.map((thing) => (
                  <li key={thing}>{thing}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <div className="spread">
          {previous === undefined ? (
            <span />
          ) : (
            <Button kind="text" onClick={() => goTo(previous)}>
              {messages.step.back}
            </Button>
          )}
          {next !== undefined && (
            <Button
              kind="main"
              onClick={() => {
                if (open.length > 0 && !explain) setExplaining(true);
                else goTo(next);
              }}
            >
              {explain ? messages.step.continueAnyway : messages.step.continueTo[next]}
            </Button>
          )}
        </div>
      </div>
    </footer>
  );
}
