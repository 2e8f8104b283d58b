import type { TaskId } from '../../domain/guide/ids.ts';
import { addAppSpots, beforeSpots } from './add-app.ts';
import { attributesSpots } from './attributes.ts';
import { configureSpots, provisioningSpots } from './connection.ts';
import { assignSpots, rolloutSpots } from './people.ts';
import type { Spot } from './callout.ts';

/** For each task that happens in OneLogin, the spots to go to, in order. */
export const spots: Readonly<Partial<Record<TaskId, readonly Spot[]>>> = {
  ...beforeSpots,
  ...addAppSpots,
  ...configureSpots,
  ...provisioningSpots,
  ...attributesSpots,
  ...assignSpots,
  ...rolloutSpots,
};

/**
 * The spots of a task, the first one first.
 * @throws for a task that does not happen in OneLogin
 */
export function spotsOf(task: TaskId): readonly [Spot, ...Spot[]] {
  const [first, ...rest] = spots[task] ?? [];
  if (first === undefined) throw new Error(`${task} does not happen in OneLogin`);
  return [first, ...rest];
}
