import type { StepId, TaskId } from '../guide/ids.ts';
import type { Task } from '../guide/step.ts';
import { rolloutGate } from './rollout-gate.ts';
import type { SetupState } from './state.ts';
import { countedTasks, lastCheckWorks, proofs } from './step-status.ts';

/** Something a step still asks for, as a code; shared/messages has the sentence for each. */
export type OpenItem =
  | { readonly code: 'task'; readonly taskId: TaskId }
  | { readonly code: 'connector' | 'credentials' | 'check' | 'users' | 'confirmation' };

/** The tasks that count for a step and have no tick. */
export function openTasks(state: SetupState, step: StepId): readonly Task[] {
  return countedTasks(state, step).filter((task) => state.tasks[task.id] === undefined);
}

/**
 * What is still open in a step, in the order in which it is done. Empty: nothing is. What a test
 * user's arrival proves needs no tick: steps 1 to 3, and step 4 when all five attributes came.
 */
export function openItems(state: SetupState, step: StepId): readonly OpenItem[] {
  const tasks = openTasks(state, step).map(({ id }): OpenItem => ({ code: 'task', taskId: id }));
  const proof = proofs(state);
  switch (step) {
    case 'before':
    case 'rollout':
      return tasks;
    case 'add-app':
      if (proof.arrived) return [];
      return state.connector === null ? [...tasks, { code: 'connector' }] : tasks;
    case 'configure':
      return proof.arrived ? [] : [...tasks, ...connectionItems(state)];
    case 'provisioning':
      return proof.arrived ? [] : tasks;
    case 'attributes':
      return proof.complete ? [] : tasks;
    case 'assign': {
      const left = proof.arrived ? [] : tasks;
      if (state.users.length === 0) return [{ code: 'users' }, ...left];
      return rolloutGate(state).open ? [] : [...left, { code: 'confirmation' }];
    }
  }
}

/** The two things of step 2 that happen in this app. */
function connectionItems(state: SetupState): readonly OpenItem[] {
  const items: OpenItem[] = [];
  if (state.credentials === null) items.push({ code: 'credentials' });
  if (!lastCheckWorks(state)) items.push({ code: 'check' });
  return items;
}
