import {
  nextLookUp,
  requestSpacingMs,
  type WatchSchedule,
  watchSchedule,
} from '../../shared/domain/users/schedule.ts';
import type { WatchEnd, Watching, WatchRecord } from '../../shared/domain/users/watch.ts';

/** The time a watcher goes by; tests bring their own. */
export interface WatchClock {
  /** Monotonic milliseconds: the computer's clock may be set back. */
  ms(): number;
  now(): Date;
  /** Runs something later. Out: cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** What one lookup means for the watch. */
export interface LookUpEffect {
  /** Why there is nothing more to watch for; null: it goes on. */
  readonly end: WatchEnd | null;
  /** The wait the server demanded, in milliseconds; 0: none. It holds for all watched users. */
  readonly waitMs: number;
}

/** One user to watch. */
export interface WatchRequest {
  readonly setupId: string;
  readonly userId: string;
  /**
   * Looks up once, with one request; resolves also when `signal` stops it. A rejection ends the
   * watch.
   */
  readonly lookUp: (signal: AbortSignal) => Promise<LookUpEffect>;
  /** Called at every change. */
  readonly onChange: (watching: Watching) => void;
  /** Called once, at the end. */
  readonly onEnd: (record: WatchRecord) => void;
}

interface Watched {
  readonly request: WatchRequest;
  readonly since: Date;
  readonly sinceMs: number;
  readonly abort: AbortController;
  dueMs: number;
  looks: number;
  lookingUp: boolean;
}

/** Lookups that may run at once, so that connections to a slow server do not pile up. */
const mostLookUps = 3;

/**
 * Watches test users: looks each up at growing intervals, at most one request a second over all of
 * them, the one that has waited longest first.
 */
export class Watcher {
  readonly #clock: WatchClock;
  readonly #schedule: WatchSchedule;
  readonly #watched = new Map<string, Watched>();
  #lastStartMs = Number.NEGATIVE_INFINITY;
  #holdUntilMs = Number.NEGATIVE_INFINITY;
  #cancelTimer = () => {};

  constructor(clock: WatchClock, schedule: WatchSchedule = watchSchedule) {
    this.#clock = clock;
    this.#schedule = schedule;
  }

  /**
   * Starts with a lookup as soon as the limits allow. A second watch of the same user changes
   * nothing.
   */
  start(request: WatchRequest): void {
    if (this.#watched.has(request.userId)) return;
    const nowMs = this.#clock.ms();
    const watched: Watched = {
      request,
      since: this.#clock.now(),
      sinceMs: nowMs,
      abort: new AbortController(),
      dueMs: nowMs,
      looks: 0,
      lookingUp: false,
    };
    this.#watched.set(request.userId, watched);
    this.#report(watched);
    this.#pump();
  }

  /** Ends a watch, if there is one; a lookup that is running is stopped and its result ignored. */
  stop(userId: string, end: WatchEnd): void {
    const watched = this.#watched.get(userId);
    if (watched !== undefined) this.#end(watched, end);
  }

  /** Another setup was opened: the watches of all others are over. */
  stopOthers(setupId: string): void {
    for (const watched of this.#watched.values()) {
      if (watched.request.setupId !== setupId) this.#end(watched, 'closed');
    }
  }

  #end(watched: Watched, end: WatchEnd): void {
    this.#watched.delete(watched.request.userId);
    watched.abort.abort();
    watched.request.onEnd({
      since: watched.since.toISOString(),
      until: this.#clock.now().toISOString(),
      looks: watched.looks,
      end,
    });
    this.#pump();
  }

  #pump(): void {
    this.#cancelTimer();
    this.#cancelTimer = () => {};
    const all = [...this.#watched.values()];
    if (all.filter((one) => one.lookingUp).length >= mostLookUps) return;
    const [next] = all.filter((one) => !one.lookingUp).toSorted((a, b) => a.dueMs - b.dueMs);
    if (next === undefined) return;
    const nowMs = this.#clock.ms();
    const at = Math.max(next.dueMs, this.#lastStartMs + requestSpacingMs, this.#holdUntilMs);
    // Timers may fire a moment early: then the rest is waited for.
    if (at > nowMs) this.#cancelTimer = this.#clock.after(at - nowMs, () => this.#pump());
    else {
      this.#lastStartMs = nowMs;
      void this.#lookUp(next);
      this.#pump();
    }
  }

  async #lookUp(watched: Watched): Promise<void> {
    const { abort, request } = watched;
    watched.lookingUp = true;
    watched.looks += 1;
    this.#report(watched);
    // An error in a lookup must end its own watch and no other.
    const effect = await request
      .lookUp(abort.signal)
      .catch((): LookUpEffect => ({ end: 'fault', waitMs: 0 }));
    watched.lookingUp = false;
    // Ended meanwhile, and perhaps started again: this result belongs to no watch.
    if (this.#watched.get(request.userId) !== watched) return this.#pump();
    const nowMs = this.#clock.ms();
    this.#holdUntilMs = Math.max(this.#holdUntilMs, nowMs + effect.waitMs);
    if (effect.end !== null) return this.#end(watched, effect.end);
    const next = nextLookUp(nowMs - watched.sinceMs, watched.looks, effect.waitMs, this.#schedule);
    if (typeof next === 'string') return this.#end(watched, next);
    watched.dueMs = nowMs + next;
    this.#report(watched);
    this.#pump();
  }

  #report({ dueMs, lookingUp, looks, request, since }: Watched): void {
    const inMs = Math.max(dueMs - this.#clock.ms(), 0);
    request.onChange({
      userId: request.userId,
      since: since.toISOString(),
      nextLookUpAt: lookingUp ? null : new Date(this.#clock.now().getTime() + inMs).toISOString(),
      looks,
    });
  }
}

/** The computer's own time. */
export function systemClock(now: () => Date): WatchClock {
  return {
    ms: () => performance.now(),
    now,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}
