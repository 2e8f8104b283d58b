import type { Comparison } from './comparison.ts';
import type { ListFacts } from './list.ts';

/** What the record of a setup knows of its roll-out list: numbers and dates, and nobody's name. */
export interface PeopleRecord {
  /** The list in use, and when it was given; null: none was, or it was forgotten. */
  readonly list: (ListFacts & { readonly at: string }) | null;
  /** When a list was forgotten last; null: none was, or there is another one. */
  readonly forgottenAt: string | null;
  /** The newest comparison; null: none. */
  readonly last: Comparison | null;
  /** The newest finished comparison of each day (UTC), oldest first. */
  readonly days: readonly Comparison[];
}

/** The record before there was any list. */
export const noPeople: PeopleRecord = { list: null, forgottenAt: null, last: null, days: [] };

/** How many days the chart goes back. */
export const mostDays = 100;

/** The day of a comparison, YYYY-MM-DD in UTC. */
export function dayOf({ endedAt }: Pick<Comparison, 'endedAt'>): string {
  return new Date(endedAt).toISOString().slice(0, 10);
}

/** The record after one more comparison. */
export function afterComparison(people: PeopleRecord, comparison: Comparison): PeopleRecord {
  if (comparison.end !== 'finished') return { ...people, last: comparison };
  const day = dayOf(comparison);
  const others = people.days.filter((one) => dayOf(one) !== day);
  return { ...people, last: comparison, days: [...others, comparison].slice(-mostDays) };
}
