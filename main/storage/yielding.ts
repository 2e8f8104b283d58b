import { setImmediate } from 'node:timers/promises';

/** How long this goes on before others get their turn, in milliseconds: a quarter of a frame. */
const turnMs = 4;

/**
 * Does something with each item, in order, and lets everything else have its turn in between: while a
 * long journal is read, the window still gets its files and its answers.
 */
export async function inTurns<T>(items: Iterable<T>, each: (item: T) => void): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    each(item);
    if (performance.now() - since < turnMs) continue;
    await setImmediate();
    since = performance.now();
  }
}
