import type { OneLoginUser } from '../../tools/fixtures/onelogin-user.ts';

/** Somebody in OneLogin's directory, as its API numbers and marks them. */
export interface Person {
  readonly id: number;
  readonly user: OneLoginUser;
  /** 1 active, 2 suspended and so on; see shared/domain/onelogin/user.ts. */
  readonly status: number;
  /** 1 approved, 3 unlicensed. */
  readonly state: number;
  readonly roleIds: readonly number[];
  /** What the API says otherwise of them, by its own names. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** OneLogin's users. Names are kept as they are written and compared without case. */
export class Directory {
  readonly #people = new Map<string, Person>();
  #nextId = 60_308_064;

  constructor(people: readonly OneLoginUser[]) {
    for (const user of people) this.put(user);
  }

  all(): readonly Person[] {
    return [...this.#people.values()];
  }

  /** By the name the user is known by here, even where their field Username is empty. */
  find(userName: string): Person | null {
    return this.#people.get(userName.toLowerCase()) ?? null;
  }

  /** Adds a user, or brings their fields up to date. */
  put(user: OneLoginUser): Person {
    const known = this.find(user.userName);
    const person = known ?? { id: this.#nextId++, status: 1, state: 1, roleIds: [], fields: {} };
    return this.#set(user.userName, { ...person, user });
  }

  /** Changes somebody who is there. */
  change(userName: string, change: Partial<Omit<Person, 'id'>>): void {
    const person = this.find(userName);
    if (person !== null) this.#set(userName, { ...person, ...change });
  }

  #set(userName: string, person: Person): Person {
    this.#people.set(userName.toLowerCase(), person);
    return person;
  }
}
