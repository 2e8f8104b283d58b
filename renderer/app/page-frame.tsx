import { type ReactNode, useEffect, useRef } from 'react';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { nextAction } from '../../shared/domain/setup/next-action.ts';
import { messages } from '../../shared/messages/window/index.ts';
import { ProblemBanner } from '../common/problem-banner.tsx';
import { NamesHidden } from '../common/hidden-names.tsx';
import { TokenEndBanner } from '../common/token-end-banner.tsx';
import { Turn, type TurnOf } from '../common/turn.tsx';
import { useView } from '../state/hooks.ts';
import { Button } from '../ui/button.tsx';
import { hasActed } from '../ui/has-acted.ts';

/** The next move itself, as the main button. */
export interface Move {
  readonly label: ReactNode;
  readonly onPress: () => void;
  /** It is under way: the button keeps its place and cannot be pressed. */
  readonly busy?: boolean;
}

interface PageFrameProps {
  /** The step that the page is of; undefined: of none. */
  step?: StepId;
  heading: string;
  /** Null: none. */
  lead: ReactNode;
  place: ReactNode;
  /** Between the heading and the place for problems. */
  before?: ReactNode;
  move: Move;
  /** What else can be done, quietly, beside the main button. */
  beside?: ReactNode;
  /** Said over the buttons when the main one was pressed too early. */
  notice?: ReactNode;
  /** A page as wide as there is room, such as a table's. */
  wide?: boolean;
  /** Whose turn it is, where the page knows it better than the setup's next action. */
  turn?: TurnOf | undefined;
  /** Something is to be read before anything is filled in: the heading has the focus. */
  readFirst?: boolean;
  /** Null: there is no way back. */
  back: (() => void) | null;
  children: ReactNode;
}

/** A page inside a setup: whose turn it is, heading, body, and the footer with Back and the next move. */
export function PageFrame({ step, heading, lead, place, move, ...props }: PageFrameProps) {
  const { notices, state } = useView();
  const title = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const { back, before, beside, children, notice, readFirst = false, turn, wide } = props;

  useEffect(() => {
    // At start the focus stays where the system put it.
    if (!hasActed()) return;
    const field = readFirst ? null : firstEmptyField(scroll.current);
    (field ?? title.current)?.focus();
  }, [readFirst]);

  return (
    <main className={wide === true ? 'step step-wide' : 'step'} id="step" data-step={step}>
      <div className="step-scroll" ref={scroll}>
        <div className="step-column">
          <div className="step-head">
            <p className="step-eyebrow">
              <Turn next={turn ?? nextAction(state)} />
              <span className="small quiet">{place}</span>
            </p>
            <h1 ref={title} tabIndex={-1}>
              {heading}
            </h1>
            {lead !== null && <p className="step-lead">{lead}</p>}
          </div>
          {before}
          <ProblemBanner notices={notices} />
          <TokenEndBanner />
          {children}
        </div>
      </div>
      <footer className="step-foot">
        <div className="step-foot-inner stack-s">
          <NamesHidden onShown={() => title.current?.focus()} />
          <div role="status">{notice}</div>
          <div className="step-buttons">
            {back !== null && (
              <Button kind="text" className="step-back" onClick={back}>
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

/** The page's first field that has to be filled in, if it still is empty. */
function firstEmptyField(within: HTMLElement | null): HTMLElement | null {
  const field = within?.querySelector<HTMLInputElement>(
    'input:not([type="checkbox"], [type="radio"], [data-optional], :disabled)',
  );
  return field?.value === '' && field.checkVisibility() ? field : null;
}
