import type { WatchClock } from '../../main/users/watcher.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until it is told to go on. */
export class FakeClock implements WatchClock {
  readonly #timers = new Set<Timer>();
  #ms = 0;
  /** What the computer's own clock is off by, in milliseconds: it may jump. */
  offMs = 0;

  ms(): number {
    return this.#ms;
  }

  now(): Date {
    return new Date(Date.parse('2026-03-02T10:00:00.000Z') + this.#ms + this.offMs);
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#ms + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets time pass, timer by timer; `settle` lets what each began come to rest. */
  async pass(ms: number, settle: () => Promise<unknown> = settled): Promise<void> {
    const until = this.#ms + ms;
    for (;;) {
      await settle();
      const [next] = [...this.#timers].toSorted((a, b) => a.at - b.at);
      if (next === undefined || next.at > until) break;
      this.#timers.delete(next);
      this.#ms = Math.max(this.#ms, next.at);
      next.run();
    }
    this.#ms = until;
  }
}

/** Promises that wait for nothing outside come to rest within one turn of the event loop. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
