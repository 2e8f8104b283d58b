import type { StepId, TaskId } from '../../domain/guide/ids.ts';
import type { Text } from '../../domain/guide/text.ts';

/** What a person reads of a task. */
export interface TaskMessages {
  /** The task in the imperative; its click path, if it has one, ends the sentence. */
  readonly text: Text;
  /** One or two sentences of help. What is not certain says how it is known. */
  readonly hint?: Text;
  /** What would hurt: said before the tick. */
  readonly caution?: Text;
}

/** What a person reads of a step and of each of its tasks. */
export interface StepMessages<S extends StepId = StepId> {
  /** Short, for the rail. */
  readonly title: string;
  /** The step's heading, in the imperative. */
  readonly heading: string;
  /** One line under the heading; null: the heading says it all. */
  readonly lead: Text | null;
  /** The one caution that matters most at this step. */
  readonly caution?: { readonly title: string; readonly text: Text };
  readonly tasks: Readonly<Record<Extract<TaskId, `${S}.${string}`>, TaskMessages>>;
}
