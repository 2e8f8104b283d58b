import type { CopyId, LinkId, StepId, TaskId } from './ids.ts';
import type { Span, Text } from './text.ts';

/** Where a task happens: in OneLogin's console, in this app, or with Wisq. */
export type Where = 'onelogin' | 'here' | 'wisq';

export interface Task {
  readonly id: TaskId;
  readonly where: Where;
  readonly text: Text;
  /** The click path that leads there; it ends the sentence. */
  readonly path?: readonly Span[];
  /** One or two sentences of help. What is not certain says how it is known. */
  readonly hint?: Text;
  /** What would hurt: said before the tick. */
  readonly caution?: Text;
  readonly copy?: CopyId;
  readonly link?: LinkId;
  /** Counts only when users are assigned this way (step 5). */
  readonly way?: 'user' | 'role';
  /** Done only when it applies; the step is complete without it. */
  readonly ifNeeded?: true;
}

export interface Step {
  readonly id: StepId;
  /** The guide's own number; null for what stands before and after the five steps. */
  readonly number: 1 | 2 | 3 | 4 | 5 | null;
  /** Short, for the rail. */
  readonly title: string;
  /** The step's heading, in the imperative. */
  readonly heading: string;
  readonly lead: Text;
  readonly places: readonly Where[];
  readonly tasks: readonly Task[];
  /** The one caution that matters most at this step. */
  readonly caution?: { readonly title: string; readonly text: Text };
}
