import type { Entry } from '../../setup/entries.ts';
import { type AttributeValues, attributeIds } from '../../users/attributes.ts';

/** Tells which entries name somebody or something for the first time: pseudonyms depend on those. */
export class Naming {
  readonly #seen = new Set<string>();
  readonly #lookUps = new Map<string, LookUp>();

  /** Takes the next entry of a journal. Out: whether it is one of them. */
  take(entry: Entry): boolean {
    if (entry.type === 'user.looked') {
      const before = this.#lookUps.get(entry.userId);
      this.#lookUps.set(entry.userId, entry.look);
      // A watch reads the same names hundreds of times.
      if (before !== undefined && namesTheSame(before, entry.look)) return false;
    }
    // All are looked at: each may be the first with one of its names.
    return namesIn(entry).filter((name) => isFirst(this.#seen, name)).length > 0;
  }
}

/**
 * The entries that pseudonyms depend on. With these alone, in their order, every other entry is masked
 * as with all of them. In: a journal's entries in order.
 */
export function namingEntries(entries: readonly Entry[]): ReadonlySet<Entry> {
  const naming = new Naming();
  return new Set(entries.filter((entry) => naming.take(entry)));
}

type LookUp = Extract<Entry, { type: 'user.looked' }>['look'];

function namesTheSame(one: LookUp, other: LookUp): boolean {
  return (
    one.userName === other.userName &&
    attributeIds.every((attribute) => one.received[attribute] === other.received[attribute])
  );
}

function isFirst(seen: Set<string>, name: string): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  return true;
}

/** What masking looks at in an entry, each with the field that it counts for (mask-entries.ts). */
function namesIn(entry: Entry): readonly string[] {
  switch (entry.type) {
    case 'user.added':
      return [`${entry.userId} name ${entry.userName}`, ...valuesIn(entry.userId, entry.expected)];
    case 'user.expected':
      return valuesIn(entry.userId, entry.expected);
    case 'user.looked': {
      const { userName, received } = entry.look;
      return [`${entry.userId} name ${userName}`, ...valuesIn(entry.userId, received)];
    }
    case 'user.onelogin-looked': {
      const { asked, search } = entry.look;
      const name = `${entry.userId} name ${asked}`;
      if (!search.ok || search.value.kind !== 'found') return [name];
      const { userName, values } = search.value.user;
      return [name, `${entry.userId} name ${userName}`, ...valuesIn(entry.userId, values)];
    }
    case 'user.confirmed':
    case 'user.declined':
      return [`by ${entry.by}`];
    case 'rollout.agreed':
      return [`with ${entry.with}`];
    default:
      return [];
  }
}

function valuesIn(userId: string, values: AttributeValues): readonly string[] {
  const { firstName, lastName } = values;
  const each = attributeIds.map((attribute) => `${userId} ${attribute} ${values[attribute]}`);
  // Masking also looks for the two as one.
  return [...each, `${userId} both ${firstName} ${lastName}`];
}
