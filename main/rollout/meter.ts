/** Over how long a rate is measured, in milliseconds, and how long at least. */
const windowMs = 20_000;
const leastMs = 2000;

/** Measures how fast something goes, over the last while. */
export class Meter {
  readonly #seen: { readonly atMs: number; readonly done: number }[] = [];

  /** Notes how much is done now. In: monotonic milliseconds. */
  note(done: number, atMs: number): void {
    this.#seen.push({ atMs, done });
    while ((this.#seen[1]?.atMs ?? atMs) < atMs - windowMs) this.#seen.shift();
  }

  /** How much a second; null: too early to tell. */
  get rate(): number | null {
    const [first] = this.#seen;
    const last = this.#seen.at(-1);
    if (first === undefined || last === undefined) return null;
    const ms = last.atMs - first.atMs;
    return ms < leastMs || last.done <= first.done ? null : ((last.done - first.done) / ms) * 1000;
  }

  /** Another kind of thing is counted from now on. */
  reset(): void {
    this.#seen.length = 0;
  }
}
