import type { ReactNode, RefObject } from 'react';
import { ProblemBanner } from './problem-banner.tsx';

interface AlonePageProps {
  heading: string;
  lead: ReactNode;
  /** Lets the heading take the focus. */
  headingRef?: RefObject<HTMLHeadingElement | null>;
  className?: string;
  children: ReactNode;
}

/** A page without rail and steps: heading, lead, the place for problems, and what it is for. */
export function AlonePage({ heading, lead, headingRef, className, children }: AlonePageProps) {
  return (
    <main className={className === undefined ? 'page-alone' : `page-alone ${className}`}>
      <div className="step-head">
        <h1 ref={headingRef} tabIndex={headingRef === undefined ? undefined : -1}>
          {heading}
        </h1>
        <p className="step-lead">{lead}</p>
      </div>
      <ProblemBanner />
      {children}
    </main>
  );
}
