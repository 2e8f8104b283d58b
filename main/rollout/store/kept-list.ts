import {
  type ListFacts,
  type ListSource,
  listFacts,
  type OddEntry,
  type PeopleList,
} from '../../../shared/domain/rollout/list.ts';
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

/** What of a kept list the record and the window have: how many, and nobody's name. */
export function keptFacts(kept: KeptList): ListFacts {
  return listFacts({ ...kept, people: kept.state.names });
}

/**
 * A list without one person: everybody else with what is known of them, and the newest comparison as it
 * was. In: their place; when that is, ISO 8601.
 */
export function withoutPerson(kept: KeptList, index: number, at: string): KeptList {
  const { names, last, url } = kept.state;
  const gone = names[index];
  const left = [...names.keys()].filter((place) => place !== index);
  const state = new ListState(left.map((place) => names[place] ?? ''));
  for (const [place, before] of left.entries()) {
    const known = kept.state.known(before);
    if (known === null || (known.atWisq === null && known.atOneLogin === null)) continue;
    state.restore(place, { atWisq: known.atWisq, atOneLogin: known.atOneLogin });
  }
  if (last !== null) state.restoreLast(last, url);
  // Whoever is off the list is off it altogether: an odd entry has their name, too.
  const odd = kept.odd.filter((entry) => entry.left || entry.text !== gone);
  return { ...kept, at, odd, state };
}
