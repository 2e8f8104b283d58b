import { asSeen } from '../text/look-alike.ts';
import { type JsonObject, isJsonObject, member, valueOf } from './keys.ts';
import { type TextValue, readText } from './text-value.ts';

/** A part of a person's name, where it stood, and the root's key that was read for it. */
interface FoundName {
  readonly value: TextValue;
  /** The key, where it is not `name.givenName` or `name.familyName`. */
  readonly elsewhere: string | null;
  readonly used: string | null;
}

/** Both parts, and which of them came only inside a whole name. */
export interface FoundNames {
  readonly firstName: FoundName;
  readonly lastName: FoundName;
  /** The key of the whole name, and the parts that are nowhere else; null: nothing of the kind. */
  readonly unsplit: {
    readonly key: string;
    readonly parts: readonly ('firstName' | 'lastName')[];
  } | null;
}

const first = ['givenName', 'firstName', 'given_name', 'first_name'];
const last = ['familyName', 'lastName', 'surname', 'family_name', 'last_name', 'sn'];
const whole = ['displayName', 'fullName', 'full_name'];

/**
 * Reads a person's two names (RFC 7643 §4.1.1), nested, flattened or at the root, also under the
 * keys that servers made up for them; and sees whether a missing one is part of a whole name.
 */
export function findNames(resource: JsonObject): FoundNames {
  const firstName = findPart(resource, first);
  const lastName = findPart(resource, last);
  return { firstName, lastName, unsplit: findUnsplit(resource, firstName, lastName) };
}

function findPart(resource: JsonObject, keys: readonly [string, ...string[]] | readonly string[]) {
  const name = nameOf(resource);
  const [standard = ''] = keys;
  const flat = `name.${standard}`;
  const candidates: FoundName[] = [
    { value: readText(valueOf(name, standard)), elsewhere: null, used: null },
    { value: readText(valueOf(resource, flat)), elsewhere: null, used: flat },
    ...keys.slice(1).flatMap((key) => found(name, key, 'name.')),
    ...keys.flatMap((key) => found(resource, key, '')),
  ];
  return (
    candidates.find(({ value }) => value.text !== null) ??
    candidates.find(({ value }) => value.form === 'unreadable') ?? {
      value: readText(null),
      elsewhere: null,
      used: null,
    }
  );
}

function found(object: JsonObject, key: string, prefix: string): readonly FoundName[] {
  const held = member(object, key);
  if (held === null) return [];
  const elsewhere = `${prefix}${held.key}`;
  return [{ value: readText(held.value), elsewhere, used: prefix === '' ? held.key : null }];
}

/** `name`, also where it came as a list of one; empty when it is no object. */
function nameOf(resource: JsonObject): JsonObject {
  const name = valueOf(resource, 'name');
  const held: unknown = Array.isArray(name) ? name[0] : name;
  return isJsonObject(held) ? held : {};
}

function findUnsplit(
  resource: JsonObject,
  firstName: FoundName,
  lastName: FoundName,
): FoundNames['unsplit'] {
  const given = seenOrNull(firstName.value.text);
  const family = seenOrNull(lastName.value.text);
  if (given !== null && family !== null) return null;
  const parts = [
    ...(given === null ? (['firstName'] as const) : []),
    ...(family === null ? (['lastName'] as const) : []),
  ];
  const known = given ?? family;
  const source = wholeNames(resource).find(({ text }) => holdsMore(text, known));
  return source === undefined ? null : { key: source.key, parts };
}

function seenOrNull(text: string | null): string | null {
  return text === null || asSeen(text) === '' ? null : text;
}

function wholeNames(resource: JsonObject): readonly { key: string; text: string }[] {
  const name = valueOf(resource, 'name');
  const inName = typeof name === 'string' ? [{ key: 'name', value: name }] : [];
  const formatted = member(nameOf(resource), 'formatted') ?? member(resource, 'name.formatted');
  const all = [
    ...inName,
    ...(formatted === null ? [] : [{ key: 'name.formatted', value: formatted.value }]),
    ...whole.flatMap((key) => member(resource, key) ?? []),
  ];
  const userName = readText(valueOf(resource, 'userName')).text;
  return all.flatMap(({ key, value }) => {
    const { text } = readText(value);
    // Servers fill displayName with the username or the address: no name is in those.
    if (text === null || text.includes('@')) return [];
    if (userName !== null && asSeen(text) === asSeen(userName)) return [];
    return [{ key, text }];
  });
}

/** Whether a whole name holds more than the part of it that is known. */
function holdsMore(text: string, known: string | null): boolean {
  const full = asSeen(text).toLowerCase();
  if (known === null) return full !== '';
  const part = asSeen(known).toLowerCase();
  if (!full.includes(part)) return full.includes(' ');
  return /\p{L}/u.test(full.replace(part, ''));
}
