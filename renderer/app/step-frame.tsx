import { type ReactNode, useEffect, useRef } from 'react';
import { stepById } from '../../shared/domain/guide/index.ts';
import { type StepId, stepIds } from '../../shared/domain/guide/ids.ts';
import type { Text } from '../../shared/domain/guide/text.ts';
import { nextAction } from '../../shared/domain/setup/next-action.ts';
import { messages } from '../../shared/messages/window/index.ts';
import { ProblemBanner } from '../common/problem-banner.tsx';
import { NamesHidden } from '../common/hidden-names.tsx';
import { TextView } from '../common/text-view.tsx';
import { Turn } from '../common/turn.tsx';
import { EvidencePanel } from '../features/guide/evidence-panel.tsx';
import { StepCaution } from '../features/guide/step-caution.tsx';
import { useView } from '../state/hooks.ts';
import { goTo } from '../state/navigation.ts';
import { Button } from '../ui/button.tsx';
import { hasActed } from '../ui/has-acted.ts';

/** The next move itself, as the main button. */
export interface Move {
  readonly label: ReactNode;
  readonly onPress: () => void;
  /** It is under way: the button keeps its place and cannot be pressed. */
  readonly busy?: boolean;
}

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
  /** The step has no caution of its own now. */
  calm?: boolean;
  children: ReactNode;
}

/** One step: whose turn it is, heading, body, and the footer with Back and the next move. */
export function StepFrame({ step, move, beside, notice, children, ...texts }: StepFrameProps) {
  const { notices, state } = useView();
  const words = messages.guide.step(step);
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // At start the focus stays where the system put it.
    if (!hasActed()) return;
    const field = firstEmptyField(scroll.current);
    (field ?? heading.current)?.focus();
  }, []);

  const previous = stepIds[stepIds.indexOf(step) - 1];
  const lead = texts.lead === undefined ? leadOf(words.lead) : texts.lead;
  return (
    <main className="step" id="step" data-step={step}>
      <div className="step-scroll" ref={scroll}>
        <div className="step-column">
          <div className="step-head">
            <p className="step-eyebrow">
              <Turn next={nextAction(state)} />
              <span className="small quiet">{texts.place ?? placeOf(step)}</span>
            </p>
            <h1 ref={heading} tabIndex={-1}>
              {texts.heading ?? words.heading}
            </h1>
            {lead !== null && <p className="step-lead">{lead}</p>}
          </div>
          {texts.calm !== true && (
            <div className="caution-folded">
              <StepCaution />
            </div>
          )}
          <ProblemBanner notices={notices} />
          {children}
          <div className="known-folded">
            <EvidencePanel />
          </div>
        </div>
      </div>
      <footer className="step-foot">
        <div className="step-foot-inner stack-s">
          <NamesHidden onShown={() => heading.current?.focus()} />
          <div role="status">{notice}</div>
          <div className="step-buttons">
            {previous !== undefined && (
              <Button kind="text" className="step-back" onClick={() => goTo(previous)}>
                {messages.step.back}
              </Button>
            )}
            <span className="step-gap" />
            {beside}
            <Button
              kind="main"
              aria-disabled={move.busy}
              onClick={() => move.busy !== true && move.onPress()}
            >
              {move.label}
            </Button>
          </div>
        </div>
      </footer>
    </main>
  );
}

/** The step's first field that has to be filled in, if it still is empty. */
function firstEmptyField(within: HTMLElement | null): HTMLElement | null {
  const field = within?.querySelector<HTMLInputElement>(
    'input:not([type="checkbox"], [type="radio"], [data-optional], :disabled)',
  );
  return field?.value === '' && field.checkVisibility() ? field : null;
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
