import type { TaskId } from '../../domain/guide/ids.ts';
import { addAppCallouts, beforeCallouts } from './add-app.ts';
import { attributesCallouts } from './attributes.ts';
import { configureCallouts, provisioningCallouts } from './connection.ts';
import { assignCallouts, rolloutCallouts } from './people.ts';
import type { Callout } from './callout.ts';

/** For each task that happens in OneLogin, the spots to go to, in order. */
export const callouts: Readonly<Partial<Record<TaskId, readonly Callout[]>>> = {
  ...beforeCallouts,
  ...addAppCallouts,
  ...configureCallouts,
  ...provisioningCallouts,
  ...attributesCallouts,
  ...assignCallouts,
  ...rolloutCallouts,
};

/**
 * The spots of a task, the first one first.
 * @throws for a task that does not happen in OneLogin
 */
export function calloutsOf(task: TaskId): readonly [Callout, ...Callout[]] {
  const [first, ...rest] = callouts[task] ?? [];
  if (first === undefined) throw new Error(`${task} does not happen in OneLogin`);
  return [first, ...rest];
}
