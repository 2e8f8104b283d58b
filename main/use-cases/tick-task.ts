import type { TaskId } from '../../shared/domain/guide/ids.ts';
import { type Result, ok } from '../../shared/domain/problems/codes.ts';
import type { Context } from './context.ts';
import { appendInSetup } from './in-setup.ts';

/** Ticks a task of the guide, or takes the tick away. SETUP_NOT_FOUND, JOURNAL_* */
export function tickTask(
  context: Pick<Context, 'setups'>,
  {
    setupId,
    taskId,
    done,
  }: { readonly setupId: string; readonly taskId: TaskId; readonly done: boolean },
): Promise<Result<null>> {
  return appendInSetup(context, setupId, (state) => {
    if ((state.tasks[taskId] !== undefined) === done) return ok(null);
    return ok({ type: done ? 'task.ticked' : 'task.unticked', taskId });
  });
}
