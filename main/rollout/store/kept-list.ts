import type { ListSource, OddEntry, PeopleList } from '../../../shared/domain/rollout/list.ts';
import { ListState } from '../compare/list-state.ts';

/** A list as it is kept: who is on it, what is known of them, and what was odd about it. */
export interface KeptList {
  /** When it was given, ISO 8601. */
  readonly at: string;
  readonly source: ListSource;
  readonly duplicates: number;
  readonly empty: number;
  readonly odd: readonly OddEntry[];
  /** For digests of the ids of users who are not on it. */
  readonly salt: string;
  readonly state: ListState;
}

/** A list that was just given. */
export function newKeptList(
  { duplicates, empty, odd, people, source }: PeopleList,
  { at, salt }: { readonly at: string; readonly salt: string },
): KeptList {
  return { at, source, duplicates, empty, odd, salt, state: new ListState(people) };
}
