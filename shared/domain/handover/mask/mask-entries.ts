import type { Entry } from '../../setup/entries.ts';
import { type AttributeId, type AttributeValues, attributeIds } from '../../users/attributes.ts';
import { comparable } from '../../users/compare.ts';
import { isOnlySign, unfilledPlaces } from '../../users/value-sign.ts';
import { atOnce, type Paced } from '../canonical.ts';
import { maskDeep } from './deep.ts';
import { letters, type People, peopleIn } from './people.ts';
import { textMask } from './text.ts';

/** The longest texts an entry holds (entries.ts). A pseudonym may be longer than a name. */
const shortText = 500;
const longText = 2000;
/** Of a look at OneLogin (onelogin/look-schema.ts). */
const longestOfLook = 1000;

/**
 * Hides names in a journal. In: all its entries in order. Out: the same entries with a pseudonym for
 * each person, in fields and in notes; two values that were equal stay equal and two that differed
 * stay different, so that every comparison comes out the same.
 */
export function maskEntries(entries: readonly Entry[]): readonly Entry[] {
  return atOnce(maskingEntries(entries));
}

/** The same with a pause after each entry. */
export function* maskingEntries(entries: readonly Entry[]): Paced<readonly Entry[]> {
  const people = peopleIn(entries);
  yield;
  const hide = textMask(people);
  const values = valueMask(people, hide);
  const masked: Entry[] = [];
  for (const entry of entries) {
    yield;
    masked.push(maskEntry(entry, hide, values));
  }
  return masked;
}

type Hide = (text: string) => string;
/** The values of one user, each with its stable stand-in. */
interface ValueMask {
  readonly userName: (userId: string, value: string) => string;
  readonly attributes: (userId: string, values: AttributeValues) => AttributeValues;
}

function maskEntry(entry: Entry, hide: Hide, values: ValueMask): Entry {
  const short = (text: string) => hide(text).slice(0, shortText);
  const long = (text: string) => hide(text).slice(0, longText);
  switch (entry.type) {
    case 'setup.created':
    case 'setup.renamed':
      return { ...entry, name: short(entry.name) };
    case 'onelogin.host':
      return { ...entry, host: entry.host === null ? null : short(entry.host) };
    case 'display-name.set':
      return { ...entry, displayName: short(entry.displayName) };
    case 'replacement.tested':
    case 'check.finished':
      return { ...entry, result: maskDeep(entry.result, hide, shortText) };
    case 'user.added': {
      const { userId } = entry;
      return {
        ...entry,
        userName: values.userName(userId, entry.userName),
        expected: { ...values.attributes(userId, entry.expected) },
      };
    }
    case 'user.expected':
      return { ...entry, expected: { ...values.attributes(entry.userId, entry.expected) } };
    case 'user.looked': {
      const { userId, look: lookUp } = entry;
      return {
        ...entry,
        look: {
          ...lookUp,
          userName: lookUp.userName === null ? null : values.userName(userId, lookUp.userName),
          received: { ...values.attributes(userId, lookUp.received) },
          problems: maskDeep(lookUp.problems, hide, shortText),
          ...(lookUp.unexpected && { unexpected: maskDeep(lookUp.unexpected, hide, shortText) }),
        },
      };
    }
    case 'health.checked':
      return { ...entry, health: maskHealth(entry.health, hide) };
    case 'health.seen':
      // A key without a number of OneLogin's holds names.
      return { ...entry, events: entry.events.map((key) => hide(key).slice(0, 200)) };
    case 'onelogin.looked':
      return { ...entry, look: maskDeep(entry.look, hide, longestOfLook) };
    case 'user.onelogin-looked':
      return { ...entry, look: maskUserLook(entry.userId, entry.look, hide, values) };
    case 'user.confirmed':
    case 'user.declined':
      return { ...entry, by: short(entry.by), note: long(entry.note) };
    case 'user.confirmation-withdrawn':
    case 'rollout.withdrawn':
      return { ...entry, note: long(entry.note) };
    case 'rollout.agreed':
      return {
        ...entry,
        with: short(entry.with),
        who: long(entry.who),
        when: long(entry.when),
      };
    default:
      return entry;
  }
}

