import type { OneLoginView } from '../../shared/domain/check/result.ts';
import { type Params, type Problem, problem } from '../../shared/domain/problems/codes.ts';
import { readScimError } from '../../shared/domain/scim/error.ts';
import { type ListResponse, readListResponse } from '../../shared/domain/scim/list-response.ts';
import { jwtExpiry } from '../../shared/domain/credentials/token.ts';
import type { ServerResponse } from './response.ts';
import { redirectParams } from './redirect.ts';
import { retryAfterSeconds } from './retry-after.ts';
import type { Target } from './target.ts';

/** The query, as far as judging its response needs it. */
export interface QueryKind {
  readonly target: Target;
  readonly token: string;
  readonly path: string;
  readonly now: Date;
  readonly limits: { readonly stageMs: number; readonly bodyBytes: number };
}

/** Either a list, with what was odd about it, or why there is none (the first problem decides). */
export type Judged =
  | { readonly list: ListResponse; readonly notes: readonly Problem[] }
  | { readonly list: null; readonly problems: readonly Problem[] };

/** Judges the response to a query for users, for check and lookup alike. */
export function judgeList(response: ServerResponse, query: QueryKind): Judged {
  const { status } = response.exchange;
  if (status !== 200) return { list: null, problems: statusProblems(response, query) };
  const unread = bodyProblem(response, query);
  if (unread !== null) return { list: null, problems: [unread] };
  const value = response.body.kind === 'json' ? response.body.value : null;
  const list = readListResponse(value);
  if (list !== null) return { list, notes: [...wireNotes(response), ...list.notes] };
  const scimStatus = readScimError(value)?.status ?? null;
  const params: Params = scimStatus === null ? { status } : { status, scimStatus };
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

function statusProblems(response: ServerResponse, query: QueryKind): Problem[] {
  const { status } = response.exchange;
  const html = response.body.kind === 'html';
  const error = response.body.kind === 'json' ? readScimError(response.body.value) : null;
  const params = { status, path: query.path.split('?')[0] ?? '' };
  if (status === 401) return [...expired(query), problem('TOKEN_REFUSED', { status })];
  if (status === 403) return [problem('TOKEN_FORBIDDEN', { status, html })];
  if (status === 404) {
    return [problem(error === null ? 'PATH_NOT_FOUND' : 'TENANT_NOT_FOUND', params)];
  }
  if (status >= 300 && status < 400) {
    return [problem('REDIRECTED', { status, ...redirectParams(response, query.target) })];
  }
  if (status === 429) return [problem('RATE_LIMITED', { status, ...wait(response, query) })];
  if (status === 400 && error?.scimType?.toLowerCase() === 'invalidfilter') {
    return [problem('FILTER_REFUSED', { status })];
  }
  if (status >= 500) return [problem('SERVER_ERROR', { status, html, ...wait(response, query) })];
  if (status === 204) return [problem('ANSWER_EMPTY', { status, object: false })];
  return [problem('STATUS_UNEXPECTED', { status, html })];
}

/** A refused token whose own date has passed needs no further search for the cause. */
function expired(query: QueryKind): Problem[] {
  const expiresAt = jwtExpiry(query.token);
  if (expiresAt === null || Date.parse(expiresAt) > query.now.getTime()) return [];
  return [problem('TOKEN_EXPIRED', { expiresAt })];
}

function wait(response: ServerResponse, query: QueryKind): Params {
  const seconds = retryAfterSeconds(response.exchange.headers['retry-after'], query.now);
  return seconds === null ? {} : { retryAfterSeconds: seconds };
}

function bodyProblem(response: ServerResponse, query: QueryKind): Problem | null {
  const { body, exchange } = response;
  const { status } = exchange;
  if (body.kind === 'json') return null;
  if (body.kind === 'empty') return problem('ANSWER_EMPTY', { status, object: body.emptyObject });
  if (body.kind === 'html') return problem('ANSWER_HTML', { status, signIn: body.signIn });
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
    notes.push(problem('ANSWER_ENCODED', { encoding: response.encoding }));
  }
  return notes;
}
