import type { StepId } from '../../shared/domain/guide/ids.ts';
import { ok, type Result } from '../../shared/domain/problems/result.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import { openItemsOf } from '../../shared/domain/setup/items.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { Context } from './context.ts';
import { appendAllInSetup } from './in-setup.ts';

/**
 * The admin says that the rest of a step is done: every open item is marked, but those that have to
 * be marked by themselves. In step 1, where no other row was named, the one the step asks for is.
 * SETUP_NOT_FOUND, JOURNAL_*
 */
export function finishStep(
  context: Pick<Context, 'setups'>,
  { setupId, step }: { readonly setupId: string; readonly step: StepId },
): Promise<Result<null>> {
  return appendAllInSetup(context, setupId, (state) => ok(restOf(state, step)));
}

/** The entries that mark the rest of a step. */
export function restOf(state: SetupState, step: StepId): readonly NewEntry[] {
  const ticks = openItemsOf(state, step)
    .filter(({ task }) => task.byHand === undefined)
    .flatMap(({ taskIds }) => taskIds)
    .filter((taskId) => state.tasks[taskId] === undefined)
    .map((taskId) => ({ type: 'task.ticked', taskId }) as const);
  const named = step !== 'add-app' || state.connector !== null;
  return named ? ticks : [{ type: 'connector.chosen', connector: 'enterprise' }, ...ticks];
}
