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
  /**
   * The item of the checklist this task belongs to: the way there, or the press that ends it. It has
   * no row of its own and is ticked with that item.
   */
  readonly in?: TaskId;
  /** An item that earlier versions had. Its tick stays in their journals; nothing asks for it. */
  readonly retired?: true;
  /**
   * It decides what happens to people, and nothing that can be measured shows it: marked by itself,
   * never with the rest of the step.
   */
  readonly byHand?: true;
}

/** A step as a rule: its place in the order and its tasks. What a person reads is in messages/guide. */
export interface Step {
  readonly id: StepId;
  /** The guide's own number; null for what comes before and after the five steps. */
  readonly number: 1 | 2 | 3 | 4 | 5 | null;
  readonly places: readonly Where[];
  readonly tasks: readonly Task[];
}
