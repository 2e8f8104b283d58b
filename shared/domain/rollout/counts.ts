import { type AttributeId, attributeIds } from '../users/attributes.ts';
import { type OneLoginState, oneLoginStates } from './onelogin-state.ts';
import type { Person } from './person.ts';
import { type WisqState, wisqStates } from './wisq-state.ts';

/** How many people are where. `states` and `unchecked` add up to `listed`. */
export interface PeopleCounts {
  readonly listed: number;
  readonly states: Readonly<Record<WisqState, number>>;
  readonly unchecked: number;
  /** How many of the incomplete lack each attribute: one who lacks two counts twice. */
  readonly lacking: Readonly<Record<AttributeId, number>>;
  /** Of those whom OneLogin was asked about; null: nobody was. */
  readonly oneLogin: Readonly<Record<OneLoginState, number>> | null;
}

/** Counts people, who are added and taken away one by one. */
export class Counting {
  #listed = 0;
  #unchecked = 0;
  #asked = 0;
  readonly #states = zeros(wisqStates);
  readonly #lacking = zeros(attributeIds);
  readonly #oneLogin = zeros(oneLoginStates);

  add(person: Pick<Person, 'atWisq' | 'atOneLogin'>): void {
    this.#count(person, 1);
  }

  /** Takes somebody away who was added like this. */
  remove(person: Pick<Person, 'atWisq' | 'atOneLogin'>): void {
    this.#count(person, -1);
  }

  get counts(): PeopleCounts {
    return {
      listed: this.#listed,
      states: { ...this.#states },
      unchecked: this.#unchecked,
      lacking: { ...this.#lacking },
      oneLogin: this.#asked === 0 ? null : { ...this.#oneLogin },
    };
  }

  #count({ atOneLogin, atWisq }: Pick<Person, 'atWisq' | 'atOneLogin'>, by: 1 | -1): void {
    this.#listed += by;
    if (atWisq === null) this.#unchecked += by;
    else this.#states[atWisq.state] += by;
    if (atWisq?.state === 'incomplete') {
      for (const attribute of atWisq.lacking) this.#lacking[attribute] += by;
    }
    if (atOneLogin === null) return;
    this.#asked += by;
    this.#oneLogin[atOneLogin.state] += by;
  }
}

/** Counts a whole list. */
export function countPeople(people: Iterable<Pick<Person, 'atWisq' | 'atOneLogin'>>): PeopleCounts {
  const counting = new Counting();
  for (const person of people) counting.add(person);
  return counting.counts;
}

/** How many of a list are at Wisq, whatever they lack. */
export function arrivedOf({ states }: Pick<PeopleCounts, 'states'>): number {
  return states.complete + states.incomplete + states.inactive + states.several;
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
