import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LookUpEffect, systemClock, Watcher } from '../../../main/users/watcher.ts';
import type { WatchRecord, Watching } from '../../../shared/domain/users/watch.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const minute = 60_000;

/** A watch of Maya that started when the clock had gone for a while. */
function watched(effects: readonly LookUpEffect[], before = 0) {
  const clock = new FakeClock();
  const watcher = new Watcher(clock);
  const told: Watching[] = [];
  const ends: WatchRecord[] = [];
  const looks: number[] = [];
  const start = (userId = 'maya') =>
    watcher.start({
      setupId: 'setup',
      userId,
      lookUp: async () => {
        looks.push(clock.ms());
        return effects[Math.min(looks.length, effects.length) - 1] ?? { end: null, waitMs: 0 };
      },
      onChange: (change) => told.push(change),
      onEnd: (record) => ends.push(record),
    });
  const started = clock.pass(before).then(() => start());
  return { clock, watcher, told, ends, looks, start, started };
}

describe('a watch', () => {
  it('says at its start, before each lookup and after it when the next one is', async () => {
    const { clock, told, started } = watched([]);
    await started;
    await clock.pass(6_000);
    const at = (time: string | null, looks: number) => ({
      userId: 'maya',
      since: '2026-03-02T10:00:00.000Z',
      nextLookUpAt: time === null ? null : `2026-03-02T10:00:${time}Z`,
      looks,
    });
    expect(told).toEqual([
      at('00.000', 0),
      at(null, 1),
      at('05.000', 1),
      at(null, 2),
      at('12.000', 2),
    ]);
  });

  it('lasts 30 minutes from its own start', async () => {
    const { clock, ends, looks, started } = watched([], 50 * minute);
    await started;
    await clock.pass(29 * minute);
    expect(ends).toEqual([]);
    await clock.pass(2 * minute);
    expect(ends).toEqual([
      {
        since: '2026-03-02T10:50:00.000Z',
        until: '2026-03-02T11:20:00.000Z',
        looks: looks.length,
        end: 'time',
      },
    ]);
  });

  it('ends when the server wants a longer wait than is left', async () => {
    const { clock, ends, started } = watched([{ end: null, waitMs: 31 * minute }]);
    await started;
    await clock.pass(1_000);
    expect(ends).toMatchObject([{ end: 'asked-to-wait', looks: 1 }]);
  });

  it('that is not there can be stopped', () => {
    const { watcher, ends } = watched([]);
    watcher.stop('nobody', 'stopped');
    expect(ends).toEqual([]);
  });

  it('that was stopped can be started again, and lets others go on', async () => {
    const { clock, watcher, ends, looks, start, started } = watched([]);
    await started;
    start('jonas');
    await clock.pass(500);
    watcher.stop('maya', 'stopped');
    start('maya');
    await clock.pass(minute);
    expect(ends).toHaveLength(1);
    expect(looks.length).toBeGreaterThan(8);
  });

  it('that ends lets the next one have its turn', async () => {
    const { clock, looks, start, started } = watched([{ end: 'complete', waitMs: 0 }]);
    await started;
    start('jonas');
    start('ines');
    await clock.pass(minute);
    expect(looks).toEqual([0, 1_000, 2_000]);
    expect(clock.waiting).toBe(0);
  });

  it('waits the longest of the waits that were demanded', async () => {
    const { clock, looks, start, started } = watched([
      { end: null, waitMs: 90_000 },
      { end: null, waitMs: 10_000 },
    ]);
    await started;
    await clock.pass(1);
    start('jonas');
    await clock.pass(100_000);
    expect(looks.slice(0, 2)).toEqual([0, 90_000]);
    // The second wait, which began at 90 s, is the one that counts now.
    expect(looks[2]).toBe(100_000);
  });
});

describe('the computer’s own clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-03-02T10:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes on by itself, and runs things later unless they are cancelled', () => {
    const clock = systemClock(() => new Date());
    expect(clock.now().toISOString()).toBe('2026-03-02T10:00:00.000Z');
    const begin = clock.ms();
    const done: string[] = [];
    clock.after(50, () => done.push('ran'));
    clock.after(50, () => done.push('cancelled'))();
    vi.advanceTimersByTime(49);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['ran']);
    expect(clock.ms() - begin).toBe(50);
  });
});
