import { type ReactNode, useEffect, useRef } from 'react';
import { stepById } from '../../shared/domain/guide/index.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { ProblemBanner } from '../common/problem-banner.tsx';
import { NamesHidden } from '../common/hidden-names.tsx';
import { useView, useWindowState } from '../state/hooks.ts';
import { messages } from '../../shared/messages/window/index.ts';
import { stepBodies } from './step-bodies.tsx';
import { StepFoot } from '../features/guide/step-foot.tsx';
import { TextView } from '../common/text-view.tsx';

/**
 * One step: heading, body, and the footer with Back and the one way on. In: the evidence panel, which
 * folds under the body when the window is narrow.
 */
export function StepPage({ evidence }: { evidence: ReactNode }) {
  const current = useWindowState((state) => state.step);
  const { notices } = useView();
  const step = messages.guide.step(current);
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const shown = useRef(current);

  useEffect(() => {
    // At start the focus stays where the system put it.
    if (shown.current === current) return;
    shown.current = current;
    scroll.current?.scrollTo(0, 0);
    heading.current?.focus();
  }, [current]);

  const Body = stepBodies[current];
  return (
    <main className="step">
      <div className="step-scroll" ref={scroll}>
        <div className="step-column">
          <NamesHidden onShown={() => heading.current?.focus()} />
          <div className="step-head">
            <p className="step-eyebrow small quiet">{eyebrow(current)}</p>
            <h1 ref={heading} tabIndex={-1}>
              {step.heading}
            </h1>
            <p className="step-lead">
              <TextView text={step.lead} />
            </p>
          </div>
          <ProblemBanner notices={notices} />
          <Body />
          <div className="known-folded">{evidence}</div>
        </div>
      </div>
      <StepFoot key={current} />
    </main>
  );
}

function eyebrow(id: StepId): string {
  const step = stepById(id);
  const place = messages.step.where(step.places);
  if (step.number !== null) return `${messages.rail.stepOf(step.number)} · ${place}`;
  return id === 'before' ? messages.step.before : messages.step.after;
}
