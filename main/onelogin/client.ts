import { setTimeout as pause } from 'node:timers/promises';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { Deadline, Stopped } from '../connection/deadline.ts';
import type { Limits } from '../connection/limits.ts';
import { readResponse } from '../connection/response.ts';
import type { Target } from '../connection/target.ts';
import { type Post, type Transport, TransportFailure } from '../connection/transport.ts';
import {
  type Answer,
  answerOf,
  type CallName,
  type Failed,
  unanswered,
  waitSeconds,
} from './answer.ts';
import { type Call, mustBeAllowed, pathOf, revokePath, tokenPath } from './calls.ts';
import { networkProblem } from './network-problem.ts';
import type { TokenKeeper } from './tokens.ts';

export interface ClientParts {
  readonly transport: Transport;
  readonly target: Target;
  readonly limits: Limits;
  readonly deadline: Deadline;
  readonly tokens: TokenKeeper;
  readonly now: () => Date;
  /** The most requests that may leave, the token's included. */
  readonly mostRequests: number;
  /** How long a second try waits, in milliseconds. */
  readonly pauseMs: number;
}

/** A wait that OneLogin asks for and that is short enough to be waited for. */
const longestWaitMs = 5000;
/** Calls of the account that are left for the customer's other tools. */
const leftForOthers = 20;

/**
 * OneLogin's API as far as this app uses it: one token, reads on a closed list, and the revocation.
 * Every call resolves with an answer or a problem. Each is tried twice at most, and once more with a
 * new token after a 401; after a refusal that holds for all, nothing more leaves.
 */
export class OneLoginClient {
  readonly #parts: ClientParts;
  #requests = 0;
  /** Why nothing more leaves. */
  #ended: Failed | null = null;
  /** Why API v1, whose calls alone are counted, is asked nothing more. */
  #limited: Failed | null = null;
  #renewal: ReturnType<TokenKeeper['renewed']> | null = null;
  /** A 429 is waited for once. */
  #pausing: Promise<unknown> | null = null;
  /** Statuses of reads: what they have in common tells about the credential. */
  readonly #statuses: (number | null)[] = [];
  readonly #answered = new Set<CallName>();

  constructor(parts: ClientParts) {
    this.#parts = parts;
  }

  /** How many requests have left. */
  get requests(): number {
    return this.#requests;
  }

  /** Whether every read was answered with 500, as it is once the credential's owner was deleted. */
  get onlyErrors(): boolean {
    return this.#statuses.length > 0 && this.#statuses.every((status) => status === 500);
  }

  /** Whether a read of that name was answered at least once: the credential allows it, then. */
  hasRead(name: CallName): boolean {
    return this.#answered.has(name);
  }

  /** Reads something. */
  async get(call: Call): Promise<Answer> {
    const { tokens } = this.#parts;
    if (this.#ended !== null) return this.#ended;
    const token = await tokens.token(this.#askToken);
    if (!token.ok) return this.#end(token);
    const first = await this.#read(call, token.token);
    if (first.ok || !isRefusal(first)) return this.#counted(call, first);
    this.#renewal ??= tokens.renewed(token.token, this.#askToken);
    const renewed = await this.#renewal;
    if (!renewed.ok) return this.#end(renewed);
    return this.#counted(call, await this.#read(call, renewed.token));
  }

  /** Takes the token back. Other programs with the same credential lose it, too. */
  async revoke(): Promise<Answer> {
    const { tokens } = this.#parts;
    const token = await tokens.token(this.#askToken);
    if (!token.ok) return token;
    const post = tokens.post({ access_token: token.token });
    const answer = await this.#twice('token', { path: revokePath, post, token: '' });
    if (answer.ok) tokens.forget();
    return answer;
  }

  readonly #askToken = (): Promise<Answer> =>
    this.#twice('token', {
      path: tokenPath,
      post: this.#parts.tokens.post({ grant_type: 'client_credentials' }),
      token: '',
    });

  #counted({ read }: Call, answer: Answer): Answer {
    this.#statuses.push(answer.ok ? 200 : answer.status);
    if (answer.ok) this.#answered.add(read);
    return answer;
  }

