import type { ScimUser } from '../../../shared/domain/scim/user.ts';
import { comparableName } from '../../../shared/domain/text/comparable.ts';
import { asSeen } from '../../../shared/domain/text/look-alike.ts';
import type { MatchedBy } from './events.ts';

/** Who on the list a user can be, and by what. */
export interface Hit {
  readonly index: number;
  readonly by: MatchedBy;
}

/**
 * The names of a list, to find who on it a user of Wisq's is: by the same comparisons as for a test
 * user (main/users/match.ts), the other way round.
 */
export class NameIndex {
  readonly #exact = new Map<string, number>();
  /** Those whose names look the same, by what is seen of them. */
  readonly #alike = new Map<string, number[]>();

  constructor(names: readonly string[]) {
    for (const [index, name] of names.entries()) {
      const key = comparableName(name);
      if (!this.#exact.has(key)) this.#exact.set(key, index);
      const seen = seenName(name);
      const same = this.#alike.get(seen);
      if (same === undefined) this.#alike.set(seen, [index]);
      else same.push(index);
    }
  }

  /** Everybody on the list that a user can be, each by the surest sign alone. */
  hits({ emails, userName }: Pick<ScimUser, 'emails' | 'userName'>): readonly Hit[] {
    const hits = new Map<number, MatchedBy>();
    const add = (index: number | undefined, by: MatchedBy) => {
      if (index !== undefined && !hits.has(index)) hits.set(index, by);
    };
    const name = userName ?? '';
    if (name !== '') {
      add(this.#exact.get(comparableName(name)), 'name');
      for (const index of this.#alike.get(seenName(name)) ?? []) add(index, 'name-alike');
    }
    for (const email of emails) add(this.#exact.get(comparableName(email)), 'email');
    for (const email of emails) {
      for (const index of this.#alike.get(seenName(email)) ?? []) add(index, 'email-alike');
    }
    return [...hits].map(([index, by]) => ({ index, by }));
  }
}

function seenName(text: string): string {
  return asSeen(text).toLowerCase();
}
