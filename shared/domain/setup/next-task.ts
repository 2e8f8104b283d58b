import type { SetupState } from './state.ts';
import { taskById } from '../guide/index.ts';
import type { TaskId } from '../guide/ids.ts';
import type { Step, Task } from '../guide/step.ts';

/** A task that is on screen: not one of the other way of assigning. */
export function isShown(state: SetupState, id: TaskId): boolean {
  const { way } = taskById(id);
  return way === undefined || way === state.assignmentWay;
}

/** The tasks of a step that are on screen, in the guide's order. */
export function shownTasks(state: SetupState, step: Step): readonly Task[] {
  return step.tasks.filter((task) => isShown(state, task.id));
}

/**
 * The task whose place is drawn once this one is ticked: the step's next one in OneLogin that has no
 * tick yet and is not only done if needed. Itself, when none is left.
 */
export function taskAfter(state: SetupState, step: Step, ticked: TaskId): TaskId {
  const index = step.tasks.findIndex((task) => task.id === ticked);
  const next = step.tasks
    .slice(index + 1)
    .find(
      (task) =>
        task.where === 'onelogin' &&
        task.ifNeeded === undefined &&
        isShown(state, task.id) &&
        state.tasks[task.id] === undefined,
    );
  return next?.id ?? ticked;
}
