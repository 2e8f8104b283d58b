import { afterComparison, type PeopleRecord } from '../rollout/people.ts';
import type { Entry } from './entries.ts';

type PeopleEntry = Extract<
  Entry,
  { type: 'rollout.listed' | 'rollout.compared' | 'rollout.list-forgotten' }
>;

/** The record after one more entry about the list. What comparisons came to outlives their list. */
export function afterPeople(people: PeopleRecord, entry: PeopleEntry): PeopleRecord {
  switch (entry.type) {
    case 'rollout.listed':
      return { ...people, list: { ...entry.list, at: entry.at }, forgottenAt: null };
    case 'rollout.compared':
      return afterComparison(people, entry.comparison);
    case 'rollout.list-forgotten':
      return { ...people, list: null, forgottenAt: entry.at };
  }
}
