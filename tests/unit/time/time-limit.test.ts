import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timedOut, timeLimit, within } from '../../../main/time/time-limit.ts';

const never = new Promise<never>(() => {});

describe('a limit in time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is one for several pieces of work', async () => {
    const limit = timeLimit(1000);
    expect(await limit.race(Promise.resolve('first'))).toBe('first');
    const second = limit.race(never);
    await vi.advanceTimersByTimeAsync(999);
    const third = limit.race(never);
    await vi.advanceTimersByTimeAsync(1);
    expect(await Promise.all([second, third])).toEqual([timedOut, timedOut]);
  });

  it('keeps no timer once it is stopped', () => {
    const limit = timeLimit(1000);
    expect(vi.getTimerCount()).toBe(1);
    limit.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends with one piece of work, good or bad', async () => {
    expect(await within(1000, Promise.resolve(7))).toBe(7);
    await expect(within(1000, Promise.reject(new Error('own')))).rejects.toThrow('own');
    expect(vi.getTimerCount()).toBe(0);
    const late = within(1000, never);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await late).toBe(timedOut);
  });
});
