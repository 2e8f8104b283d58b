import { expect, it } from 'vitest';
import { spreadOf } from '../../../bench/statistics.ts';

it.each([
  [[3], { median: 3, low: 3, high: 3 }],
  [[4, 1, 3, 2], { median: 2.5, low: 1.75, high: 3.25 }],
  [[5, 1, 2, 100, 3], { median: 3, low: 2, high: 5 }],
])('the middle of %j', (values, spread) => {
  expect(spreadOf(values)).toEqual(spread);
});
