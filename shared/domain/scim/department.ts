import { enterpriseUrns, isEnterpriseUrn } from './enterprise-urns.ts';
import { type JsonObject, isJsonObject, member, valueOf } from './keys.ts';
import { type TextValue, readText } from './text-value.ts';

/** Where a department stood, and what was there. */
interface FoundDepartment {
  readonly value: TextValue;
  /** The extension's name as the server spelt it; null: it stood outside of one. */
  readonly urn: string | null;
  /** The key, where it is not the extension's own `department`. */
  readonly elsewhere: string | null;
  /** Names of the resource that were read for it. */
  readonly used: readonly string[];
}

/** The department that is taken, and whether another spelling of the extension has another one. */
export interface ChosenDepartment extends FoundDepartment {
  readonly contradicted: boolean;
}

const none = readText(null);

/**
 * Looks for the department: in the enterprise extension under any spelling, also as a list, flattened
 * (`urn:department`) or split at its dot (`…enterprise:2` › `0:User`), then at the root
 * (AzureAD/SCIMReferenceCode issue 22, simpleidserver issue 287), then in any other extension.
 * Out: null when the resource has no such thing at all.
 */
export function findDepartment(resource: JsonObject): ChosenDepartment | null {
  const places: readonly FoundDepartment[] = [
    ...enterpriseUrns.flatMap((urn) => inExtension(resource, urn)),
    ...Object.keys(resource)
      .filter(isEnterpriseUrn)
      .flatMap((key) => inExtension(resource, key)),
    ...flattened(resource),
    ...splitAtDot(resource),
    ...atRoot(resource),
    ...inOtherExtensions(resource),
  ];
  const chosen =
    places.find(({ value }) => value.text !== null) ??
    places.find(({ value }) => value.form === 'unreadable') ??
    places[0];
  if (chosen === undefined) return null;
  // What stands outside of an extension is named among the attributes beside the five.
  const texts = places.flatMap(({ urn, value }) =>
    urn === null ? [] : (value.text?.trim() ?? []),
  );
  return { ...chosen, contradicted: new Set(texts).size > 1 };
}

function inExtension(resource: JsonObject, urn: string): readonly FoundDepartment[] {
  const found = member(resource, urn);
  const nested = found === null ? [] : [departmentIn(found.value)];
  const flat = Object.keys(resource)
    .filter((key) => prefixOf(key)?.toLowerCase() === urn.toLowerCase())
    .map((key) => ({ urn, key, value: readText(resource[key]) }));
  return [
    ...nested.map((value) => ({ urn: found?.key ?? urn, key: found?.key ?? urn, value })),
    ...flat,
  ].map(({ key, ...rest }) => ({ ...rest, elsewhere: null, used: [key] }));
}

/** The URN of a fully qualified name: meant for paths (RFC 7644 §3.10), and written as a key by some. */
function prefixOf(key: string): string | null {
  const suffix = /[:./#]department$/i.exec(key);
  return suffix === null ? null : key.slice(0, suffix.index);
}

/** The same under one of the rarer spellings. */
function flattened(resource: JsonObject): readonly FoundDepartment[] {
  return Object.keys(resource).flatMap((key) => {
    const urn = prefixOf(key);
    if (urn === null || !isEnterpriseUrn(urn)) return [];
    return [{ urn, elsewhere: null, value: readText(resource[key]), used: [key] }];
  });
}

/** The extension is an object; some servers wrap it in a list. */
function departmentIn(extension: unknown): TextValue {
  // Databases that keep JSON as text give it back as text: something is there.
  if (typeof extension === 'string' && extension.includes('department')) {
    return { text: null, form: 'unreadable', count: 0 };
  }
  const objects = (Array.isArray(extension) ? extension : [extension]).filter(isJsonObject);
  const read = objects.flatMap((one) => [
    readText(valueOf(one, 'department')),
    ...insideAgain(one).map((inner) => readText(valueOf(inner, 'department'))),
  ]);
  return read.find((one) => one.text !== null) ?? read[0] ?? none;
}

/** The extension inside of itself, and the rest of a name that was split at each of its signs. */
function insideAgain(extension: JsonObject): readonly JsonObject[] {
  return Object.entries(extension).flatMap(([key, value]) =>
    isJsonObject(value) && (/^user$/i.test(key) || isEnterpriseUrn(key)) ? [value] : [],
  );
}

function splitAtDot(resource: JsonObject): readonly FoundDepartment[] {
  return Object.entries(resource).flatMap(([key, value]) => {
    if (!isJsonObject(value)) return [];
    return Object.entries(value)
      .filter(([part, held]) => isJsonObject(held) && isEnterpriseUrn(`${key}.${part}`))
      .map(([part, held]) => ({
        urn: `${key}.${part}`,
        elsewhere: `${key} › ${part}`,
        value: departmentIn(held),
        used: [key],
      }));
  });
}

function atRoot(resource: JsonObject): readonly FoundDepartment[] {
  const found = member(resource, 'department');
  if (found === null) return [];
  return [{ urn: null, elsewhere: found.key, value: readText(found.value), used: [found.key] }];
}

function inOtherExtensions(resource: JsonObject): readonly FoundDepartment[] {
  return Object.entries(resource).flatMap(([key, value]) => {
    if (isEnterpriseUrn(key) || !isJsonObject(value)) return [];
    // Some put all extensions into one object.
    if (/^extensions?$/i.test(key)) {
      return Object.entries(value).flatMap(([name, held]) =>
        isJsonObject(held) ? departmentAt(held, `${key} › ${name}`) : [],
      );
    }
    return /^(?:urn:|https?:)/i.test(key) ? departmentAt(value, key) : [];
  });
}

function departmentAt(extension: JsonObject, way: string): readonly FoundDepartment[] {
  const found = member(extension, 'department');
  if (found === null) return [];
  const elsewhere = `${way}:${found.key}`;
  return [{ urn: null, elsewhere, value: readText(found.value), used: [] }];
}
