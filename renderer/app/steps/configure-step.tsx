import { useState } from 'react';
import { decisiveProblem } from '../../../shared/domain/check/verdict.ts';
import {
  asksToCompare,
  failedCheck,
  nextAction,
} from '../../../shared/domain/setup/next-action.ts';
import { lastCheckWorks } from '../../../shared/domain/setup/step-status.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { CheckPanel } from '../../features/check/check-panel.tsx';
import { useCredentialsMove } from '../../features/credentials/use-credentials-move.tsx';
import { WisqMessage } from '../../features/credentials/wisq-message.tsx';
import { ItemList } from '../../features/guide/item-list.tsx';
import { OneLoginFoot } from '../../features/guide/onelogin-foot.tsx';
import { act } from '../../state/bridge.ts';
import { replacingField } from '../../state/credentials.ts';
import { useTyped, useView } from '../../state/hooks.ts';
import { runTest, stopTest } from '../../state/run-test.ts';
import { announce } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { SteadyLabel } from '../../ui/steady-label.tsx';
import { StepFrame } from '../step-frame.tsx';
import { useFinish } from './onelogin-step.tsx';

/** Step 2: tested here first, then entered in OneLogin. Nobody copies a URL that fails. */
export function ConfigureStep() {
  const { state, check } = useView();
  const credentials = useCredentialsMove();
  const finish = useFinish('configure', 'provisioning');
  const failure = useFailureMove();
  const works = lastCheckWorks(state);
  const failed = failedCheck(state) !== null;
  const { notYet, nowOneLogin, testFirst } = messages.check;
  const label = (shown: string) => (
    <SteadyLabel shown={shown} all={[messages.check.run, messages.check.running]} />
  );
  const test = { label: label(messages.check.run), onPress: () => void runTest() };
  const running = { label: label(messages.check.running), onPress: () => {}, busy: true };
  const tested = works ? finish.move : (failure?.move ?? test);
  const move = credentials.move ?? (check === null ? tested : running);
  return (
    <StepFrame
      step="configure"
      lead={works ? nowOneLogin : failed ? notYet : testFirst}
      calm={works}
      move={move}
      notice={works && finish.notice}
      beside={
        check === null ? (
          works ? (
            finish.beside
          ) : (
            failure?.beside
          )
        ) : (
          <Button onClick={() => void stopTest()}>{messages.check.stop}</Button>
        )
      }
    >
      <CheckPanel>
        <WisqMessage credentials={credentials} />
      </CheckPanel>
      {!failed && <ItemList step="configure" />}
      <OneLoginFoot step="configure" />
    </StepFrame>
  );
}

/** What a failed test leads to; null: the last one did not fail. */
function useFailureMove() {
  const { setupId, state } = useView();
  const [, setReplacing] = useTyped(replacingField);
  const [copied, setCopied] = useState(false);
  const failed = failedCheck(state);
  if (failed === null) return null;
  const again = { label: messages.check.again, onPress: () => void runTest() };
  const testAgain = <Button onClick={again.onPress}>{again.label}</Button>;
  const { owner } = nextAction(state);
  const { note, copiedNote } = messages.check;
  const copyNote = async () => {
    const result = await act('credentials.asSent', { setupId });
    if (!result.ok) return;
    setCopied(true);
    announce(copiedNote);
  };
  const noteLabel = <SteadyLabel shown={copied ? copiedNote : note} all={[note, copiedNote]} />;
  if (owner === 'wisq') {
    return { move: { label: noteLabel, onPress: () => void copyNote() }, beside: testAgain };
  }
  if (!asksToCompare(decisiveProblem(failed.stages))) return { move: again, beside: null };
  return {
    move: { label: messages.check.replace, onPress: () => setReplacing('yes') },
    beside: (
      <>
        <Button kind="text" onClick={() => void copyNote()}>
          {messages.check.asSent}
        </Button>
        {testAgain}
      </>
    ),
  };
}
