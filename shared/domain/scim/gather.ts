import { type JsonObject, isJsonObject, member } from './keys.ts';

/** A user whose core attributes stand at its root, and where those were that did not. */
export interface Gathered {
  readonly resource: JsonObject;
  /** By the attribute's name in lower case: the way to it, as `attributes.title`. */
  readonly from: ReadonlyMap<string, string>;
}

const coreUrn = 'urn:ietf:params:scim:schemas:core:2.0:user';
const oldCoreUrn = 'urn:scim:schemas:core:1.0';

/** Objects in which servers put what SCIM has at the root, and what is looked for in them. */
const containers = ['attributes', 'profile', 'customAttributes', 'custom_attributes'];
const wanted = new Set(
  ['name', 'emails', 'email', 'title', 'jobTitle', 'department', 'firstName', 'lastName'].map(
    (name) => name.toLowerCase(),
  ),
);

/**
 * Brings a user's core attributes to its root: from under the core schema's URN (as an object, or in
 * front of each name: RFC 7644 §3.10 has such names in paths), and from an object such as
 * `attributes`. What the root has goes first. In: a parsed resource.
 */
export function gather(resource: JsonObject): Gathered {
  const found = new Map<string, unknown>();
  const from = new Map<string, string>();
  const used = new Set<string>();
  const take = (name: string, value: unknown, way: string | null) => {
    const own = member(resource, name);
    if (isBlank(value) || (own !== null && !isBlank(own.value)) || found.has(name)) return;
    if (own !== null) used.add(own.key);
    found.set(name, value);
    if (way !== null) from.set(name.toLowerCase(), way);
  };
  for (const [key, value] of Object.entries(resource)) {
    const lower = key.toLowerCase();
    const urn = [coreUrn, oldCoreUrn].find((one) => lower.startsWith(one));
    if (urn !== undefined && lower !== urn && /^[:./#]/.test(lower.slice(urn.length))) {
      used.add(key);
      take(key.slice(urn.length + 1), value, null);
    } else if (urn !== undefined && isJsonObject(value)) {
      used.add(key);
      for (const [name, held] of Object.entries(value)) take(name, held, `${key}:${name}`);
    }
  }
  for (const container of containers) {
    const held = member(resource, container);
    if (held === null || !isJsonObject(held.value)) continue;
    for (const [name, value] of Object.entries(held.value)) {
      if (wanted.has(name.toLowerCase())) take(name, value, `${held.key}.${name}`);
    }
  }
  if (found.size === 0) return { resource, from };
  const rest = Object.entries(resource).filter(([key]) => !used.has(key));
  return { resource: Object.fromEntries([...rest, ...found]), from };
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