  /** A failure that every other call would meet as well. */
  #end(failed: Failed): Failed {
    this.#ended ??= failed;
    return failed;
  }

  #read(call: Call, token: string): Promise<Answer> {
    return this.#twice(call.read, { path: pathOf(call), token });
  }

  /** Sends, and sends once more where the first try failed by chance. */
  async #twice(name: CallName, request: Sent): Promise<Answer> {
    const waited = this.#pausing !== null;
    const first = await this.#send(name, request);
    if (first.ok || !this.#mayRepeat(first)) return first;
    if (first.status === 429) {
      const { seconds } = first.problem.params;
      const ms = typeof seconds === 'number' ? seconds * 1000 : this.#parts.pauseMs;
      if (waited || ms > longestWaitMs) return this.#end(first);
      // All that were on their way wait for the same moment.
      this.#pausing ??= this.#pause(ms);
    } else await this.#pause(this.#parts.pauseMs);
    const second = await this.#send(name, request);
    return !second.ok && second.status === 429 ? this.#end(second) : second;
  }

  #mayRepeat({ problem: { code }, status }: Failed): boolean {
    if (code === 'ONELOGIN_ANSWER_UNREADABLE' || code === 'ONELOGIN_UNREACHABLE') return true;
    // 500 to everything is how a credential without owner looks: one second try shows it.
    if (status === 500) return this.#statuses.every((one) => one !== 500);
    return status !== null && (status === 429 || status > 500);
  }

  async #pause(ms: number): Promise<void> {
    const { deadline } = this.#parts;
    await deadline.within(ms + 1000, (signal) => pause(ms, undefined, { signal })).catch(() => {});
  }

  async #send(name: CallName, request: Sent): Promise<Answer> {
    const { deadline, limits, mostRequests, now, target, transport } = this.#parts;
    if (this.#pausing !== null) await this.#pausing;
    if (this.#ended !== null) return this.#ended;
    if (name === 'events' && this.#limited !== null) return this.#limited;
    if (this.#requests >= mostRequests) return unanswered(problem('ONELOGIN_TOO_MANY_CALLS'));
    mustBeAllowed(request);
    this.#requests += 1;
    try {
      const exchange = await deadline.within(limits.stageMs, (signal) =>
        transport.exchange({ ...request, accept: 'application/json' }, signal),
      );
      const answer = answerOf(name, readResponse(exchange, limits.bodyBytes), now());
      this.#respectRate(exchange.headers);
      return answer;
    } catch (error) {
      return unanswered(stopProblem(error, target));
    }
  }

  /** Stops before the account's last calls are gone: they are the customer's other tools' as well. */
  #respectRate(headers: Readonly<Record<string, string>>): void {
    const remaining = headers['x-ratelimit-remaining']?.trim() ?? '';
    if (!/^\d{1,9}$/.test(remaining) || Number(remaining) > leftForOthers) return;
    const seconds = waitSeconds(headers, this.#parts.now());
    this.#limited = unanswered(
      problem('ONELOGIN_RATE_LIMITED', seconds === null ? {} : { seconds }),
    );
  }
}

/** Whether OneLogin itself refuses the token: a gateway's 401 is none of its. */
function isRefusal({ problem: { code }, status }: Failed): boolean {
  return status === 401 && code === 'ONELOGIN_NOT_ALLOWED';
}

interface Sent {
  readonly path: string;
  readonly token: string;
  readonly post?: Post;
}

/** Why a connection or a request ended without an answer. Throws what is no end of either. */
export function stopProblem(error: unknown, target: Target): Problem {
  if (error instanceof TransportFailure) return networkProblem(error, target);
  if (!(error instanceof Stopped)) throw error;
  return error.reason === 'cancelled' ? problem('CHECK_CANCELLED') : problem('ONELOGIN_TOO_SLOW');
}
