import type { ReactNode } from 'react';
import { stepById } from '../../shared/domain/guide/index.ts';
import { type StepId, stepIds } from '../../shared/domain/guide/ids.ts';
import type { Text } from '../../shared/domain/guide/text.ts';
import { messages } from '../../shared/messages/window/index.ts';
import { TextView } from '../common/text-view.tsx';
import { EvidencePanel } from '../features/guide/evidence-panel.tsx';
import { StepCaution } from '../features/guide/step-caution.tsx';
import { goTo } from '../state/navigation.ts';
import { type Move, PageFrame } from './page-frame.tsx';

interface StepFrameProps {
  step: StepId;
  /** Where the state says more than the step's own heading, lead and place do. */
  heading?: string;
  lead?: ReactNode;
  place?: ReactNode;
  move: Move;
  /** What else can be done, quietly, beside the main button. */
  beside?: ReactNode;
  /** Said over the buttons when the main one was pressed too early. */
  notice?: ReactNode;
  /** Something is to be read before anything is filled in. */
  readFirst?: boolean;
  /** The step has no caution of its own now. */
  calm?: boolean;
  children: ReactNode;
}

/** One step: whose turn it is, heading, body, and the footer with Back and the next move. */
export function StepFrame({ step, calm, children, ...props }: StepFrameProps) {
  const words = messages.guide.step(step);
  const previous = stepIds[stepIds.indexOf(step) - 1];
  return (
    <PageFrame
      {...props}
      step={step}
      heading={props.heading ?? words.heading}
      lead={props.lead === undefined ? leadOf(words.lead) : props.lead}
      place={props.place ?? placeOf(step)}
      back={previous === undefined ? null : () => goTo(previous)}
      before={
        calm !== true && (
          <div className="caution-folded">
            <StepCaution />
          </div>
        )
      }
    >
      {children}
      <div className="known-folded">
        <EvidencePanel />
      </div>
    </PageFrame>
  );
}

function leadOf(text: Text | null): ReactNode {
  return text === null ? null : <TextView text={text} />;
}

function placeOf(id: StepId): string {
  const { number, places } = stepById(id);
  if (number !== null) return `${messages.rail.stepOf(number)} · ${messages.step.where(places)}`;
  if (id === 'before') return messages.step.before;
  return id === 'wisq' ? messages.step.wisq : messages.step.rollout;
}
