import {
  nextLook,
  requestSpacingMs,
  type WatchSchedule,
  watchSchedule,
} from '../../shared/domain/users/schedule.ts';
import type { WatchEnd, Watching, WatchRecord } from '../../shared/domain/users/watch.ts';

/** The time a watcher goes by; tests bring their own. */
export interface WatchClock {
  /** Milliseconds that only ever go on, whatever the computer's clock does. */
  ms(): number;
  now(): Date;
  /** Runs something later. Out: takes it back. */
  after(ms: number, run: () => void): () => void;
}

/** What one look means for the watch. */
export interface LookEffect {
  /** Why there is nothing more to watch for; null: it goes on. */
  readonly end: WatchEnd | null;
  /** The wait the server asked for, in milliseconds; 0: none. It holds for all watched users. */
  readonly waitMs: number;
}

/** One user to watch. */
export interface WatchOrder {
  readonly setupId: string;
  readonly userId: string;
  /** Looks once, with one request; resolves also when `signal` stops it. A rejection ends the watch. */
  readonly look: (signal: AbortSignal) => Promise<LookEffect>;
  /** Told at every change. */
  readonly onChange: (watching: Watching) => void;
  /** Told once, at the end. */
  readonly onEnd: (record: WatchRecord) => void;
}

interface Watched {
  readonly order: WatchOrder;
  readonly since: Date;
  readonly sinceMs: number;
  readonly abort: AbortController;
  dueMs: number;
  looks: number;
  looking: boolean;
}

/** Looks that may be under way at once, so that a slow server does not gather connections. */
const lookingAtMost = 3;

/**
 * Watches test users: looks at each at growing intervals, at most one request a second over all of
 * them, whoever waits longest first.
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

  /** Begins with a look at once, or as soon as it is this user's turn. A second order changes nothing. */
  start(order: WatchOrder): void {
    if (this.#watched.has(order.userId)) return;
    const nowMs = this.#clock.ms();
    const watched: Watched = {
      order,
      since: this.#clock.now(),
      sinceMs: nowMs,
      abort: new AbortController(),
      dueMs: nowMs,
      looks: 0,
      looking: false,
    };
    this.#watched.set(order.userId, watched);
    this.#tell(watched);
    this.#pump();
  }

  /** Ends a watch, if there is one; a look under way is stopped and not heard. */
  stop(userId: string, end: WatchEnd): void {
    const watched = this.#watched.get(userId);
    if (watched !== undefined) this.#end(watched, end);
  }

  /** Another set-up was opened: the watches of all others are over. */
  stopOthers(setupId: string): void {
    for (const watched of this.#watched.values()) {
      if (watched.order.setupId !== setupId) this.#end(watched, 'closed');
    }
  }

  #end(watched: Watched, end: WatchEnd): void {
    this.#watched.delete(watched.order.userId);
    watched.abort.abort();
    watched.order.onEnd({
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
    if (all.filter((one) => one.looking).length >= lookingAtMost) return;
    const [next] = all.filter((one) => !one.looking).toSorted((a, b) => a.dueMs - b.dueMs);
    if (next === undefined) return;
    const nowMs = this.#clock.ms();
    const at = Math.max(next.dueMs, this.#lastStartMs + requestSpacingMs, this.#holdUntilMs);
    // Timers may come a moment early: then the rest is waited for.
    if (at > nowMs) this.#cancelTimer = this.#clock.after(at - nowMs, () => this.#pump());
    else {
      this.#lastStartMs = nowMs;
      void this.#look(next);
      this.#pump();
    }
  }

  async #look(watched: Watched): Promise<void> {
    const { abort, order } = watched;
    watched.looking = true;
    watched.looks += 1;
    this.#tell(watched);
    // Whatever a look throws must end its own watch and no other.
    const effect = await order
      .look(abort.signal)
      .catch((): LookEffect => ({ end: 'fault', waitMs: 0 }));
    watched.looking = false;
    // Ended meanwhile, and perhaps begun anew: this look is no longer anybody's.
    if (this.#watched.get(order.userId) !== watched) return this.#pump();
    const nowMs = this.#clock.ms();
    if (effect.waitMs > 0) {
      this.#holdUntilMs = Math.max(this.#holdUntilMs, nowMs + effect.waitMs);
    }
    if (effect.end !== null) return this.#end(watched, effect.end);
    const next = nextLook(nowMs - watched.sinceMs, watched.looks, effect.waitMs, this.#schedule);
    if (typeof next === 'string') return this.#end(watched, next);
    watched.dueMs = nowMs + next;
    this.#tell(watched);
    this.#pump();
  }

  #tell({ dueMs, looking, looks, order, since }: Watched): void {
    const inMs = Math.max(dueMs - this.#clock.ms(), 0);
    order.onChange({
      userId: order.userId,
      since: since.toISOString(),
      nextLookAt: looking ? null : new Date(this.#clock.now().getTime() + inMs).toISOString(),
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
