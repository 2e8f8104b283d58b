import { type Problem, problem } from '../problems/problem.ts';
import { isNamedError } from './error.ts';
import { type JsonObject, isJsonObject, member, sameUrn, schemasOf, valueOf } from './keys.ts';

/** A page of resources, and what was odd about the way it was written. */
export interface ListResponse {
  readonly totalResults: number;
  /** The server named a total to go by; else `totalResults` can be the number of this page alone. */
  readonly totalKnown: boolean;
  readonly resources: readonly unknown[];
  readonly startIndex: number | null;
  /** The server names a page after this one (RFC 9865 §2): whatever it counts, this is not all. */
  readonly goesOn?: true;
  /** ANSWER_RESOURCES_MISSING, ANSWER_KEY_CASE, ANSWER_ITEMS_PER_PAGE, ANSWER_SCHEMA_OLD. */
  readonly notes: readonly Problem[];
}

/** The schema of a list (RFC 7644 §3.4.2). */
export const listResponseUrn = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

const listKeys = ['schemas', 'totalResults', 'Resources', 'itemsPerPage', 'startIndex'];

/**
 * Recognises a ListResponse (RFC 7644 §3.4.2); keys without case (RFC 7643 §2.1).
 * In: a parsed JSON body. Out: null when it is none, and for an error that looks like an empty list
 * beside it. SCIM 1.1's schema, or none at all, is accepted
 * with a note as long as the rest has the shape of a list. One that counts results and shows none
 * (RFC 7644 §3.4.2 requires Resources then) is a list that tells nothing: see countsOnly.
 */
export function readListResponse(body: unknown): ListResponse | null {
  if (!isJsonObject(body) || isNamedError(body)) return null;
  const total = countOf(valueOf(body, 'totalResults'));
  const listed = everyMember(body, 'Resources');
  const lists = listed.filter((one): one is readonly unknown[] => Array.isArray(one));
  const resources = lists.length === 0 ? null : lists.flat(1);
  // What stands where the list should be, and is none, makes it another kind of answer.
  const others = listed.filter((one) => !Array.isArray(one) && one !== null);
  const other = resources === null && others.length > 0;
  if (others.some(holdsSomething)) return null;
  if ((resources ?? []).length === 0 && tellsError(body)) return null;
  const next = valueOf(body, 'nextCursor');
  const goesOn = typeof next === 'string' && next !== '';
  const named = schemasOf(body).some((urn) => sameUrn(urn, listResponseUrn));
  if (total === null && resources === null) return null;
  if (!named && total === null) return null;
  // Without its schema, what claims results and shows none could be anything with a number in it.
  if ((other || !named) && resources === null && (total ?? 0) > 0) return null;
  return {
    totalResults: total ?? resources?.length ?? 0,
    totalKnown: total !== null && !goesOn,
    resources: resources ?? [],
    startIndex: countOf(valueOf(body, 'startIndex')),
    ...(goesOn ? { goesOn } : {}),
    notes: [
      ...(named ? [] : [problem('ANSWER_SCHEMA_OLD', { schema: schemasOf(body)[0] ?? 'none' })]),
      ...(resources === null && total === 0 ? [problem('ANSWER_RESOURCES_MISSING')] : []),
      ...keyCase(body),
      ...(resources?.length === 0 && total === null ? [totalUnread(body)] : []),
      ...itemsPerPage(body, resources?.length ?? 0),
    ],
  };
}

/** Every value of a name that stands more than once, in different capitals. */
function everyMember(body: JsonObject, name: string): readonly unknown[] {
  const wanted = name.toLowerCase();
  return Object.entries(body).flatMap(([key, value]) =>
    key.toLowerCase() === wanted ? [value] : [],
  );
}

/** Whether what is no list may hold somebody: PHP writes an empty list as `{}`. */
function holdsSomething(value: unknown): boolean {
  return isJsonObject(value) && Object.keys(value).length > 0;
}

/** Whether an empty list comes with an error of its own: a search that failed found nobody, too. */
function tellsError(body: JsonObject): boolean {
  const errors = valueOf(body, 'errors');
  const error = valueOf(body, 'error');
  const status = countOf(valueOf(body, 'status'));
  return (
    (Array.isArray(errors) && errors.length > 0) ||
    (isJsonObject(error) && Object.keys(error).length > 0) ||
    (typeof error === 'string' && error.trim() !== '') ||
    error === true ||
    (status !== null && status >= 400)
  );
}

/** RFC 7644 §3.4.2 requires totalResults: what OneLogin makes of none, or of no number, is not known. */
function totalUnread(body: JsonObject): Problem {
  const found = valueOf(body, 'totalResults');
  const shown = found === undefined ? 'none' : (JSON.stringify(found) ?? '').slice(0, 20);
  return problem('ANSWER_ITEMS_PER_PAGE', { totalResults: shown });
}

function keyCase(body: JsonObject): Problem[] {
  const odd = listKeys.flatMap((name) => {
    const found = member(body, name);
    return found === null || found.key === name ? [] : [found.key];
  });
  return odd.length === 0 ? [] : [problem('ANSWER_KEY_CASE', { keys: odd.join(', ') })];
}

/**
 * RFC 7644 §3.4.2: the number of resources in this page. Many servers send their page size instead,
 * which hurts nobody in an empty list, so only what cannot be a size at all is noted.
 */
function itemsPerPage(body: JsonObject, length: number): Problem[] {
  const found = member(body, 'itemsPerPage');
  if (found === null) return [];
  const count = countOf(found.value);
  if (count !== null && typeof found.value === 'number' && count >= length) return [];
  const shown = typeof found.value === 'number' ? found.value : String(found.value).slice(0, 20);
  return [problem('ANSWER_ITEMS_PER_PAGE', { itemsPerPage: shown, resources: length })];
}

/** A whole number from 0, also when it was written as a string; else null. */
function countOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : null;
}
