import { stepById } from '../../shared/domain/guide/index.ts';
import type { TaskId } from '../../shared/domain/guide/ids.ts';
import { taskAfter } from '../../shared/domain/setup/next-task.ts';
import { act } from './bridge.ts';
import { showPlace } from './navigation.ts';
import { store } from './store.ts';

/** Records a tick; a drawing that is open at this task goes on to the next one. */
export async function tickTask(taskId: TaskId, done: boolean): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  const result = await act('guide.tick', { setupId: view.setupId, taskId, done });
  const { targetTask, step, view: now } = store.getState();
  if (!result.ok || !done || targetTask !== taskId || now === null) return;
  showPlace(taskAfter(now.state, stepById(step), taskId));
}
