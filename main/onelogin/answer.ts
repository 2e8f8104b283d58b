import { readErrorBody } from '../../shared/domain/onelogin/error-body.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { gatewayOf } from '../connection/classify-gateway.ts';
import type { ServerResponse } from '../connection/response.ts';
import { retryAfterSeconds } from '../connection/retry-after.ts';
import type { Call } from './calls.ts';

/** What came of one call. */
export type Answer =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly headers: Readonly<Record<string, string>>;
    }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly requestId: string | null;
      /** What OneLogin answered with; null: nothing. */
      readonly status: number | null;
    };

/** A call without an answer. */
export type Failed = Exclude<Answer, { readonly ok: true }>;

/** The call a problem is about; `token` for the token's own. */
export type CallName = Call['read'] | 'token';

/** Calls whose path names one thing, which can be gone. */
const ofOneThing: ReadonlySet<CallName> = new Set<CallName>([
  'app',
  'app-users',
  'role-users',
  'user',
  'user-apps',
]);

/**
 * What a response means. Only a 200 with JSON whose own status is no error is an answer; everything
 * else is a problem and never an empty list. A 401 on a read says nothing about the secret: unknown
 * paths and missing scopes are 401 as well.
 */
export function answerOf(name: CallName, response: ServerResponse, now: Date): Answer {
  const { headers, status: httpStatus } = response.exchange;
  const value = response.body.kind === 'json' ? response.body.value : undefined;
  const error = readErrorBody(value);
  // v1 reports errors under HTTP 200 as well.
  const status = httpStatus === 200 && error !== null ? (error.status ?? 500) : httpStatus;
  const failed = (why: Problem): Answer => ({
    ok: false,
    problem: why,
    requestId: requestIdOf(headers),
    status,
  });
  if (status !== 200) {
    return failed(
      isAStrangers(status, response)
        ? problem('ONELOGIN_STATUS_UNEXPECTED', { status })
        : statusProblem(name, status, headers, now),
    );
  }
  if (response.body.kind !== 'json') {
    const { kind } = response.body;
    const reason = kind === 'text' ? 'not-json' : kind === 'too-complex' ? 'too-large' : kind;
    return failed(
      reason === 'too-slow'
        ? problem('ONELOGIN_TOO_SLOW')
        : problem('ONELOGIN_ANSWER_UNREADABLE', { reason, read: name }),
    );
  }
  return { ok: true, value, headers };
}

/** A call that got no answer at all. */
export function unanswered(why: Problem): Failed {
  return { ok: false, problem: why, requestId: null, status: null };
}

/** An answer of the right status whose content is not what is documented. */
export function wrongShape(name: CallName, headers: Readonly<Record<string, string>>) {
  return {
    ok: false,
    problem: problem('ONELOGIN_ANSWER_UNREADABLE', { reason: 'shape', read: name }),
    requestId: requestIdOf(headers),
    status: 200,
  } as const;
}

/**
 * Whether a refusal, or a "not found", is somebody else's. OneLogin says these in JSON; a firewall, a
 * proxy or a sign-in page in between says them in a page or a line of text, which is no word about the
 * credential or about what was asked for. A 429 of OneLogin's own is a page (onelogin-api, token call).
 */
function isAStrangers(status: number, response: ServerResponse): boolean {
  // A company's own web filter or proxy that says who it is, whatever the status.
  if (gatewayOf(response)?.side === 'network') return true;
  const { kind } = response.body;
  const isWords = kind === 'html' || kind === 'xml' || kind === 'text';
  return isWords && [400, 401, 403, 404].includes(status);
}

function statusProblem(
  name: CallName,
  status: number,
  headers: Readonly<Record<string, string>>,
  now: Date,
): Problem {
  if (status === 429) {
    const seconds = waitSeconds(headers, now);
    return problem('ONELOGIN_RATE_LIMITED', seconds === null ? {} : { seconds });
  }
  if (name === 'token' && [400, 401, 403].includes(status)) {
    return problem('ONELOGIN_CREDENTIAL_REFUSED', { status });
  }
  if (name === 'token' && status === 500) return problem('ONELOGIN_OWNER_GONE', { status });
  if (status === 401 || status === 403) return problem('ONELOGIN_NOT_ALLOWED', { read: name });
  if (status === 404 && ofOneThing.has(name)) return problem('ONELOGIN_GONE', { read: name });
  return status >= 500
    ? problem('ONELOGIN_UNAVAILABLE', { status })
    : problem('ONELOGIN_STATUS_UNEXPECTED', { status });
}

/**
 * How long OneLogin asks to wait, in seconds: its own header counts the seconds that are left, also
 * where it looks like a moment (its own migration wizard takes it for one). Null: it does not say.
 */
export function waitSeconds(headers: Readonly<Record<string, string>>, now: Date): number | null {
  const asked = retryAfterSeconds(headers['retry-after'], now);
  if (asked !== null) return asked;
  const reset = headers['x-ratelimit-reset']?.trim() ?? '';
  return /^\d{1,4}$/.test(reset) ? Number(reset) : null;
}

/** OneLogin's id of a call, which its support traces by; null: none that can be shown. */
function requestIdOf(headers: Readonly<Record<string, string>>): string | null {
  const id = headers['x-request-id']?.trim() ?? '';
  return /^[\w.:-]{1,100}$/.test(id) ? id : null;
}
