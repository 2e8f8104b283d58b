import type { CopyId, LinkId, StepId, TaskId } from './ids.ts';
import type { Span } from './text.ts';

/** Where a task happens: in OneLogin's console, in this app, or with Wisq. */
export type Where = 'onelogin' | 'here' | 'wisq';

export interface Task {
  readonly id: TaskId;
  readonly where: Where;
  /** The click path that leads there. */
  readonly path?: readonly Span[];
  readonly copy?: CopyId;
  readonly link?: LinkId;
  /** Counts only when users are assigned this way (step 5). */
  readonly way?: 'user' | 'role';
  /** Done only when it applies; the step is complete without it. */
  readonly ifNeeded?: true;
}

/** A step as a rule: its place in the order and its tasks. What a person reads is in messages/guide. */
export interface Step {
  readonly id: StepId;
  /** The guide's own number; null for what comes before and after the five steps. */
  readonly number: 1 | 2 | 3 | 4 | 5 | null;
  readonly places: readonly Where[];
  readonly tasks: readonly Task[];
}
