import type { TaskId } from '../../domain/guide/ids.ts';
import { addAppCallouts, beforeCallouts } from './add-app.ts';
import { attributesCallouts } from './attributes.ts';
import { configureCallouts, provisioningCallouts } from './connection.ts';
import { credentialCallouts } from './api-credential.ts';
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

/** A place in OneLogin that can be drawn: that of a task, or where an API credential is made. */
export type PlaceId = TaskId | 'api-credential';

/** The spots of every place, in order. */
export const places: Readonly<Partial<Record<PlaceId, readonly Callout[]>>> = {
  ...callouts,
  'api-credential': credentialCallouts,
};

/**
 * The spots of a place, the first one first.
 * @throws for a task that does not happen in OneLogin
 */
export function calloutsOf(place: PlaceId): readonly [Callout, ...Callout[]] {
  const [first, ...rest] = places[place] ?? [];
  if (first === undefined) throw new Error(`${place} does not happen in OneLogin`);
  return [first, ...rest];
}
