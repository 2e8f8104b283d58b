import { fold } from '../setup/fold.ts';
import type { Entry } from '../setup/entries.ts';
import { subjectOf } from '../users/subject.ts';
import { canonicalJson, type Sha256 } from './canonical.ts';

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
