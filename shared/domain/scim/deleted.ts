import { isEnterpriseUrn } from './enterprise-urns.ts';
import { type JsonObject, isJsonObject, member } from './keys.ts';
import { booleanOf, textOf } from './text-value.ts';

const flags = ['deleted', 'isDeleted', 'is_deleted'];
const dates = ['deletedAt', 'deleted_at', 'deletedDate'];

/**
 * The key under which a user is marked as deleted, although the server still sends them: SCIM lets a
 * server keep whom it deleted, and wants it to send them no more (RFC 7644 §3.6). Looked for at the
 * root, in `meta` and in extensions. In: a parsed resource. Out: null for no such mark.
 */
export function deletedMark(resource: JsonObject): string | null {
  const places = Object.entries(resource).flatMap(([key, value]) =>
    /^(?:meta$|urn:)/i.test(key) || isEnterpriseUrn(key) ? [value] : [],
  );
  for (const place of [resource, ...places].filter(isJsonObject)) {
    const flag = flags
      .map((key) => member(place, key))
      .find((one) => booleanOf(one?.value) === true);
    const date = dates.map((key) => member(place, key)).find((one) => isMoment(one?.value));
    const found = flag ?? date ?? null;
    if (found !== null) return found.key;
  }
  return null;
}

/** A date in whatever form; not the zero or the year 1 that stand for none. */
function isMoment(value: unknown): boolean {
  const text = textOf(value)?.trim() ?? '';
  return /^\d{4}/.test(text) && !text.startsWith('0');
}
