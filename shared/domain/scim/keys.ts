/** A JSON object whose members have not been looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A member by its name, upper and lower case alike (RFC 7643 §2.1).
 * Out: the value and the name as it was spelt, or null. An exact spelling goes first.
 */
export function member(
  object: JsonObject,
  name: string,
): { readonly key: string; readonly value: unknown } | null {
  if (Object.hasOwn(object, name)) return { key: name, value: object[name] };
  const wanted = name.toLowerCase();
  const key = Object.keys(object).find((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? null : { key, value: object[key] };
}

/** A member's value by its name without case; undefined when there is none. */
export function valueOf(object: JsonObject, name: string): unknown {
  return member(object, name)?.value;
}

/** The schema URNs a SCIM body names; empty when it names none. */
export function schemasOf(object: JsonObject): readonly string[] {
  const schemas = valueOf(object, 'schemas');
  const list = Array.isArray(schemas) ? schemas : [schemas];
  return list.filter((urn) => typeof urn === 'string');
}

/** Whether two URNs are the same: upper and lower case alike (RFC 7643 §2.1, RFC 8141 §3.1). */
export function sameUrn(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
