import { isMoment } from '../text/calendar.ts';
import { isJsonObject, type JsonObject } from '../scim/keys.ts';

/** Longer than any name or text that OneLogin's pages take; more of one says nothing. */
const longestText = 1000;

/**
 * A text as OneLogin means it: its API hands names out XML-escaped (`&amp;`, `&#39;`). One layer is
 * taken off; what is no entity stays. Source: terraform-provider-onelogin (ghaggin), application.go.
 */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});/gi, (entity) => {
    const name = entity.slice(1, -1).toLowerCase();
    if (!name.startsWith('#')) return named[name] ?? entity;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity;
  });
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * A member as text. Out: '' for null or an empty text, which OneLogin uses alike; null where the
 * member is missing or no text, of which nothing can be said.
 */
export function textOf(object: JsonObject, key: string): string | null {
  const value = object[key];
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? unescapeXml(value).slice(0, longestText) : null;
}

/** The same where an empty text is as good as none. */
export function someText(object: JsonObject, key: string): string | null {
  const text = textOf(object, key)?.trim() ?? '';
  return text === '' ? null : text;
}

/**
 * An id: a JSON number, or the same as text (an older SDK saw both). Null: none, or one that a
 * number here cannot hold.
 */
export function idOf(object: JsonObject, key: string): number | null {
  const value = object[key];
  const id = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? id : null;
}

/** A list of ids; null where the member is missing or is no list of ids alone. */
export function idsOf(object: JsonObject, key: string): readonly number[] | null {
  const value = object[key];
  if (!Array.isArray(value)) return null;
  const ids = value.map((one: unknown) => idOf(isJsonObject(one) ? one : { id: one }, 'id'));
  return ids.every((id) => id !== null) ? ids : null;
}

/** A flag; null where it is missing or no flag: unset is not false. */
export function flagOf(object: JsonObject, key: string): boolean | null {
  const value = object[key];
  return typeof value === 'boolean' ? value : null;
}

/**
 * A moment as ISO 8601 with a time zone; null for anything else, and for one that cannot be meant: a
 * day that does not exist, or the year 0001 that stands for "never".
 */
export function momentOf(object: JsonObject, key: string): string | null {
  const value = object[key];
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(value)
  ) {
    return null;
  }
  if (!isMoment(value)) return null;
  const at = new Date(value).toISOString();
  return isMoment(at) ? at : null;
}
