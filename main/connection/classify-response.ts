import type { OneLoginView } from '../../shared/domain/check/result.ts';
import { type Params, type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { errorWords, readScimError } from '../../shared/domain/scim/error.ts';
import { type ListResponse, readListResponse } from '../../shared/domain/scim/list-response.ts';
import { blockedProblem, gatewayOf } from './classify-gateway.ts';
import { statusProblems } from './classify-status.ts';
import type { QueryKind } from './query-kind.ts';
import { isCoding, type ServerResponse } from './response.ts';

/** Either a list, with what was odd about it, or why there is none (the first problem decides). */
export type Judged =
  | { readonly list: ListResponse; readonly notes: readonly Problem[] }
  | { readonly list: null; readonly problems: readonly Problem[] };

/** Judges the response to a query for users, for check and lookup alike. */
export function judgeList(response: ServerResponse, query: QueryKind): Judged {
  const { status } = response.exchange;
  if (status !== 200) return { list: null, problems: statusProblems(response, query) };
  const value = response.body.kind === 'json' ? response.body.value : null;
  const list = readListResponse(value);
  if (list !== null) return { list, notes: [...wireNotes(response), ...list.notes] };
  const error = readScimError(value);
  const blocked = error === null ? blockedProblem(response, gatewayOf(response)) : null;
  const unread = blocked ?? bodyProblem(response, query);
  if (unread !== null) return { list: null, problems: [unread] };
  const scimStatus = error?.status ?? null;
  const says = error !== null || errorWords(value) !== '' ? { error: true } : {};
  const params: Params = { status, ...says, ...(scimStatus === null ? {} : { scimStatus }) };
  return { list: null, problems: [problem('ANSWER_NOT_SCIM', params)] };
}

/**
 * What OneLogin's Enable would show for the same response, by its documented rule: an empty list or a
 * 404 is "Enabled".
 */
export function oneLoginView(response: ServerResponse, judged: Judged): OneLoginView {
  if (response.exchange.status === 404) return 'enabled';
  return judged.list !== null && isEmpty(judged.list) ? 'enabled' : 'not-enabled';
}

/** Whether a list holds nobody. */
export function isEmpty(list: ListResponse): boolean {
  return list.totalResults === 0 && list.resources.length === 0;
}

/** Whether a list counts users and shows none of them: it tells nothing of anybody. */
export function countsOnly(list: ListResponse): boolean {
  return list.totalResults > 0 && list.resources.length === 0;
}

/** Whether a list without anybody leaves open who is there: it counts users, or has another page. */
export function leavesOpen(list: ListResponse): boolean {
  return countsOnly(list) || (list.goesOn === true && list.resources.length === 0);
}

function bodyProblem(response: ServerResponse, query: QueryKind): Problem | null {
  const { body, exchange } = response;
  const { status } = exchange;
  if (body.kind === 'json') return null;
  if (body.kind === 'empty') return problem('ANSWER_EMPTY', { status, object: body.emptyObject });
  if (body.kind === 'html') return problem('ANSWER_HTML', { status, signIn: body.signIn });
  if (body.kind === 'xml') return problem('ANSWER_XML', { status });
  if (body.kind === 'text') {
    const encoding = response.encoding === null ? {} : { encoding: response.encoding };
    return problem('ANSWER_NOT_JSON', { status, reason: body.reason, ...encoding });
  }
  if (body.kind === 'too-complex') {
    return problem('ANSWER_TOO_COMPLEX', { status, reason: body.reason });
  }
  if (body.kind === 'too-large') {
    return problem('ANSWER_TOO_LARGE', { part: 'body', limitBytes: query.limits.bodyBytes });
  }
  if (body.kind === 'too-slow') {
    return problem('ANSWER_TOO_SLOW', { started: true, limitMs: query.limits.stageMs });
  }
  return problem('ANSWER_CUT_OFF', { started: true });
}

function wireNotes(response: ServerResponse): Problem[] {
  const notes: Problem[] = [];
  if (response.mediaType !== 'application/scim+json') {
    notes.push(problem('ANSWER_CONTENT_TYPE', { contentType: response.mediaType.slice(0, 60) }));
  }
  if (response.encoding !== null) {
    const unknown = isCoding(response.encoding) ? {} : { unknown: true };
    notes.push(problem('ANSWER_ENCODED', { encoding: response.encoding, ...unknown }));
  }
  return notes;
}
