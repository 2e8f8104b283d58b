import { type ReactNode, useState } from 'react';
import type { StepId, TaskId } from '../../../shared/domain/guide/ids.ts';
import { isMarked, openItemsOf } from '../../../shared/domain/setup/items.ts';
import { contradiction, stepDone } from '../../../shared/domain/setup/step-status.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { measuredMessages } from '../../../shared/messages/window/measured.ts';
import { TextView } from '../../common/text-view.tsx';
import { ItemList } from '../../features/guide/item-list.tsx';
import { OneLoginFoot } from '../../features/guide/onelogin-foot.tsx';
import { useView } from '../../state/hooks.ts';
import { goTo } from '../../state/navigation.ts';
import { lookAtOneLogin } from '../../state/onelogin.ts';
import { finishStep } from '../../state/tick-task.ts';
import { Button } from '../../ui/button.tsx';
import { SteadyLabel } from '../../ui/steady-label.tsx';
import type { Move } from '../page-frame.tsx';
import { StepFrame } from '../step-frame.tsx';

interface OneLoginStepProps {
  step: 'add-app' | 'provisioning' | 'attributes';
  next: StepId;
  under?: Partial<Record<TaskId, ReactNode>>;
  children?: ReactNode;
}

/** A step that is done in OneLogin from beginning to end: the admin's word is all there is. */
export function OneLoginStep({ step, next, under, children }: OneLoginStepProps) {
  const { move, notice, beside } = useFinish(step, next);
  return (
    <StepFrame step={step} move={move} notice={notice} beside={beside}>
      <ItemList step={step} {...(under !== undefined && { under })} />
      {children}
      <OneLoginFoot step={step} />
    </StepFrame>
  );
}

/**
 * The move that marks the rest of a step. What has to be marked by itself is asked for first, and
 * going on without it stays possible. Once the step is done, the move is to go on; where OneLogin says
 * that it is not, the move is to look again.
 */
export function useFinish(
  step: 'add-app' | 'configure' | 'provisioning' | 'attributes',
  next: StepId,
): { move: Move; notice: ReactNode; beside: ReactNode } {
  const { lookingAtOneLogin, state } = useView();
  const [asked, setAsked] = useState(false);
  const byHand = openItemsOf(state, step).filter(
    (item) => item.task.byHand === true && !isMarked(state, item),
  );
  if (stepDone(state, step)) {
    const move = { label: messages.step.continue, onPress: () => goTo(next) };
    return { move, notice: null, beside: null };
  }
  const goOn = (
    <Button kind="text" onClick={() => goTo(next)}>
      {messages.step.goOn}
    </Button>
  );
  if (contradiction(state, step) !== null && state.oneLogin.connection !== null) {
    // All of it is marked, and OneLogin says otherwise: only another look can say that it is mended.
    const { look, looking } = measuredMessages;
    const label = <SteadyLabel shown={lookingAtOneLogin ? looking : look} all={[look, looking]} />;
    const move = { label, busy: lookingAtOneLogin, onPress: () => void lookAtOneLogin() };
    return { move, notice: null, beside: goOn };
  }
  const asking = asked && byHand.length > 0;
  return {
    move: {
      label: messages.step.finishStep[step],
      onPress: () => {
        if (byHand.length > 0) setAsked(true);
        else void finishStep(step, next);
      },
    },
    notice: asking && (
      <div className="notice notice-note small">
        <p className="label">{messages.step.open(byHand.length)}</p>
        <ul className="open-list">
          {byHand.map(({ task }) => (
            <li key={task.id}>
              <TextView text={messages.guide.task(task.id).text} />
            </li>
          ))}
        </ul>
      </div>
    ),
    beside: asking && goOn,
  };
}
