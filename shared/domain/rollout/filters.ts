import { attributeIds } from '../users/attributes.ts';
import type { PeopleCounts } from './counts.ts';
import { oneLoginStates } from './onelogin-state.ts';
import type { RowFilter } from './rows.ts';
import { wisqStates } from './wisq-state.ts';

/** A filter with how many people it leaves. */
export interface CountedFilter {
  readonly filter: RowFilter;
  readonly count: number;
}

/** What the filters of a list are about. The first group adds up to all. */
export interface FilterGroups {
  readonly atWisq: readonly CountedFilter[];
  readonly atOneLogin: readonly CountedFilter[];
  readonly lacking: readonly CountedFilter[];
}

/** Every filter with its count, zeros included: those that go with `atWisq` add up to the list. */
export function countedFilters({
  lacking,
  listed,
  oneLogin,
  states,
  unchecked,
}: PeopleCounts): FilterGroups {
  return {
    atWisq: [
      { filter: 'all', count: listed },
      ...wisqStates.map((state) => ({ filter: `wisq:${state}` as const, count: states[state] })),
      { filter: 'unchecked', count: unchecked },
    ],
    atOneLogin: oneLoginStates.map((state) => ({
      filter: `onelogin:${state}` as const,
      count: oneLogin?.[state] ?? 0,
    })),
    lacking: attributeIds.map((id) => ({ filter: `lacking:${id}` as const, count: lacking[id] })),
  };
}

/**
 * Which filters are shown, in their places: all that leave somebody, and the one that is pressed. In:
 * what was shown until now. That stays where it is, and what comes new stands behind it; null: nothing
 * has a place yet.
 */
export function placesOf(
  counts: PeopleCounts,
  pressed: RowFilter,
  kept: readonly RowFilter[] | null,
): readonly RowFilter[] {
  const { atOneLogin, atWisq, lacking } = countedFilters(counts);
  const wanted = [...atWisq, ...atOneLogin, ...lacking].flatMap(({ count, filter }) =>
    count > 0 || filter === 'all' || filter === pressed ? [filter] : [],
  );
  return kept === null ? wanted : [...new Set([...kept, ...wanted])];
}

/** The filters of a group that have a place, in their order. */
export function placed(
  group: readonly CountedFilter[],
  places: readonly RowFilter[],
): readonly CountedFilter[] {
  return places.flatMap((place) => group.filter(({ filter }) => filter === place));
}
