import { fold } from '../setup/fold.ts';
import type { Entry } from '../setup/entries.ts';
import type { TestUser } from '../users/test-user.ts';
import { canonicalJson, type Sha256 } from './canonical.ts';

/**
 * What Wisq's confirmation on a test user is about: who it is, what should arrive, what arrived. Times and
 * durations are left out: a second lookup that found the same is the same.
 */
export function subjectOf(user: TestUser) {
  const { userId, userName, expected, lastLookUp: lastLook } = user;
  const arrived =
    lastLook === null
      ? null
      : {
          outcome: lastLook.outcome,
          received: lastLook.received,
          active: lastLook.active,
          userName: lastLook.userName,
        };
  return { userId, userName, expected, arrived };
}

/**
 * The digests that tie Wisq's confirmation to what was looked at, by user id. The strategist's app makes them
 * from the report on its screen, the admin's app from its own journal: they agree only when both
 * hold the same.
 */
export function userDigests(
  setupId: string,
  entries: Iterable<Entry>,
  sha256: Sha256,
): ReadonlyMap<string, string> {
  return new Map(
    fold(entries).users.map((user) => [
      user.userId,
      sha256(canonicalJson({ setupId, ...subjectOf(user) })),
    ]),
  );
}
