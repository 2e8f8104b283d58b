import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { LookUpResult } from '../../shared/domain/users/look-up.ts';
import { userProgress } from '../../shared/domain/users/progress.ts';
import { sameLookUp } from '../../shared/domain/users/same-look-up.ts';
import { unnamedWaitMs } from '../../shared/domain/users/schedule.ts';
import type { WatchEnd } from '../../shared/domain/users/watch.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { LookUpEffect } from '../users/watcher.ts';
import type { Context } from './context.ts';
import { userById } from './in-setup.ts';
import { lookUpOnce } from './look-up-user.ts';
import { watchOneLogin, type WatchOneLoginDeps } from './watch-onelogin.ts';

export type WatchDeps = Pick<Context, 'credentials' | 'lookUpUser' | 'notifyArrival'> &
  WatchOneLoginDeps;

/** The most queries a search has (search.ts): so many misses in a row, and the user is really gone. */
const mostQueries = 4;

/**
 * The lookups of one watch, each with one request. One with a new result (same-look-up.ts) is
 * journaled, and so is the first.
 */
export class WatchLookUps {
  readonly #context: WatchDeps;
  readonly #session: SetupSession;
  readonly #userId: string;
  /**
   * Which of the possible queries comes next: the one that found the user, else one after the
   * other.
   */
  #queryIndex = 0;
  #first = true;
  #missed = 0;

  constructor(context: WatchDeps, session: SetupSession, userId: string) {
    this.#context = context;
    this.#session = session;
    this.#userId = userId;
  }

  /** Looks once. Out: what that means for the watch. */
  async next(signal: AbortSignal): Promise<LookUpEffect> {
    const session = this.#session;
    const userId = this.#userId;
    const request = { userId, signal, queryIndex: this.#queryIndex };
    // Beside the lookup: neither waits for the other, and neither needs the other.
    void session.track(watchOneLogin(this.#context, session));
    const result = await lookUpOnce(this.#context, session, request);
    if (signal.aborted) return goOn;
    if (!result.ok) return { end: 'credentials', waitMs: 0 };
    const lookUp = result.value;
    const user = userById(session.state, userId);
    if (!user.ok) return { end: 'stopped', waitMs: 0 };
    const before = user.value.lastLookUp;
    if (!isThere(lookUp)) this.#queryIndex += 1;
    this.#missed = lookUp.outcome === 'not-found' ? this.#missed + 1 : 0;
    // Found before by another query than this one: not gone until none of them finds the user.
    const maybeGone = isThere(before) && lookUp.outcome === 'not-found';
    if (maybeGone && this.#missed < mostQueries) return goOn;
    if (this.#first || !sameLookUp(before, lookUp)) {
      this.#first = false;
      const written = await session.append({ type: 'user.looked', userId, look: lookUp });
      if (!written.ok) return { end: 'fault', waitMs: 0 };
      this.#notify(before);
    }
    return { end: lookUpEnd(lookUp), waitMs: waitMsOf(lookUp.problems) };
  }

  /** Once for the arrival, and once more when what was missing then is there. */
  #notify(before: LookUpResult | null): void {
    const user = userById(this.#session.state, this.#userId);
    if (!user.ok) return;
    const progress = userProgress(user.value);
    const was = userProgress({ ...user.value, lastLookUp: before });
    const news = (progress.arrived && !was.arrived) || (progress.complete && !was.complete);
    if (!news) return;
    // A notification appears on the shared desktop: it hides names as the window does.
    const shown = userById(this.#session.shown, this.#userId);
    if (shown.ok) this.#context.notifyArrival(shown.value);
  }
}

const goOn: LookUpEffect = { end: null, waitMs: 0 };

function isThere(lookUp: Pick<LookUpResult, 'outcome'> | null): boolean {
  return lookUp?.outcome === 'found' || lookUp?.outcome === 'several';
}

/**
 * What Wisq, or a proxy, refuses once it refuses again: repeating it would be one failed sign-in after
 * the other, and could lock an account.
 */
const refusals = new Set([
  'TOKEN_REFUSED',
  'TOKEN_FORBIDDEN',
  'FILTER_REFUSED',
  'FILTER_IGNORED',
  'BLOCKED_ON_NETWORK',
  'BLOCKED_AT_WISQ',
  'BLOCKED_UNCLEAR',
  'PROXY_SIGN_IN',
]);

/** Why a lookup leaves nothing that could be repeated; null: the next one may find something else. */
export function lookUpEnd(lookUp: LookUpResult): WatchEnd | null {
  const codes = lookUp.problems.map(({ code }) => code);
  if (lookUp.outcome !== 'failed') return null;
  // The stored address and token cannot be used at all: nothing was sent.
  if (codes.some((code) => code.startsWith('URL_') || code === 'TOKEN_EXPIRED')) {
    return 'credentials';
  }
  return codes.some((code) => refusals.has(code)) ? 'refused' : null;
}

function waitMsOf(problems: readonly Problem[]): number {
  const limited = problems.find(({ code }) => code === 'RATE_LIMITED');
  if (limited === undefined) return 0;
  const seconds = limited.params['retryAfterSeconds'];
  return typeof seconds === 'number' ? seconds * 1000 : unnamedWaitMs;
}
