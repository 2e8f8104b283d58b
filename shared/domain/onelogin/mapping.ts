import { isJsonObject, type JsonObject } from '../scim/keys.ts';
import { flagOf, someText } from './values.ts';

/** The rows of the Parameters tab that Wisq's five attributes and the username depend on. */
export const mappedRows = ['userName', 'title', 'department'] as const;
export type MappedRow = (typeof mappedRows)[number];

/**
 * What fills a row.
 * - `field`: a field of the user, by OneLogin's name for it.
 * - `macro`: a template over the user's fields.
 * - `fixed`: none of them, but a value that is the same for everybody.
 * - `none`: nothing.
 * - `absent`: the app has no such row.
 * - `unknown`: it could not be read.
 */
export const mappingKinds = ['field', 'macro', 'fixed', 'none', 'absent', 'unknown'] as const;
type MappingKind = (typeof mappingKinds)[number];

export interface MappingReading {
  readonly kind: MappingKind;
  /** OneLogin's own word: `title`, `custom_attribute_x`, `_macro_`, `none`; null: not read. */
  readonly word: string | null;
  /** The template of a macro; null: there is none. */
  readonly macro: string | null;
  /** Whether an empty field is left out; null: not known. */
  readonly skipIfBlank: boolean | null;
}

export type Mappings = Readonly<Record<MappedRow, MappingReading>>;

const notRead: MappingReading = { kind: 'unknown', word: null, macro: null, skipIfBlank: null };

/** Mappings of which nothing is known. */
export const noMappings: Mappings = { userName: notRead, title: notRead, department: notRead };

/** Each row by the names OneLogin has for it: that of the API (KB0013904) and the label. */
const rowNames: Readonly<Record<MappedRow, readonly [api: string, label: string]>> = {
  userName: ['scimusername', 'scim username'],
  title: ['title', 'title'],
  department: ['department', 'department'],
};

/**
 * The mappings of an app. In: its member `parameters`, an object keyed by the rows' API names; any
 * JSON. Out: `unknown` for all where it is no such object, or has no row: every
 * connector brings rows of its own, so that none at all says that they are not shown.
 */
export function readMappings(parameters: unknown): Mappings {
  if (!isJsonObject(parameters) || Object.keys(parameters).length === 0) return noMappings;
  return {
    userName: readRow(parameters, 'userName'),
    title: readRow(parameters, 'title'),
    department: readRow(parameters, 'department'),
  };
}

function readRow(parameters: JsonObject, row: MappedRow): MappingReading {
  const [api, label] = rowNames[row];
  const entries = Object.entries(parameters);
  const found =
    entries.find(([key]) => key.toLowerCase() === api) ??
    entries.find(([, one]) => isJsonObject(one) && someText(one, 'label')?.toLowerCase() === label);
  if (found === undefined) return { ...notRead, kind: 'absent' };
  const [, parameter] = found;
  if (!isJsonObject(parameter)) return notRead;
  const word = someText(parameter, 'user_attribute_mappings');
  const macro = someText(parameter, 'user_attribute_macros');
  const skipIfBlank = flagOf(parameter, 'skip_if_blank');
  const kind = kindOf(word, macro, hasValue(parameter));
  return { kind, word, macro: kind === 'macro' ? macro : null, skipIfBlank };
}

function kindOf(word: string | null, macro: string | null, fixed: boolean): MappingKind {
  if (word === '_macro_' || (word === null && macro !== null)) return 'macro';
  if (word === 'none') return fixed ? 'fixed' : 'none';
  if (word === null) return fixed ? 'fixed' : 'unknown';
  return 'field';
}

/** Whether the row holds a value by itself: OneLogin gives null, a text or a list back as written. */
function hasValue(parameter: JsonObject): boolean {
  return ['values', 'default_values'].some((key) => {
    const value = parameter[key];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.some((one) => typeof one === 'string' && one.trim() !== '');
  });
}
