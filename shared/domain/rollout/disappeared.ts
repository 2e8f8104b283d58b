import type { Comparison } from './comparison.ts';
import { arrivedOf } from './counts.ts';
import type { PeopleRecord } from './people.ts';

/**
 * How many people of the roll-out list are gone from Wisq at least, by the newest two days on which it
 * was compared whole: others may have arrived meanwhile. Null: there are not two of this list, or the
 * newer one could not tell of everybody.
 */
export function disappearedOf({
  days,
  list,
}: Pick<PeopleRecord, 'days' | 'list'>): { readonly disappeared: number } | null {
  if (list === null) return null;
  const ofThisList = days.filter(({ startedAt }) => startedAt >= list.at);
  const [before, newest] = ofThisList.slice(-2);
  if (before === undefined || newest === undefined || !tellsOfEverybody(newest)) return null;
  return { disappeared: Math.max(0, arrivedOf(before.counts) - arrivedOf(newest.counts)) };
}

function tellsOfEverybody({ counts, doubt }: Comparison): boolean {
  return doubt === null && counts.unchecked === 0 && counts.states['cannot-tell'] === 0;
}
