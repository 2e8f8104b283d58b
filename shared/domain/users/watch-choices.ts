import { userProgress } from './progress.ts';
import type { TestUser } from './test-user.ts';
import type { WatchRecord } from './watch.ts';

/**
 * Whether a test user was being watched when the app ended, and has not arrived whole since. The newest
 * watch was closed with the setup; or there is no record of one's end, which is so after a crash.
 */
export function wasWatched(user: TestUser): boolean {
  const { complete, confirmed } = userProgress(user);
  if (user.assigned === null || complete || confirmed) return false;
  return user.lastWatch === null || user.lastWatch.end === 'closed';
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
