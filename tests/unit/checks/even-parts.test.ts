import { expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { evenParts, longFiles } from '../../../tools/checks/even-parts.ts';
import { root } from '../../../tools/setup/paths.mjs';

const ascending = (one: number, other: number) => one - other;
const own = (seconds: number) => seconds;

test('every thing is in one part, and the parts take about as long', () => {
  const things = [250, 10, 140, 75, 10, 40, 10, 110, 35, 10];
  const parts = evenParts(things, 2, own);
  expect(parts.flat().toSorted(ascending)).toEqual(things.toSorted(ascending));
  const sums = parts.map((part) => part.reduce((sum, one) => sum + one, 0));
  expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(10);
});

test('the files that are known to take long are there', () => {
  const there = readdirSync(join(root, 'tests/e2e'));
  expect(Object.keys(longFiles).filter((name) => !there.includes(name))).toEqual([]);
});

test('more parts than things leave some empty', () => {
  expect(evenParts([3], 2, own)).toEqual([[3], []]);
});
