import { isMarked, itemsOf } from '../../shared/domain/setup/items.ts';
import type { StepId, TaskId } from '../../shared/domain/guide/ids.ts';
import { act } from './bridge.ts';
import { goTo, showPlace } from './navigation.ts';
import { store } from './store.ts';

/** Marks an item, or takes the mark away; a drawing that is open goes on to the next item. */
export async function tickTask(taskId: TaskId, done: boolean): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  const result = await act('guide.tick', { setupId: view.setupId, taskId, done });
  const { targetTask, step, view: now } = store.getState();
  if (!result.ok || !done || targetTask === null || now === null) return;
  // The answer can be here before the view that shows the mark.
  const next = itemsOf(now.state, step).find(
    (item) =>
      item.task.id !== taskId && item.task.ifNeeded === undefined && !isMarked(now.state, item),
  );
  if (next !== undefined) showPlace(next.task.id);
}

/** The admin says that the rest of a step is done, and goes on to the next one. */
export async function finishStep(step: StepId, next: StepId): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  const result = await act('guide.finishStep', { setupId: view.setupId, step });
  if (result.ok) goTo(next);
}
