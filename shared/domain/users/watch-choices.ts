import { userProgress } from './progress.ts';
import type { TestUser } from './test-user.ts';
import type { Watching, WatchRecord } from './watch.ts';

/**
 * What a test user's watch button does; null: there is nothing left to wait for. `primary`: starting
 * is what comes next, which is so once the admin has assigned the user; before that there is nothing
 * to wait for, and after the arrival something to mend first.
 */
export type WatchOffer =
  | { readonly does: 'stop' }
  | { readonly does: 'start'; readonly again: boolean; readonly primary: boolean }
  | null;

/** In: a test user, and their watch (null: none). */
export function watchOffer(user: TestUser, watching: Watching | null): WatchOffer {
  if (watching !== null) return { does: 'stop' };
  const { arrived, complete } = userProgress(user);
  if (complete) return null;
  return { does: 'start', again: arrived, primary: user.assigned !== null && !arrived };
}

/** A watch that is over and did not bring all that was hoped for. */
export interface UnmetWatch {
  readonly record: WatchRecord;
  /** The user arrived, and lacks an attribute. */
  readonly arrived: boolean;
  /** It went on to its very end without an arrival: worth saying what to try. */
  readonly inVain: boolean;
}

/** The newest watch of a test user, if it ended without all five attributes. */
export function unmetWatch(user: TestUser): UnmetWatch | null {
  const record = user.lastWatch;
  const { arrived, complete } = userProgress(user);
  if (record === null || complete) return null;
  return { record, arrived, inVain: !arrived && record.end === 'time' };
}
