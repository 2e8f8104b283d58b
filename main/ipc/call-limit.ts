/** Calls a window may make at once; 200 watched users that all change at once make 400. */
export const callsAtOnce = 600;
/** Calls that are given back each second: more than a person clicks and types, by far. */
export const callsPerSecond = 30;

/**
 * How many calls one window may make: a bucket of `callsAtOnce` that `callsPerSecond` fill again. A
 * script that got into the page can then neither fill the disk nor keep main from answering.
 */
export class CallLimit {
  readonly #ms: () => number;
  #left = callsAtOnce;
  #filledMs: number;
  #refusing = false;

  /** `ms`: monotonic milliseconds, whatever the computer's clock does. */
  constructor(ms: () => number) {
    this.#ms = ms;
    this.#filledMs = ms();
  }

  /** Whether one more call is handled; `flood-begins` at the first refusal of a flood. */
  take(): 'allowed' | 'flood-begins' | 'refused' {
    const now = this.#ms();
    const filled = ((now - this.#filledMs) / 1000) * callsPerSecond;
    this.#left = Math.min(callsAtOnce, this.#left + filled);
    this.#filledMs = now;
    // A flood is over when half of the bucket is there again, not at the next call let through.
    if (this.#left >= callsAtOnce / 2) this.#refusing = false;
    if (this.#left >= 1) {
      this.#left -= 1;
      return 'allowed';
    }
    const began = !this.#refusing;
    this.#refusing = true;
    return began ? 'flood-begins' : 'refused';
  }
}
