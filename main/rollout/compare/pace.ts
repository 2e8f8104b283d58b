import { setTimeout as pause } from 'node:timers/promises';

/** Requests that leave for Wisq a second, unless somebody says otherwise. */
export const usualRate = 5;
/** As slow as it gets after a server asked to slow down: one request in five seconds. */
const slowestMs = 5000;
/** What no bound becomes once a server asked to slow down. */
const firstSlowMs = 200;
/** After so many answers in a row it gets a step faster again. */
const answersForFaster = 20;

/**
 * Lets requests leave: so many a second, so many at a time, and none before the moment until which a
 * server asked to wait. A server that is asked too much is asked one by one and half as often, and
 * faster again once it answers.
 */
export class Pace {
  readonly #wantedMs: number;
  readonly #atOnce: number;
  #everyMs: number;
  #slots: number;
  #running = 0;
  #answers = 0;
  #lastMs = Number.NEGATIVE_INFINITY;
  #holdUntilMs = Number.NEGATIVE_INFINITY;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #waiting: (() => void)[] = [];

  /** In: requests a second (null: no bound), and how many at a time. */
  constructor(rate: number | null, atOnce: number) {
    this.#wantedMs = rate === null ? 0 : 1000 / rate;
    this.#everyMs = this.#wantedMs;
    this.#atOnce = atOnce;
    this.#slots = atOnce;
  }

  get unbounded(): boolean {
    return this.#wantedMs === 0;
  }

  /** How long nothing leaves because a server asked for it, in milliseconds from now. */
  get heldMs(): number {
    return Math.max(0, this.#holdUntilMs - performance.now());
  }

  /** Does work when it may begin. Rejects with the signal's reason while it waits. */
  async run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#slot(signal);
    try {
      // One after the other: each takes the next moment.
      const turn = this.#queue.then(() => this.#turn(signal));
      this.#queue = turn.catch(() => {});
      await turn;
      return await work();
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Nothing leaves for so many milliseconds. */
  hold(ms: number): void {
    this.#holdUntilMs = Math.max(this.#holdUntilMs, performance.now() + ms);
  }

  /** A server asked for less. */
  slower(): void {
    this.#slots = 1;
    this.#answers = 0;
    this.#everyMs = Math.min(slowestMs, Math.max(firstSlowMs, this.#everyMs * 2));
  }

  /** It answered. */
  answered(): void {
    this.#answers += 1;
    if (this.#answers < answersForFaster) return;
    this.#answers = 0;
    this.#slots = Math.min(this.#atOnce, this.#slots + 1);
    const faster = this.#everyMs / 1.5;
    // Without a bound, it is gone once it is as short as the first slow one.
    this.#everyMs = Math.max(
      this.#wantedMs,
      faster < firstSlowMs && this.#wantedMs === 0 ? 0 : faster,
    );
    this.#waiting.shift()?.();
  }

  async #slot(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    while (this.#running >= this.#slots) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      signal.throwIfAborted();
    }
    this.#running += 1;
  }

  async #turn(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const now = performance.now();
      const at = Math.max(this.#lastMs + this.#everyMs, this.#holdUntilMs);
      if (at <= now) break;
      await pause(at - now, undefined, { signal });
    }
    this.#lastMs = performance.now();
  }
}
