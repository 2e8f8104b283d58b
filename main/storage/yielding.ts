import { setImmediate } from 'node:timers/promises';

/** How long this runs before it yields, in milliseconds: a quarter of a frame. */
const sliceMs = 4;

/**
 * Does something with each item, in order, and yields to everything else in between: while a long
 * journal is read, the window still gets its files and results.
 */
export async function yielding<T>(items: Iterable<T>, each: (item: T) => void): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    each(item);
    if (performance.now() - since < sliceMs) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** Does paced work (shared/domain/handover/canonical.ts) and yields to everything else in between. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < sliceMs) continue;
    await setImmediate();
    since = performance.now();
  }
}
