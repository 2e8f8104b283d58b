import { expect, it } from 'vitest';
import { yielding } from '../../../main/storage/yielding.ts';

it('goes through everything in order, and yields in between', async () => {
  const items = Array.from({ length: 40 }, (_, at) => at);
  const done: number[] = [];
  let others = -1;
  setImmediate(() => {
    others = done.length;
  });
  await yielding(items, (item) => {
    // A millisecond of work each.
    const end = performance.now() + 1;
    while (performance.now() < end);
    done.push(item);
  });
  expect(done).toEqual(items);
  expect(others).toBeGreaterThan(0);
  expect(others).toBeLessThan(items.length);
});
