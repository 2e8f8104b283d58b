import type { JsonObject } from '../scim/keys.ts';
import { connectionEventTypes, failureEventTypes, type LogEvent, readEvent } from './event.ts';
import { someText } from './values.ts';

/**
 * Events that say that OneLogin provisioned: something happened, a user was created, updated,
 * suspended, reactivated, deleted or linked in the app. Source: as for the others (event.ts).
 */
const successEventTypes = [26, 51, 52, 53, 54, 55, 59] as const;

/**
 * What else is read of provisioning: deprovisioning that does nothing, which shows how the app is set.
 */
const warningEventTypes = [60] as const;

/** An app was created, updated or deleted by a user; a parameter of one was. */
const changeEventTypes = [600, 601, 602, 800, 802, 804] as const;

/** Everything that is read of OneLogin's log, and nothing else is (main/onelogin/calls.ts). */
export const readEventTypes: readonly number[] = [
  ...new Set<number>([
    ...connectionEventTypes,
    ...failureEventTypes,
    ...successEventTypes,
    ...warningEventTypes,
    ...changeEventTypes,
  ]),
];

/** One event of the log with who did it, and to whom. */
export interface LogRow extends LogEvent {
  /** OneLogin's own number of it; null: it gives none, and then nothing tells it from another. */
  readonly id: string | null;
  /** Who did it, as OneLogin calls them; null: no person, or not said. */
  readonly actor: string | null;
  /** Whom it is about; null: nobody, or not said. */
  readonly person: string | null;
}

/** How much of a name is kept, in characters. */
const longestName = 200;

/** One row of the log, with names. Null where it is none. */
export function readLogRow(row: JsonObject): LogRow | null {
  const event = readEvent(row);
  if (event === null) return null;
  return {
    ...event,
    id: eventId(row['id']),
    actor: nameIn(row, 'actor_user_name', 'actor-user-name'),
    person: nameIn(row, 'user_name', 'user-name'),
  };
}

function eventId(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : null;
}

function nameIn(row: JsonObject, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const name = someText(row, key);
    if (name !== null) return name.slice(0, longestName);
  }
  return null;
}

/** What OneLogin's log says of an app since a moment. */
export interface LogRows {
  /** Newest first; those without a date last. */
  readonly rows: readonly LogRow[];
  /** False: there were more, or some could not be read, so nothing is proven by what is not here. */
  readonly complete: boolean;
}

/** Whether OneLogin changed something at Wisq, by an event. */
export function isSuccess({ type }: Pick<LogEvent, 'type'>): boolean {
  return successEventTypes.some((one) => one === type);
}

/** Whether it says that the connection, or a person's provisioning, failed. */
export function isFailure({ type }: Pick<LogEvent, 'type'>): boolean {
  return [...connectionEventTypes, ...failureEventTypes].some((one) => one === type);
}

/** Whether it says that the connection as a whole failed. */
export function isConnectionFailure({ type }: Pick<LogEvent, 'type'>): boolean {
  return connectionEventTypes.some((one) => one === type);
}

/** Whether somebody changed the app. */
export function isChange({ type }: Pick<LogEvent, 'type'>): boolean {
  return changeEventTypes.some((one) => one === type);
}
