import { setTimeout as pause } from 'node:timers/promises';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { resourcePath } from '../../../shared/domain/scim/paths.ts';
import { type Judged, judgeList } from '../../connection/classify-response.ts';
import { failureProblem } from '../../connection/classify-failure.ts';
import { Deadline, Stopped } from '../../connection/deadline.ts';
import type { Limits } from '../../connection/limits.ts';
import { type NetworkOptions, limitsOf } from '../../connection/options.ts';
import { readResponse } from '../../connection/response.ts';
import { retryAfterSeconds } from '../../connection/retry-after.ts';
import { type Target, targetOf } from '../../connection/target.ts';
import { type Exchange, type Request, TransportFailure } from '../../connection/transport.ts';
import { ComparisonFailed } from './failure.ts';
import { Line } from './line.ts';
import type { Pace } from './pace.ts';

export interface AskerOptions extends NetworkOptions {
  readonly baseUrl: string;
  readonly token: string;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  /** How long the first second try waits, in milliseconds; each further one twice as long. */
  readonly pauseMs?: number | undefined;
}

/** How often a request is tried. */
const mostTries = 3;
/** A wait longer than this is not waited for: the comparison can be gone on with. In seconds. */
const longestWait = 3600;
/** A page of users is longer than one user. */
const pageLimits: Partial<Limits> = { connections: 4, bodyBytes: 4 * 1024 * 1024 };
/** A run has no bound as a whole: setTimeout's longest. */
const noBoundMs = 2 ** 31 - 1;
const busy: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/**
 * Asks Wisq, at the pace that is allowed: what fails by chance is tried again over a new connection,
 * and what a server asks to wait is waited for. Throws ComparisonFailed, or Stopped once the signal is
 * aborted.
 */
export class Asker {
  readonly target: Target;
  readonly limits: Limits;
  readonly #options: AskerOptions;
  readonly #deadline: Deadline;
  #line: Line | null = null;
  #requests = 0;
  #answers = 0;

  constructor(options: AskerOptions) {
    this.#options = { ...options, limits: { ...pageLimits, ...options.limits } };
    this.target = targetOf(options.baseUrl);
    this.limits = limitsOf(this.#options);
    this.#deadline = new Deadline(options.signal, noBoundMs);
  }

  /** How many requests have left. */
  get requests(): number {
    return this.#requests;
  }

  /** How many were answered, whatever with. */
  get answers(): number {
    return this.#answers;
  }

  get now(): () => Date {
    return this.#options.now ?? (() => new Date());
  }

  get token(): string {
    return this.#options.token;
  }

  get signal(): AbortSignal {
    return this.#options.signal;
  }

  /** Asks for users and judges the answer. */
  async users(query: Readonly<Record<string, string>>): Promise<Judged> {
    const path = resourcePath(this.target.baseUrl, 'Users', query);
    return this.#judge(path, await this.exchange({ path, token: this.token }));
  }

  /** Sends one request, as often as it takes within the tries. */
  async exchange(request: Request): Promise<Exchange> {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === mostTries;
      const outcome = await this.#options.pace.run(this.signal, () => this.#send(request));
      if ('problem' in outcome) {
        if (last || !outcome.again) throw new ComparisonFailed(outcome.problem);
        await this.#wait(attempt);
        continue;
      }
      if (!busy.has(outcome.status)) {
        this.#answered();
        return outcome;
      }
      if (this.#isAnswer(request, outcome)) return outcome;
      await this.#afterBusy(outcome, request, attempt, last);
    }
  }

  /** Leaves no socket open. */
  close(): void {
    this.#line?.close();
    this.#deadline.close();
  }

  #answered(): void {
    this.#answers += 1;
    this.#options.pace.answered();
  }

  /** A search that is not supported may be said with any status: that is no failure of this moment. */
  #isAnswer({ path }: Request, exchange: Exchange): boolean {
    const judged = this.#judge(path, exchange);
    if (judged.list === null && judged.problems[0]?.code !== 'FILTER_REFUSED') return false;
    this.#answered();
    return true;
  }

  async #afterBusy(
    exchange: Exchange,
    { path }: Request,
    attempt: number,
    last: boolean,
  ): Promise<void> {
    const { pace } = this.#options;
    const { status } = exchange;
    const seconds = retryAfterSeconds(exchange.headers['retry-after'], this.now());
    if (last || (seconds ?? 0) > longestWait) {
      const judged = this.#judge(path, exchange);
      const why = judged.list === null ? judged.problems[0] : undefined;
      throw new ComparisonFailed(why ?? problem('SERVER_ERROR', { status }));
    }
    if (status === 429 || status === 503) {
      pace.slower();
      pace.hold(seconds === null ? this.#backOffMs(attempt) : seconds * 1000);
    } else await this.#wait(attempt);
  }

  #backOffMs(attempt: number): number {
    return (this.#options.pauseMs ?? 1000) * 2 ** (attempt - 1);
  }

  async #wait(attempt: number): Promise<void> {
    await pause(this.#backOffMs(attempt), undefined, { signal: this.signal });
  }

  #judge(path: string, exchange: Exchange): Judged {
    const { limits, target, token } = this;
    const answer = readResponse(exchange, limits.bodyBytes);
    return judgeList(answer, { target, token, path, now: this.now(), limits });
  }

  /** One try. `again`: it may go better over a new connection. */
  async #send(
    request: Request,
  ): Promise<Exchange | { readonly problem: Problem; readonly again: boolean }> {
    if (this.#line === null || this.#line.broken) {
      this.#line?.retire();
      this.#line = new Line(this.target, this.#options, this.limits, this.#options.pace.unbounded);
    }
    const line = this.#line;
    this.#requests += 1;
    try {
      const exchange = await line.exchange(request, this.#deadline);
      const { bodyEnd } = exchange;
      if (bodyEnd !== 'cut-off' && bodyEnd !== 'too-slow') return exchange;
      line.breaks();
      const why =
        bodyEnd === 'cut-off'
          ? problem('ANSWER_CUT_OFF', { started: true })
          : problem('ANSWER_TOO_SLOW', { started: true, limitMs: this.limits.stageMs });
      return { problem: why, again: true };
    } catch (error) {
      line.breaks();
      if (error instanceof TransportFailure) {
        const again = error.phase === 'connect' || error.phase === 'question';
        return { problem: failureProblem(error, this.target), again };
      }
      if (!(error instanceof Stopped) || error.reason !== 'stage') throw error;
      return { problem: problem('CHECK_TIMEOUT', { limitMs: this.limits.stageMs }), again: true };
    }
  }
}
