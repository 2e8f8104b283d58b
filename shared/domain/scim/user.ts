import { type AttributeValues, enterpriseUrn } from '../users/attributes.ts';
import { enterpriseUrns } from './enterprise-urns.ts';
import { otherAttributes } from './other-attributes.ts';
import { type JsonObject, isJsonObject, member, sameUrn, valueOf } from './keys.ts';

/** What this app reads of a SCIM user: the five attributes and how to tell who it is. */
export interface ScimUser {
  readonly id: string | null;
  readonly userName: string | null;
  readonly active: boolean | null;
  readonly values: AttributeValues;
  /** Every e-mail address, for telling whether this is the user that was asked for. */
  readonly emails: readonly string[];
  /** Names of attributes beside the five, in the server's spelling; values are not read. */
  readonly others: readonly string[];
  /** `meta.created` as ISO 8601; null when not sent or no date. */
  readonly createdAt: string | null;
  /** The enterprise extension's URN as the server spelt it; null when it sent none. */
  readonly enterpriseUrnSeen: string | null;
}

/**
 * Reads a SCIM user resource (RFC 7643 §4.1, §4.3), keys without case, tolerant of servers that
 * flatten `name.givenName` or send an e-mail as a plain string.
 * In: a parsed JSON resource. Out: null when it is not an object. A blank value counts as none.
 */
export function readUser(resource: unknown): ScimUser | null {
  if (!isJsonObject(resource)) return null;
  const emails = emailsOf(valueOf(resource, 'emails'));
  const extension = extensionOf(resource);
  return {
    id: textOf(valueOf(resource, 'id')),
    userName: textOf(valueOf(resource, 'userName')),
    active: booleanOf(valueOf(resource, 'active')),
    values: {
      firstName: pathOf(resource, 'name', 'givenName'),
      lastName: pathOf(resource, 'name', 'familyName'),
      email: (emails.find((email) => email.primary) ?? emails[0])?.value ?? null,
      jobTitle: textOf(valueOf(resource, 'title')),
      department: extension?.department ?? null,
    },
    emails: emails.map((email) => email.value),
    others: otherAttributes(resource),
    createdAt: createdAtOf(resource),
    enterpriseUrnSeen: extension?.urn ?? null,
  };
}

/** Whether a URN is the one RFC 7643 §4.3 gives the enterprise extension. */
export function isStandardEnterpriseUrn(urn: string): boolean {
  return sameUrn(urn, enterpriseUrn);
}

function extensionOf(resource: JsonObject): { urn: string; department: string | null } | null {
  let empty: { urn: string; department: null } | null = null;
  for (const urn of enterpriseUrns) {
    const found = member(resource, urn);
    const nested = isJsonObject(found?.value) ? textOf(valueOf(found.value, 'department')) : null;
    // Fully qualified names (RFC 7644 §3.10) are meant for paths; some servers write them as keys.
    const flat = [`${urn}:department`, `${urn}.department`]
      .map((key) => textOf(valueOf(resource, key)))
      .find((value) => value !== null);
    const department = nested ?? flat ?? null;
    if (department !== null) return { urn: found?.key ?? urn, department };
    if (found !== null) empty ??= { urn: found.key, department: null };
  }
  return empty;
}

function createdAtOf(resource: JsonObject): string | null {
  const meta = valueOf(resource, 'meta');
  const created = new Date(isJsonObject(meta) ? (textOf(valueOf(meta, 'created')) ?? '') : '');
  return Number.isNaN(created.getTime()) ? null : created.toISOString();
}

function emailsOf(value: unknown): readonly { value: string; primary: boolean }[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((entry) => {
    if (!isJsonObject(entry)) {
      const plain = textOf(entry);
      return plain === null ? [] : [{ value: plain, primary: false }];
    }
    const address = textOf(valueOf(entry, 'value'));
    if (address === null) return [];
    return [{ value: address, primary: booleanOf(valueOf(entry, 'primary')) === true }];
  });
}

function pathOf(resource: JsonObject, parent: string, child: string): string | null {
  const nested = valueOf(resource, parent);
  const value = isJsonObject(nested) ? textOf(valueOf(nested, child)) : null;
  return value ?? textOf(valueOf(resource, `${parent}.${child}`));
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** SCIM booleans, also in the string form that OneLogin's templates produce. */
function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value.trim().toLowerCase() : null;
  return text === 'true' ? true : text === 'false' ? false : null;
}
