import { type Problem, problem } from '../problems/problem.ts';
import type { AttributeId, AttributeValues } from '../users/attributes.ts';
import { readCreatedAt, readLastModified } from './created-at.ts';
import { type ChosenDepartment, findDepartment } from './department.ts';
import { type FoundEmails, findEmails } from './emails.ts';
import { type JsonObject, isJsonObject, member, valueOf } from './keys.ts';
import { deletedMark } from './deleted.ts';
import { gather, type Gathered } from './gather.ts';
import { type FoundNames, findNames } from './names.ts';
import { otherAttributes } from './other-attributes.ts';
import { booleanOf, readText, textOf, type TextValue } from './text-value.ts';

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
  /** `meta.created` as ISO 8601; null when not sent or no date that can be meant. */
  readonly createdAt: string | null;
  /** `meta.created` named no zone and was taken for UTC. */
  readonly createdZoneless: boolean;
  /** `meta.lastModified` as ISO 8601; null when not sent or no date that can be meant. */
  readonly lastModifiedAt: string | null;
  /** `meta.lastModified` named no zone and was taken for UTC. */
  readonly lastModifiedZoneless: boolean;
  /** The enterprise extension's URN as the server spelt it; null when it sent none. */
  readonly enterpriseUrnSeen: string | null;
  /**
   * What was read from another place or in another form than SCIM's, and what could not be:
   * ATTRIBUTE_ELSEWHERE, ATTRIBUTE_FORM, NAME_UNSPLIT, EMAIL_PRIMARY_UNCLEAR, USER_ACTIVE_UNREADABLE.
   */
  readonly notes: readonly Problem[];
}

/**
 * Reads a SCIM user resource (RFC 7643 §4.1, §4.3), keys without case, tolerant of the places and
 * forms in which servers send the five attributes; each that is not SCIM's is noted.
 * In: a parsed JSON resource, and now. Out: null when it is not an object. A blank value counts as none.
 */
export function readUser(resource: unknown, now: Date = new Date()): ScimUser | null {
  return isJsonObject(resource) ? readGathered(gather(resource), now) : null;
}

function readGathered({ from, resource }: Gathered, now: Date): ScimUser {
  const names = findNames(resource);
  const emails = findEmails(resource);
  const department = findDepartment(resource);
  const title = findTitle(resource);
  /** Where it was before it was brought to the root. */
  const way = (key: string | null, usual: string) =>
    from.get((key ?? usual).toLowerCase()) ?? from.get(usual) ?? key;
  const sentActive = valueOf(resource, 'active');
  const said = booleanOf(sentActive);
  const deleted = said === false ? null : deletedMark(resource);
  const active = deleted === null ? said : null;
  const created = readCreatedAt(resource, now);
  const modified = readLastModified(resource, now);
  const used = [
    names.firstName.used,
    names.lastName.used,
    emails.elsewhere,
    title.elsewhere,
    ...(department?.used ?? []),
  ].filter((key) => key !== null);
  return {
    id: textOf(valueOf(resource, 'id')),
    userName: textOf(valueOf(resource, 'userName')),
    active,
    values: {
      firstName: names.firstName.value.text,
      lastName: names.lastName.value.text,
      email: emails.primary,
      jobTitle: title.value.text,
      department: department?.value.text ?? null,
    },
    emails: emails.all,
    others: otherAttributes(resource, used),
    createdAt: created.at,
    createdZoneless: created.zoneless,
    lastModifiedAt: modified.at,
    lastModifiedZoneless: modified.zoneless,
    enterpriseUrnSeen: department?.urn ?? null,
    notes: [
      ...nameNotes({
        ...names,
        firstName: { ...names.firstName, elsewhere: way(names.firstName.elsewhere, 'name') },
        lastName: { ...names.lastName, elsewhere: way(names.lastName.elsewhere, 'name') },
      }),
      ...emailNotes({
        ...emails,
        elsewhere: emails.primary === null ? null : way(emails.elsewhere, 'emails'),
      }),
      ...valueNotes('jobTitle', way(title.elsewhere, 'title'), title.value),
      ...departmentNotes(
        department === null || department.urn !== null
          ? department
          : { ...department, elsewhere: way(department.elsewhere, 'department') },
      ),
      ...(deleted === null
        ? activeNotes(active, sentActive)
        : [problem('USER_ACTIVE_UNREADABLE', { deleted })]),
    ],
  };
}

