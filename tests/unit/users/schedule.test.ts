import { describe, expect, it } from 'vitest';
import {
  delayAfter,
  nextLookUp,
  requestSpacingMs,
  scheduleOf,
  unnamedWaitMs,
  watchSchedule,
} from '../../../shared/domain/users/schedule.ts';

describe('when a watched user is looked up again', () => {
  it('is after 5 seconds first, then later and later, and never after more than a minute', () => {
    const delays = Array.from({ length: 40 }, (_, index) => delayAfter(index + 1));
    expect(delays.slice(0, 4)).toEqual([5_000, 7_000, 9_800, 13_720]);
    expect(delays.toSorted((a, b) => a - b)).toEqual(delays);
    expect(delays.at(-1)).toBe(60_000);
  });

  it('is at the very end once more, and then no longer', () => {
    const whole = watchSchedule.wholeMs;
    expect(nextLookUp(whole - 2_000, 30, 0)).toBe(2_000);
    expect(nextLookUp(whole, 31, 0)).toBe('time');
    expect(nextLookUp(whole + 60_000, 31, 0)).toBe('time');
  });

  it('waits as long as the server demands, or ends when that is longer than what is left', () => {
    expect(nextLookUp(0, 1, 30_000)).toBe(30_000);
    expect(nextLookUp(0, 20, 1_000)).toBe(60_000);
    expect(nextLookUp(0, 1, watchSchedule.wholeMs + 1)).toBe('asked-to-wait');
    expect(nextLookUp(0, 1, watchSchedule.wholeMs)).toBe(watchSchedule.wholeMs);
    expect(nextLookUp(0, 1, 0)).toBe(5_000);
  });

  it('is sooner only where practice sets it', () => {
    expect(scheduleOf(null)).toBe(watchSchedule);
    expect(delayAfter(1, scheduleOf(400))).toBe(400);
    expect(scheduleOf(400)).toEqual({ ...watchSchedule, firstMs: 400 });
    expect(nextLookUp(0, 1, 0, scheduleOf(400))).toBe(400);
  });

  it('lasts half an hour, and never asks more than once a second', () => {
    expect(watchSchedule).toEqual({
      firstMs: 5_000,
      growth: 1.4,
      longestMs: 60_000,
      wholeMs: 1_800_000,
    });
    expect([requestSpacingMs, unnamedWaitMs]).toEqual([1_000, 60_000]);
  });

  it('counts from the first lookup, also before there was one', () => {
    expect([0, 1, 2].map((lookUps) => delayAfter(lookUps))).toEqual([5_000, 5_000, 7_000]);
  });
});
