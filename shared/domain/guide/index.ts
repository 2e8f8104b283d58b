import { type StepId, stepIds, type TaskId } from './ids.ts';
import type { Step, Task } from './step.ts';
import { steps } from './steps.ts';

export { steps } from './steps.ts';

/** The step by its id. */
export function stepById(id: StepId): Step {
  const step = steps[stepIds.indexOf(id)];
  if (step === undefined || step.id !== id) throw new Error(`no step ${id}`);
  return step;
}

/** The step a task belongs to, with the task itself. */
export function taskById(id: TaskId): Task {
  for (const step of steps) {
    const task = step.tasks.find((candidate) => candidate.id === id);
    if (task !== undefined) return task;
  }
  throw new Error(`no task ${id}`);
}
