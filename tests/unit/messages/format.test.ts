import { expect, it } from 'vitest';
import { duration, when } from '../../../shared/messages/format.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

it.each([
  [0, '0 sec'],
  [59_999, '59 sec'],
  [minute, '1 min'],
  [59 * minute + 59_999, '59 min'],
  [hour, '1 hr'],
  [47 * hour, '47 hr'],
  [2 * day, '2 days'],
  [295 * day + 5 * hour, '295 days'],
])('%i ms are %s: no thousands of minutes', (ms, text) => {
  expect(duration(ms)).toBe(text);
});

const now = new Date(2026, 10, 27, 15, 0);

it.each([
  ['today', new Date(2026, 10, 27, 9, 5), '9:05 AM'],
  ['this year', new Date(2026, 10, 3, 9, 5), 'Nov 3, 9:05 AM'],
  ['another year', new Date(2025, 10, 27, 9, 5), 'Nov 27, 2025, 9:05 AM'],
])('a moment of %s says no more than it takes to know the day', (_, date, text) => {
  expect(when(date.toISOString(), now).replaceAll(' ', ' ')).toBe(text);
});
