import { type JsonObject, isJsonObject, sameUrn, schemasOf, valueOf } from './keys.ts';

/** What a SCIM server says went wrong. */
export interface ScimError {
  /** The status the body names, which may be missing or differ from the HTTP status. */
  readonly status: number | null;
  readonly scimType: string | null;
}

/** The schema of an error body (RFC 7644 §3.12). */
const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** The detail error keywords of RFC 7644 §3.12, Table 9, in lower case. */
const scimTypes = new Set([
  'invalidfilter',
  'toomany',
  'uniqueness',
  'mutability',
  'invalidsyntax',
  'invalidpath',
  'notarget',
  'invalidvalue',
  'invalidvers',
  'sensitive',
]);

/**
 * Recognizes a SCIM error body (RFC 7644 §3.12), also one without `status` or with a number for it,
 * one without schemas that has a `scimType` of the RFC, one that stands one level down
 * (simpleidserver issue 227), and SCIM 1.1's `Errors` list. Out: null for
 * any other body, frameworks' own error bodies included: whether an error is SCIM's tells a wrong
 * tenant from a wrong path.
 */
export function readScimError(body: unknown): ScimError | null {
  if (!isJsonObject(body)) return null;
  const wrapped = Object.values(body).find((one) => isJsonObject(one) && isNamedError(one));
  const error = isNamedError(body) || !isJsonObject(wrapped) ? body : wrapped;
  const scimType = valueOf(error, 'scimType');
  const type = typeof scimType === 'string' ? scimType : null;
  if (isNamedError(error) || (type !== null && scimTypes.has(type.toLowerCase()))) {
    return { status: statusOf(valueOf(error, 'status')), scimType: type };
  }
  const first = firstOf(valueOf(body, 'Errors'));
  if (!isJsonObject(first) || typeof valueOf(first, 'description') !== 'string') return null;
  return { status: statusOf(valueOf(first, 'code')), scimType: null };
}

/** Whether a body names the schema of an error, whatever else it holds. */
export function isNamedError(object: JsonObject): boolean {
  return schemasOf(object).some((urn) => sameUrn(urn, errorUrn));
}

const wordKeys = ['detail', 'message', 'description', 'error_description', 'error', 'title'];

/**
 * The words of an error body, SCIM's or a framework's, in one text of at most 2,000 characters;
 * empty when it has none. For telling what an error is about, never to be shown.
 */
export function errorWords(body: unknown): string {
  if (!isJsonObject(body)) return '';
  const nested = ['errors', 'error', 'response'].flatMap((key) => {
    const value = valueOf(body, key);
    return (Array.isArray(value) ? value.slice(0, 5) : [value]).filter(isJsonObject);
  });
  return [body, ...nested].flatMap(wordsOf).join(' ').slice(0, 2000);
}

function wordsOf(object: JsonObject): readonly string[] {
  return wordKeys.map((key) => valueOf(object, key)).filter((word) => typeof word === 'string');
}

/**
 * Whether an error's words say that a user is not there: the name that was searched for, or a user
 * and that it was not found. The RFC's own sentence for 404 names both user and endpoint, and so
 * says neither (RFC 7644 §3.12, Table 8); an account can be a directory's.
 */
export function saysNoUser(words: string, wanted: string | null): boolean {
  if (wanted !== null && wanted !== '' && words.toLowerCase().includes(wanted.toLowerCase())) {
    return true;
  }
  if (/endpoint|cannot get|\broute\b|https?:|\/users\b/i.test(words)) return false;
  // A pool or a directory of users is none of them.
  const place = 'pool|director|store|base|database|provision|schema|service|type|source|group';
  const person = String.raw`(?:users?|members?|persons?|people)(?![ _-](?:${place}))`;
  const absent = String.raw`(?:not (?:be )?(?:found|exist)|(?:doesn.t|does not|did not|don.t) exist|unknown|missing)`;
  return new RegExp(
    `\\b${person}\\b.{0,80}\\b${absent}|\\b(?:no|unknown|missing)(?: such| matching)? ${person}\\b|` +
      `\\b(?:could not|cannot|unable to) find (?:the |a |any )?${person}\\b`,
    'i',
  ).test(words);
}

/** Whether an error's words say that the search is not supported, where no `scimType` does. */
export function saysNoFilter(words: string): boolean {
  const refused = String.raw`(?:unsupported|not supported|not implemented|invalid|unknown|unrecogni[sz]ed)`;
  return new RegExp(`\\b${refused}\\b.{0,40}\\bfilter|\\bfilter.{0,60}\\b${refused}\\b`, 'i').test(
    words,
  );
}

/** Words of which an error says no more than that it is one. */
const empty =
  /^(?:\W|\d|_|\b(?:a|an?|bad|error|failed|http|in|input|invalid|is|malformed|of|request|status|syntax|the|validation|was)\b)*$/i;

/** Whether an error's words give a reason that is not the search: none of them is about it. */
export function saysOtherReason(words: string): boolean {
  const search =
    /filter|search|\buser ?names?\b|\battributes?\b|\boperators?\b|\bexpression|\beq\b/i;
  return !empty.test(words) && !search.test(words);
}

/** Whether an error's words name the directory, not a user in it. */
export function saysNoDirectory(words: string): boolean {
  return /\b(?:tenant|director(?:y|ies)|organi[sz]ation|workspace|customer|realm|domain|company)\b/i.test(
    words,
  );
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function statusOf(value: unknown): number | null {
  const status = typeof value === 'string' ? Number(value) : value;
  return typeof status === 'number' && status >= 100 && status <= 599 ? Math.trunc(status) : null;
}