interface FoundTitle {
  readonly value: TextValue;
  readonly elsewhere: string | null;
}

/** `title`, or under the names that directories have for it, or in an extension. */
function findTitle(resource: JsonObject): FoundTitle {
  const standard = readText(valueOf(resource, 'title'));
  if (standard.text !== null) return { value: standard, elsewhere: null };
  for (const key of ['jobTitle', 'job_title', 'position']) {
    const found = member(resource, key);
    const value = readText(found?.value);
    if (found !== null && value.text !== null) return { value, elsewhere: found.key };
  }
  for (const [urn, extension] of Object.entries(resource)) {
    const found = /^urn:/i.test(urn) && isJsonObject(extension) ? member(extension, 'title') : null;
    const value = readText(found?.value);
    if (found !== null && value.text !== null) return { value, elsewhere: `${urn}:${found.key}` };
  }
  return { value: standard, elsewhere: null };
}

function valueNotes(
  attribute: AttributeId,
  elsewhere: string | null,
  { text, form, count }: TextValue,
): Problem[] {
  const notes: Problem[] = [];
  if (elsewhere !== null && text !== null) {
    notes.push(problem('ATTRIBUTE_ELSEWHERE', { attribute, key: keyName(elsewhere) }));
  }
  if (form !== null) {
    notes.push(problem('ATTRIBUTE_FORM', { attribute, form, ...(count > 1 ? { count } : {}) }));
  }
  return notes;
}

/** A key as it may be shown: URNs come from the server, and nothing else than a name is wanted. */
function keyName(key: string): string {
  return key.replace(/[^\w.:$/#›\- "[\]]/g, '?').slice(0, 120);
}

function nameNotes({ firstName, lastName, unsplit }: FoundNames): Problem[] {
  return [
    ...valueNotes('firstName', firstName.elsewhere, firstName.value),
    ...valueNotes('lastName', lastName.elsewhere, lastName.value),
    ...(unsplit === null
      ? []
      : [problem('NAME_UNSPLIT', { key: unsplit.key, attributes: unsplit.parts.join(',') })]),
  ];
}

function emailNotes({ elsewhere, form, unclear }: FoundEmails): Problem[] {
  return [
    ...(elsewhere === null
      ? []
      : [problem('ATTRIBUTE_ELSEWHERE', { attribute: 'email', key: keyName(elsewhere) })]),
    ...(form === null || (form === 'unreadable' && elsewhere !== null)
      ? []
      : [problem('ATTRIBUTE_FORM', { attribute: 'email', form })]),
    ...(unclear === null ? [] : [problem('EMAIL_PRIMARY_UNCLEAR', { ...unclear })]),
  ];
}

function departmentNotes(found: ChosenDepartment | null): Problem[] {
  if (found === null) return [];
  const notes = [
    ...valueNotes('department', found.elsewhere, found.value),
    ...(found.contradicted
      ? [problem('ATTRIBUTE_FORM', { attribute: 'department', form: 'twice' })]
      : []),
  ];
  // A URN has a note of its own (ENTERPRISE_URN_SHORT); other names are just another place.
  if (found.urn === null || /^urn:/i.test(found.urn) || found.value.text === null) return notes;
  return [
    problem('ATTRIBUTE_ELSEWHERE', { attribute: 'department', key: keyName(found.urn) }),
    ...notes,
  ];
}

/** Something was sent that says neither yes nor no. */
function activeNotes(active: boolean | null, sent: unknown): Problem[] {
  const { text, form } = readText(sent);
  const unread = active === null && (text !== null || form !== null);
  return unread ? [problem('USER_ACTIVE_UNREADABLE')] : [];
}
