import type { OneLoginView } from '../../shared/domain/check/result.ts';
import { type Facts, type Problem, problem } from '../../shared/domain/problems/codes.ts';
import { readScimError } from '../../shared/domain/scim/error.ts';
import { type ListResponse, readListResponse } from '../../shared/domain/scim/list-response.ts';
import { jwtExpiry } from '../../shared/domain/credentials/token.ts';
import type { Answer } from './response.ts';
import { redirectFacts } from './redirect.ts';
import { retryAfterSeconds } from './retry-after.ts';
import type { Target } from './target.ts';

/** What the server was asked with, as far as judging its answer needs it. */
export interface Asked {
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

/** Judges the answer to a question for users, for the check and for reading users back alike. */
export function judgeList(answer: Answer, asked: Asked): Judged {
  const { status } = answer.exchange;
  if (status !== 200) return { list: null, problems: statusProblems(answer, asked) };
  const unread = bodyProblem(answer, asked);
  if (unread !== null) return { list: null, problems: [unread] };
  const value = answer.body.kind === 'json' ? answer.body.value : null;
  const list = readListResponse(value);
  if (list !== null) return { list, notes: [...wireNotes(answer), ...list.notes] };
  const scimStatus = readScimError(value)?.status ?? null;
  const facts: Facts = scimStatus === null ? { status } : { status, scimStatus };
  return { list: null, problems: [problem('ANSWER_NOT_SCIM', facts)] };
}

/**
 * What OneLogin's Enable would show for the same answer, by its documented rule: an empty list or a
 * 404 is "Enabled".
 */
export function oneLoginView(answer: Answer, judged: Judged): OneLoginView {
  if (answer.exchange.status === 404) return 'enabled';
  return judged.list !== null && isEmpty(judged.list) ? 'enabled' : 'not-enabled';
}

/** Whether a list holds nobody. */
export function isEmpty(list: ListResponse): boolean {
  return list.totalResults === 0 && list.resources.length === 0;
}

function statusProblems(answer: Answer, asked: Asked): Problem[] {
  const { status } = answer.exchange;
  const html = answer.body.kind === 'html';
  const error = answer.body.kind === 'json' ? readScimError(answer.body.value) : null;
  const facts = { status, path: asked.path.split('?')[0] ?? '' };
  if (status === 401) return [...expired(asked), problem('TOKEN_REFUSED', { status })];
  if (status === 403) return [problem('TOKEN_FORBIDDEN', { status, html })];
  if (status === 404) {
    return [problem(error === null ? 'PATH_NOT_FOUND' : 'TENANT_NOT_FOUND', facts)];
  }
  if (status >= 300 && status < 400) {
    return [problem('REDIRECTED', { status, ...redirectFacts(answer, asked.target) })];
  }
  if (status === 429) return [problem('RATE_LIMITED', { status, ...wait(answer, asked) })];
  if (status === 400 && error?.scimType?.toLowerCase() === 'invalidfilter') {
    return [problem('FILTER_REFUSED', { status })];
  }
  if (status >= 500) return [problem('SERVER_ERROR', { status, html, ...wait(answer, asked) })];
  if (status === 204) return [problem('ANSWER_EMPTY', { status, object: false })];
  return [problem('STATUS_UNEXPECTED', { status, html })];
}

/** A refused token whose own date has passed needs no further search for the cause. */
function expired(asked: Asked): Problem[] {
  const expiresAt = jwtExpiry(asked.token);
  if (expiresAt === null || Date.parse(expiresAt) > asked.now.getTime()) return [];
  return [problem('TOKEN_EXPIRED', { expiresAt })];
}

function wait(answer: Answer, asked: Asked): Facts {
  const seconds = retryAfterSeconds(answer.exchange.headers['retry-after'], asked.now);
  return seconds === null ? {} : { retryAfterSeconds: seconds };
}

function bodyProblem(answer: Answer, asked: Asked): Problem | null {
  const { body, exchange } = answer;
  const { status } = exchange;
  if (body.kind === 'json') return null;
  if (body.kind === 'empty') return problem('ANSWER_EMPTY', { status, object: body.emptyObject });
  if (body.kind === 'html') return problem('ANSWER_HTML', { status, signIn: body.signIn });
  if (body.kind === 'text') {
    const encoding = answer.encoding === null ? {} : { encoding: answer.encoding };
    return problem('ANSWER_NOT_JSON', { status, reason: body.reason, ...encoding });
  }
  if (body.kind === 'too-complex') {
    return problem('ANSWER_TOO_COMPLEX', { status, reason: body.reason });
  }
  if (body.kind === 'too-large') {
    return problem('ANSWER_TOO_LARGE', { part: 'body', limitBytes: asked.limits.bodyBytes });
  }
  if (body.kind === 'too-slow') {
    return problem('ANSWER_TOO_SLOW', { started: true, limitMs: asked.limits.stageMs });
  }
  return problem('ANSWER_CUT_OFF', { started: true });
}

function wireNotes(answer: Answer): Problem[] {
  const notes: Problem[] = [];
  if (answer.mediaType !== 'application/scim+json') {
    notes.push(problem('ANSWER_CONTENT_TYPE', { contentType: answer.mediaType.slice(0, 60) }));
  }
  if (answer.encoding !== null) {
    notes.push(problem('ANSWER_ENCODED', { encoding: answer.encoding }));
  }
  return notes;
}
