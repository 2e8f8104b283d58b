import type { TaskId } from '../../shared/domain/guide/ids.ts';
import { steps } from '../../shared/domain/guide/index.ts';
import { ok, type Result } from '../../shared/domain/problems/result.ts';
import { itemOfTask } from '../../shared/domain/setup/items.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { Context } from './context.ts';
import { appendAllInSetup } from './in-setup.ts';

/**
 * Marks an item of the checklist as done, or takes the mark away; what belongs to the item goes with
 * it. SETUP_NOT_FOUND, JOURNAL_*
 */
export function tickTask(
  context: Pick<Context, 'setups'>,
  {
    setupId,
    taskId,
    done,
  }: { readonly setupId: string; readonly taskId: TaskId; readonly done: boolean },
): Promise<Result<null>> {
  return appendAllInSetup(context, setupId, (state) =>
    ok(
      taskIdsOf(state, taskId)
        .filter((id) => (state.tasks[id] !== undefined) !== done)
        .map((id) => ({ type: done ? 'task.ticked' : 'task.unticked', taskId: id }) as const),
    ),
  );
}

function taskIdsOf(state: SetupState, taskId: TaskId): readonly TaskId[] {
  const step = steps.find(({ tasks }) => tasks.some(({ id }) => id === taskId));
  const item = step === undefined ? null : itemOfTask(state, step.id, taskId);
  return item?.task.id === taskId ? item.taskIds : [taskId];
}
