import type { Entry } from '../../setup/entries.ts';
import type { HealthCheck } from '../../setup/health-entries.ts';
import type { AttributeId, AttributeValues } from '../../users/attributes.ts';

/** What of a person could give them away: values as they stand in the journal. */
interface Person {
  /** What to write instead: "User A". */
  readonly pseudonym: string;
  /** Whole values: usernames, e-mails, names. */
  readonly values: Set<string>;
}

/** Everybody a journal names. */
export interface People {
  readonly users: ReadonlyMap<string, Person>;
  /** People at Wisq and project leads, by the name that was typed. */
  readonly others: ReadonlyMap<string, Person>;
}

/**
 * Collects the people of a journal. In: all its entries in order. Out: test users by id, lettered in
 * the order in which they were added, and everybody else who is named. A later entry never changes
 * an earlier letter, so pseudonyms stay the same from one report to the next.
 */
export function peopleIn(entries: Iterable<Entry>): People {
  const users = new Map<string, Person>();
  const others = new Map<string, Person>();
  const user = (userId: string): Person => {
    const known = users.get(userId);
    if (known !== undefined) return known;
    const person = { pseudonym: `User ${letters(users.size)}`, values: new Set<string>() };
    users.set(userId, person);
    return person;
  };
  const kinds = new Map<string, number>();
  const other = (name: string, kind: string) => {
    if (others.has(name)) return;
    const number = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, number);
    others.set(name, { pseudonym: `${kind} ${number}`, values: new Set([name]) });
  };
  for (const entry of entries) {
    switch (entry.type) {
      case 'user.added':
        note(user(entry.userId), entry.userName, entry.expected);
        break;
      case 'user.expected':
        note(user(entry.userId), null, entry.expected);
        break;
      case 'user.looked':
        note(user(entry.userId), entry.look.userName, entry.look.received);
        break;
      case 'user.onelogin-looked': {
        const { asked, search } = entry.look;
        note(user(entry.userId), asked, nobody);
        if (search.ok && search.value.kind === 'found') {
          note(user(entry.userId), search.value.user.userName, search.value.user.values);
        }
        break;
      }
      case 'user.confirmed':
      case 'user.declined':
        other(entry.by, 'Wisq contact');
        break;
      case 'rollout.agreed':
        other(entry.with, 'Project lead');
        break;
      case 'health.checked':
        for (const name of peopleInLog(entry.health)) other(name, 'OneLogin user');
        break;
      default:
    }
  }
  return { users, others };
}

/** Everybody whom OneLogin's log names: who changed the app, and who failed. */
export function peopleInLog({ log }: HealthCheck): readonly string[] {
  const rows = log?.ok === true ? log.value.rows : [];
  return rows.flatMap(({ actor, person }) => [actor, person].filter((name) => name !== null));
}

const nobody: AttributeValues = {
  firstName: null,
  lastName: null,
  email: null,
  jobTitle: null,
  department: null,
};

const naming: readonly AttributeId[] = ['firstName', 'lastName', 'email'];

function note(person: Person, userName: string | null, values: AttributeValues): void {
  if (userName !== null && userName !== '') person.values.add(userName);
  for (const attribute of naming) {
    const value = values[attribute];
    if (value !== null && value !== '') person.values.add(value);
  }
  // As one: a note that says "Maya Okafor" names one person, not two.
  const { firstName, lastName } = values;
  if (firstName !== null && lastName !== null) person.values.add(`${firstName} ${lastName}`);
}

/** A, B … Z, AA, AB … In: 0 for the first. */
export function letters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCodePoint(65 + (index % 26));
  return rest === 0 ? letter : `${letters(rest - 1)}${letter}`;
}
