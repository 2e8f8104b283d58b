import { type JsonObject, isJsonObject, member, valueOf } from './keys.ts';
import { booleanOf, textOf } from './text-value.ts';

/** One address, and what was said of it. */
interface Email {
  readonly value: string;
  readonly primary: boolean;
  readonly work: boolean;
}

/** The addresses of a user, and which one is taken for the primary one. */
export interface FoundEmails {
  readonly all: readonly string[];
  readonly primary: string | null;
  /** Why `primary` is a choice of this app's; null: the server named one, or has only one. */
  readonly unclear: {
    readonly reason: 'several' | 'none';
    readonly count: number;
    readonly taken: 'work' | 'first';
  } | null;
  /** The key, where they did not stand in `emails`. */
  readonly elsewhere: string | null;
  /** In what other form than a list of objects with a `value`. */
  readonly form: 'object' | 'text' | 'unreadable' | null;
}

/** Keys that servers use beside `emails`; the last are paths that were written as keys. */
const otherKeys = [
  'email',
  'mail',
  'emailAddress',
  'email_address',
  'primaryEmail',
  'workEmail',
  'emails.value',
  'emails[type eq "work"].value',
  'emails[primary eq true].value',
];
const valueKeys = ['value', 'email', 'address', 'emailAddress', 'mail'];

/**
 * Reads a user's e-mail addresses (RFC 7643 §4.1.2): a list of objects, and in the forms and under
 * the keys that servers use for it. Two primaries: the one of type `work` if that is one, else the
 * first; none: the first.
 */
export function findEmails(resource: JsonObject): FoundEmails {
  const standard = member(resource, 'emails');
  const listed = emailsIn(standard?.value);
  const form = formOf(standard?.value, listed.length);
  if (listed.length > 0) return { ...choose(listed), elsewhere: null, form };
  for (const key of otherKeys) {
    const found = member(resource, key);
    const emails = emailsIn(found?.value);
    if (found !== null && emails.length > 0) {
      return { ...choose(emails), elsewhere: found.key, form: null };
    }
  }
  return { all: [], primary: null, unclear: null, elsewhere: null, form };
}

function emailsIn(value: unknown): readonly Email[] {
  if (Array.isArray(value)) return value.flat().slice(0, 200).flatMap(emailOf);
  if (!isJsonObject(value)) return emailOf(value);
  const one = emailOf(value);
  if (one.length > 0) return one;
  // `{ "work": "…", "home": "…" }`
  return Object.entries(value).flatMap(([type, held]) =>
    typeof held === 'string' && held.includes('@')
      ? [{ value: held, primary: type === 'primary', work: type === 'work' }]
      : [],
  );
}

function emailOf(entry: unknown): readonly Email[] {
  if (!isJsonObject(entry)) {
    const plain = typeof entry === 'string' || typeof entry === 'number' ? textOf(entry) : null;
    return plain === null ? [] : [{ value: plain, primary: false, work: false }];
  }
  const value = valueKeys.map((key) => textOf(valueOf(entry, key))).find((one) => one !== null);
  if (value === undefined) return [];
  const type = textOf(valueOf(entry, 'type'));
  return [
    {
      value,
      primary: booleanOf(valueOf(entry, 'primary')) === true,
      work: type?.toLowerCase() === 'work',
    },
  ];
}

function choose(emails: readonly Email[]): Omit<FoundEmails, 'elsewhere' | 'form'> {
  const all = emails.map(({ value }) => value);
  const primaries = emails.filter((one) => one.primary);
  const count = distinct(primaries);
  if (count === 1) return { all, primary: primaries[0]?.value ?? null, unclear: null };
  if (count === 0) {
    const total = distinct(emails);
    const unclear = total > 1 ? ({ reason: 'none', count: total, taken: 'first' } as const) : null;
    return { all, primary: all[0] ?? null, unclear };
  }
  const work = primaries.filter((one) => one.work);
  const taken = distinct(work) === 1 ? 'work' : 'first';
  const primary = (taken === 'work' ? work[0] : primaries[0])?.value ?? null;
  return { all, primary, unclear: { reason: 'several', count, taken } };
}

function distinct(emails: readonly Email[]): number {
  return new Set(emails.map(({ value }) => value.trim().toLowerCase())).size;
}

function formOf(value: unknown, count: number): FoundEmails['form'] {
  if (value === null || value === undefined || value === '') return null;
  if (count === 0) return isBlank(value) ? null : 'unreadable';
  if (typeof value === 'string') return 'text';
  if (!Array.isArray(value)) return 'object';
  const list: readonly unknown[] = value;
  return list.some((one) => typeof one === 'string' && one.trim() !== '') ? 'text' : null;
}

/** Nothing in it that could be an address: no member, or only the kind of one. */
function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank);
  if (isJsonObject(value)) {
    return Object.entries(value).every(
      ([key, held]) => ['type', 'primary'].includes(key.toLowerCase()) || isBlank(held),
    );
  }
  return (
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  );
}
