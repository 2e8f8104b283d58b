import { isFinished, rolloutState } from '../../../shared/domain/setup/rollout-gate.ts';
import { wisqMessages } from '../../../shared/messages/window/wisq.ts';
import { messages } from '../../../shared/messages/window/index.ts';
import { FollowPeople } from '../../features/people/follow-people.tsx';
import { AgreementFields } from '../../features/rollout/agreement-fields.tsx';
import { useAgreement } from '../../features/rollout/use-agreement.ts';
import { useTyped, useView } from '../../state/hooks.ts';
import { goTo } from '../../state/navigation.ts';
import { BeforeDelete } from '../before-delete.tsx';
import { StepFrame } from '../step-frame.tsx';
import { DoneStep } from './done-step.tsx';

/** The roll-out: readable before Wisq confirmed, agreed with the project lead, and then all is done. */
export function RolloutStep() {
  const { state } = useView();
  const [changing] = useTyped('change-agreement');
  const agreement = useAgreement();
  if (isFinished(state) && changing === '') return <DoneStep />;
  const closed = rolloutState(state) === 'closed';
  return (
    <StepFrame
      step="rollout"
      calm={closed}
      readFirst
      lead={closed ? messages.rollout.closed : undefined}
      move={
        closed
          ? { label: wisqMessages.sendHeading, onPress: () => goTo('wisq') }
          : { label: messages.rollout.agree, onPress: agreement.record }
      }
      beside={!closed && <FollowPeople />}
    >
      <BeforeDelete />
      <h2 className="item-title">{messages.rollout.plan}</h2>
      <AgreementFields agreement={agreement} disabled={closed} />
    </StepFrame>
  );
}
