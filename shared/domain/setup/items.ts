import { stepById } from '../guide/index.ts';
import type { StepId, TaskId } from '../guide/ids.ts';
import type { Task } from '../guide/step.ts';
import type { SetupState } from './state.ts';

/** An item of a step's checklist: its own task, and the tasks that are done on the way. */
export interface ChecklistItem {
  readonly task: Task;
  /** Everything that is ticked with it, its own task last. */
  readonly taskIds: readonly TaskId[];
}

/** The items of a step that are on screen, in the guide's order: not those of the other way of assigning. */
export function itemsOf(state: SetupState, stepId: StepId): readonly ChecklistItem[] {
  const { tasks } = stepById(stepId);
  return tasks
    .filter(
      (task) =>
        task.in === undefined &&
        task.retired === undefined &&
        (task.way === undefined || task.way === state.assignmentWay),
    )
    .map((task) => ({
      task,
      taskIds: [...tasks.filter((one) => one.in === task.id).map(({ id }) => id), task.id],
    }));
}

/** The items a step is not done without. */
export function countedItems(state: SetupState, stepId: StepId): readonly ChecklistItem[] {
  return itemsOf(state, stepId).filter(({ task }) => task.ifNeeded === undefined);
}

/** Whether an item is marked as done: it, and everything that belongs to it. */
export function isMarked(state: SetupState, { taskIds }: ChecklistItem): boolean {
  return taskIds.every((id) => state.tasks[id] !== undefined);
}

/** The counted items of a step that are not marked. */
export function openItemsOf(state: SetupState, stepId: StepId): readonly ChecklistItem[] {
  return countedItems(state, stepId).filter((item) => !isMarked(state, item));
}

/** The item a task belongs to; null where no item on screen has it. */
export function itemOfTask(
  state: SetupState,
  stepId: StepId,
  taskId: TaskId,
): ChecklistItem | null {
  return itemsOf(state, stepId).find(({ taskIds }) => taskIds.includes(taskId)) ?? null;
}