type Health = Extract<Entry, { type: 'health.checked' }>['health'];

/** Names in OneLogin's log, and in the texts of what failed. */
function maskHealth(health: Health, hide: Hide): Health {
  const { log, problem } = health;
  const hidden = (value: string | null, longest: number) =>
    value === null ? null : hide(value).slice(0, longest);
  const masked = { ...health, problem: maskDeep(problem, hide, longestOfLook) };
  if (log?.ok !== true) return { ...masked, log: maskDeep(log, hide, longestOfLook) };
  const rows = log.value.rows.map((row) => ({
    ...row,
    text: hidden(row.text, longestOfLook),
    actor: hidden(row.actor, 200),
    person: hidden(row.person, 200),
  }));
  return { ...masked, log: { ok: true, value: { ...log.value, rows } } };
}

type OneLoginLook = Extract<Entry, { type: 'user.onelogin-looked' }>['look'];

function maskUserLook(
  userId: string,
  { app, asked, at, failure, search }: OneLoginLook,
  hide: Hide,
  values: ValueMask,
): OneLoginLook {
  const hidden = <T>(value: T) => maskDeep(value, hide, longestOfLook);
  const common = { at, asked: values.userName(userId, asked), app: hidden(app) };
  const rest = { ...common, failure: hidden(failure) };
  if (!search.ok || search.value.kind !== 'found') return { ...rest, search: hidden(search) };
  const { user } = search.value;
  // Said to be empty stays said to be empty.
  const userName =
    user.userName === null || user.userName.trim() === ''
      ? user.userName
      : values.userName(userId, user.userName);
  const masked = { ...user, userName, values: { ...values.attributes(userId, user.values) } };
  return { ...rest, search: { ok: true, value: { kind: 'found', user: masked } } };
}

/**
 * Stand-ins for the values of fields: "user-a@masked.example", "User", "A"; the second different
 * value of a field gets a number, "User (2)".
 */
function valueMask(people: People, hide: Hide): ValueMask {
  const order = new Map([...people.users.keys()].map((userId, index) => [userId, letters(index)]));
  const seen = new Map<string, Map<string, number>>();
  const numbered = (field: string, key: string, base: string, email: boolean): string => {
    const values = seen.get(field) ?? new Map<string, number>();
    seen.set(field, values);
    const number = values.get(key) ?? values.size + 1;
    values.set(key, number);
    if (number === 1) return base;
    return email ? base.replace('@', `-${number}@`) : `${base} (${number})`;
  };
  const emailOf = (userId: string) =>
    `user-${(order.get(userId) ?? 'x').toLowerCase()}@masked.example`;
  const baseOf = (userId: string, attribute: AttributeId, value: string): string => {
    if (attribute === 'email') return emailOf(userId);
    if (attribute === 'firstName') return 'User';
    if (attribute === 'lastName') return order.get(userId) ?? 'X';
    return hide(value)
      .slice(0, shortText - 8)
      .trim();
  };
  return {
    // Username and e-mail are often the same text: then their stand-ins are as well.
    userName: (userId, value) =>
      numbered(`${userId} email`, comparable('email', value), emailOf(userId), true),
    attributes: (userId, given) => {
      const masked: Record<AttributeId, string | null> = { ...given };
      for (const attribute of attributeIds) {
        const value = given[attribute];
        // What stands for nothing names nobody, and has to stay what it is.
        if (value === null || value.trim() === '' || isOnlySign(value)) continue;
        // A place that nothing was filled into stays, and goes without the rest of the text.
        const places = unfilledPlaces(value);
        const base = places ?? baseOf(userId, attribute, value);
        const free = attribute === 'jobTitle' || attribute === 'department' || places !== null;
        const own = free ? ` ${base}` : '';
        masked[attribute] = numbered(
          `${userId} ${attribute}${own}`,
          comparable(attribute, value),
          base,
          attribute === 'email' && places === null,
        );
      }
      return masked;
    },
  };
}
