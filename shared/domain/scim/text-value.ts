import { isJsonObject, valueOf } from './keys.ts';

/**
 * In what form a text came, other than as a text.
 * - `list`, `object`: read out of one. - `unreadable`: something is there, and no text in it.
 */
type TextForm = 'list' | 'object' | 'unreadable';

/** A text as it was received, and how. */
export interface TextValue {
  readonly text: string | null;
  /** null: a plain text or number, or nothing at all. */
  readonly form: TextForm | null;
  /** How many different texts a list held. */
  readonly count: number;
}

const nothing: TextValue = { text: null, form: null, count: 0 };
const unreadable: TextValue = { text: null, form: 'unreadable', count: 0 };

/** Where objects hold what a person reads, the likeliest first: `value` is often an id beside it. */
const textKeys = ['displayName', 'display', 'value', 'name', 'text', 'label', 'formatted', '#text'];

/**
 * Reads a text that SCIM has as a string and servers also send as a number, as a list, or as an
 * object (`{ value }`, `{ displayName }`, one member of any name). A blank one counts as nothing.
 */
export function readText(value: unknown, depth = 0): TextValue {
  if (typeof value === 'number') return { text: String(value), form: null, count: 1 };
  if (typeof value === 'string') {
    return value.trim() === '' ? nothing : { text: value, form: null, count: 1 };
  }
  if (value === null || value === undefined) return nothing;
  if (depth > 2) return unreadable;
  if (Array.isArray(value)) return readList(value, depth);
  return isJsonObject(value) ? readObject(value, depth) : unreadable;
}

function readList(list: readonly unknown[], depth: number): TextValue {
  const primary = list.filter((one) => isJsonObject(one) && valueOf(one, 'primary') === true);
  const read = [...primary, ...list].slice(0, 50).map((one) => readText(one, depth + 1));
  const texts = read.flatMap(({ text }) => text ?? []);
  const [text] = texts;
  if (text !== undefined) return { text, form: 'list', count: new Set(texts).size };
  return read.some(({ form }) => form === 'unreadable') ? unreadable : nothing;
}

function readObject(object: Readonly<Record<string, unknown>>, depth: number): TextValue {
  // `$ref`, `type` and `primary` tell of a value, and are none (RFC 7643 §2.4).
  const values = Object.entries(object)
    .filter(([key]) => !/^(?:\$.*|type|primary)$/i.test(key))
    .map(([, value]) => value)
    .filter((one) => readText(one, 3) !== nothing);
  if (values.length === 0) return nothing;
  const named = textKeys
    .map((key) => readText(valueOf(object, key), depth + 1))
    .find((one) => one.text !== null);
  const only = values.length === 1 ? readText(values[0], depth + 1) : nothing;
  const { text } = named ?? only;
  return text === null ? unreadable : { text, form: 'object', count: 1 };
}

/** The text alone; null when there is none. */
export function textOf(value: unknown): string | null {
  return readText(value).text;
}

const yes = new Set(['true', 'yes', 'y', 't', '1', 'on', 'active', 'enabled']);
const no = new Set([
  'false',
  'no',
  'n',
  'f',
  '0',
  'off',
  'inactive',
  'disabled',
  'suspended',
  'deactivated',
  'blocked',
]);

/**
 * SCIM booleans, also in the forms that templates and databases make of them: as text, as 0 and 1,
 * as a word, inside a list or an object. Out: null when it says neither.
 */
export function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.length === 1 ? booleanOf(value[0]) : null;
  if (isJsonObject(value)) return 'value' in value ? booleanOf(value['value']) : null;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return null;
  const word = text.trim().toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : null;
}
