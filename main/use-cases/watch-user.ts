import { type Answer, fail, ok, type Problem } from '../../shared/domain/problems/codes.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { userProgress } from '../../shared/domain/users/progress.ts';
import { unnamedWaitMs } from '../../shared/domain/users/schedule.ts';
import { sameLook } from '../../shared/domain/users/same-look-up.ts';
import type { LookResult } from '../../shared/domain/users/look-up.ts';
import type { WatchEnd } from '../../shared/domain/users/watch.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { LookEffect } from '../users/watcher.ts';
import type { Context } from './context.ts';
import { knownUser } from './in-setup.ts';
import { lookOnce } from './look-up-user.ts';

/** The questions a look may ask (search.ts): so many misses in a row, and the user is really gone. */
const questionsAtMost = 4;

/**
 * Watches one test user until they arrive with all five attributes, at most half an hour. A look is
 * journaled when it tells something new (same-look.ts), and so is the first; at the end one entry
 * says how many there were. CREDENTIALS_MISSING, USER_UNKNOWN.
 */
export function watch(context: Context, session: SetupSession, userId: string): Answer<null> {
  const user = knownUser(session.state, userId);
  if (!user.ok) return user;
  if (session.state.credentials === null) return fail('CREDENTIALS_MISSING');
  if (session.view.watching.some((one) => one.userId === userId)) return ok(null);
  const { send, watcher } = context;
  const { setupId } = session;
  const stop = (end: WatchEnd) => watcher.stop(userId, end);
  const closed = () => stop('closed');
  const unfollow = session.follow((state) => {
    const end = endOf(state, userId);
    if (end !== null) stop(end);
  });
  session.closing.addEventListener('abort', closed, { once: true });
  const looks = new WatchLooks(context, session, userId);
  watcher.start({
    setupId,
    userId,
    look: (signal) => session.track(looks.look(signal)),
    onChange(watching) {
      session.setWatching(userId, watching);
      send({ type: 'watch.changed', setupId, userId, watching });
    },
    onEnd(record) {
      unfollow();
      session.closing.removeEventListener('abort', closed);
      session.setWatching(userId, null);
      // A user who was removed from the list has no record to add to.
      if (knownUser(session.state, userId).ok) {
        void session.track(session.append({ type: 'user.watched', userId, watch: record }));
      }
      send({ type: 'watch.changed', setupId, userId, watching: null });
    },
  });
  return ok(null);
}

/** Why a state leaves nothing to watch for; null: there still is. */
function endOf(state: SetupState, userId: string): WatchEnd | null {
  const user = knownUser(state, userId);
  if (!user.ok) return 'stopped';
  if (state.credentials === null) return 'credentials';
  return userProgress(user.value).complete ? 'complete' : null;
}

/** The looks of one watch, each with one request. */
class WatchLooks {
  readonly #context: Context;
  readonly #session: SetupSession;
  readonly #userId: string;
  /** Which of the possible questions is asked: the one that found the user, else each in its turn. */
  #turn = 0;
  #first = true;
  #missed = 0;

  constructor(context: Context, session: SetupSession, userId: string) {
    this.#context = context;
    this.#session = session;
    this.#userId = userId;
  }

  async look(signal: AbortSignal): Promise<LookEffect> {
    const session = this.#session;
    const answer = await lookOnce(this.#context, session, this.#userId, signal, this.#turn);
    if (signal.aborted) return goOn;
    if (!answer.ok) return { end: 'credentials', waitMs: 0 };
    const look = answer.value;
    const user = knownUser(session.state, this.#userId);
    if (!user.ok) return { end: 'stopped', waitMs: 0 };
    const before = user.value.lastLook;
    const there = look.outcome === 'found' || look.outcome === 'several';
    if (!there) this.#turn += 1;
    this.#missed = look.outcome === 'not-found' ? this.#missed + 1 : 0;
    // Found before by another question than this one: not gone until none of them finds the user.
    const wasThere = before?.outcome === 'found' || before?.outcome === 'several';
    if (wasThere && look.outcome === 'not-found' && this.#missed < questionsAtMost) return goOn;
    if (this.#first || !sameLook(before, look)) {
      this.#first = false;
      const written = await session.append({ type: 'user.looked', userId: this.#userId, look });
      if (!written.ok) return { end: 'fault', waitMs: 0 };
      this.#notify(before);
    }
    return { end: endFor(look), waitMs: waitMsOf(look.problems) };
  }

  /** Once for the arrival, and once more when what was missing then is there. */
  #notify(before: LookResult | null): void {
    const user = knownUser(this.#session.state, this.#userId);
    if (!user.ok) return;
    const progress = userProgress(user.value);
    const was = userProgress({ ...user.value, lastLook: before });
    const news = (progress.arrived && !was.arrived) || (progress.complete && !was.complete);
    if (!news) return;
    // On the desktop as on the screen: a notification is shared with it.
    const shown = knownUser(this.#session.shown, this.#userId);
    if (shown.ok) this.#context.notifyArrival(shown.value);
  }
}

const goOn: LookEffect = { end: null, waitMs: 0 };

/**
 * What Wisq, or a proxy, refuses once it refuses again: asking on would be one failed sign-in after
 * the other, and could lock an account.
 */
const refusals = new Set([
  'TOKEN_REFUSED',
  'TOKEN_FORBIDDEN',
  'FILTER_REFUSED',
  'FILTER_IGNORED',
  'PROXY_SIGN_IN',
]);

function endFor(look: LookResult): WatchEnd | null {
  const codes = look.problems.map(({ code }) => code);
  if (look.outcome !== 'failed') return null;
  // The address and the token as they are stored cannot be used at all: nothing was asked.
  if (codes.some((code) => code.startsWith('URL_') || code === 'TOKEN_EXPIRED')) {
    return 'credentials';
  }
  return codes.some((code) => refusals.has(code)) ? 'refused' : null;
}

function waitMsOf(problems: readonly Problem[]): number {
  const limited = problems.find(({ code }) => code === 'RATE_LIMITED');
  if (limited === undefined) return 0;
  const seconds = limited.facts['retryAfterSeconds'];
  return typeof seconds === 'number' ? seconds * 1000 : unnamedWaitMs;
}
