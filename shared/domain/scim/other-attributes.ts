import { isEnterpriseUrn } from './enterprise-urns.ts';
import { isJsonObject, type JsonObject } from './keys.ts';

/** What every SCIM user has (RFC 7643 §3.1), what tells who it is, and what holds the five. */
const known = new Set(
  ['schemas', 'id', 'externalId', 'meta', 'userName', 'active', 'name', 'emails', 'title'].map(
    (name) => name.toLowerCase(),
  ),
);
/** Parts of `name` that are the two expected ones, or made of them. */
const knownOfName = new Set(['givenname', 'familyname', 'formatted']);
const namesAtMost = 30;
/** RFC 7643 §2.1, with the signs that URNs and paths have besides. Anything else is no name. */
const nameShape = /^[a-z$][\w$.:-]{0,99}$/i;

/**
 * The names of what a SCIM user holds beside the five attributes, in the server's spelling and order;
 * parts of `name` as `name.middleName`, those of the enterprise extension bare. Empty values do not
 * count, nor do the `used` ones, which were read for one of the five. At most 30, and no name that could not be one: a server must not fill the journal.
 */
export function otherAttributes(
  resource: JsonObject,
  used: readonly string[] = [],
): readonly string[] {
  const names = Object.entries(resource).flatMap(([key, value]) => {
    const name = key.toLowerCase();
    if (isEmpty(value)) return [];
    if (name === 'name') return partsOf(value, knownOfName, `${key}.`);
    if (isEnterpriseUrn(key)) return partsOf(firstOf(value), new Set(['department']), '');
    if (known.has(name) || used.includes(key) || isFlatPart(name)) return [];
    return [key];
  });
  return [...new Set(names)].filter((name) => nameShape.test(name)).slice(0, namesAtMost);
}

function partsOf(value: unknown, expected: ReadonlySet<string>, prefix: string): string[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    isEmpty(part) || expected.has(key.toLowerCase()) ? [] : [`${prefix}${key}`],
  );
}

/** One of the five, flattened as some servers write it (user.ts reads those too). */
function isFlatPart(name: string): boolean {
  if (name.startsWith('name.')) return knownOfName.has(name.slice('name.'.length));
  const suffix = /[:.]department$/.exec(name);
  return suffix !== null && isEnterpriseUrn(name.slice(0, suffix.index));
}

/** An extension that came as a list of one. */
function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return isJsonObject(value) && Object.values(value).every(isEmpty);
}
