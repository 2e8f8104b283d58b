import { describe, expect, it } from 'vitest';
import { type LookUpEffect, Watcher } from '../../../main/users/watcher.ts';
import type { Watching, WatchRecord } from '../../../shared/domain/users/watch.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const setupId = 'setup';
const minute = 60_000;
const goOn: LookUpEffect = { end: null, waitMs: 0 };

/** A watcher on a clock that stands still, with every look and every end noted. */
function watching(
  effect: (userId: string, look: number) => LookUpEffect | Promise<LookUpEffect> = () => goOn,
) {
  const clock = new FakeClock();
  const watcher = new Watcher(clock);
  const looks: { userId: string; at: number; signal: AbortSignal }[] = [];
  const ends: (WatchRecord & { userId: string })[] = [];
  const told: Watching[] = [];
  const watch = (userId: string, inSetup = setupId) => {
    let count = 0;
    watcher.start({
      setupId: inSetup,
      userId,
      async lookUp(signal) {
        looks.push({ userId, at: clock.ms(), signal });
        count += 1;
        return effect(userId, count);
      },
      onChange: (change) => told.push(change),
      onEnd: (record) => ends.push({ ...record, userId }),
    });
  };
  return { clock, watcher, watch, looks, ends, told, times: () => looks.map(({ at }) => at) };
}

describe('watching one user', () => {
  it('looks up immediately, then at growing intervals, and reports when the next lookup is', async () => {
    const { clock, watch, times, told } = watching();
    watch('maya');
    await clock.pass(40_000);
    expect(times()).toEqual([0, 5_000, 12_000, 21_800, 35_520]);
    expect(told.at(-1)).toEqual({
      userId: 'maya',
      since: '2026-03-02T10:00:00.000Z',
      nextLookUpAt: '2026-03-02T10:00:54.728Z',
      looks: 5,
    });
    expect(told.some(({ nextLookUpAt }) => nextLookUpAt === null)).toBe(true);
  });

  it('ends after 30 minutes with a last lookup, and leaves no timer', async () => {
    const { clock, watch, ends, looks } = watching();
    watch('maya');
    await clock.pass(45 * minute);
    expect(ends).toMatchObject([{ end: 'time', until: '2026-03-02T10:30:00.000Z' }]);
    expect(ends[0]?.looks).toBe(looks.length);
    expect(looks.at(-1)?.at).toBe(30 * minute);
    expect(clock.waiting).toBe(0);
  });

  it('lasts 30 minutes also when the computer’s clock jumps back or ahead', async () => {
    const { clock, watch, ends } = watching();
    watch('maya');
    await clock.pass(10 * minute);
    clock.offMs = -6 * 60 * minute;
    await clock.pass(10 * minute);
    clock.offMs = 24 * 60 * minute;
    await clock.pass(9 * minute);
    expect(ends).toEqual([]);
    await clock.pass(2 * minute);
    expect(ends).toMatchObject([{ end: 'time' }]);
  });

  it('ends when a lookup decides so', async () => {
    const { clock, watch, ends, looks } = watching((_user, look) =>
      look === 3 ? { end: 'complete', waitMs: 0 } : goOn,
    );
    watch('maya');
    await clock.pass(10 * minute);
    expect([ends[0]?.end, looks.length, clock.waiting]).toEqual(['complete', 3, 0]);
  });

  it('stops a lookup that is running, and ignores its result', async () => {
    let finish = (_effect: LookUpEffect) => {};
    const { clock, watcher, watch, ends, looks, told } = watching(
      () => new Promise<LookUpEffect>((resolve) => (finish = resolve)),
    );
    watch('maya');
    await clock.pass(1_000);
    watcher.stop('maya', 'stopped');
    const before = told.length;
    finish({ end: 'complete', waitMs: 0 });
    await clock.pass(10 * minute);
    expect(looks[0]?.signal.aborted).toBe(true);
    expect(ends.map(({ end }) => end)).toEqual(['stopped']);
    expect([looks.length, told.length]).toEqual([1, before]);
  });

  it('ends alone when its lookup throws', async () => {
    const { clock, watch, ends } = watching((user) =>
      user === 'maya' ? Promise.reject(new Error('broke')) : goOn,
    );
    watch('maya');
    watch('jonas');
    await clock.pass(minute);
    expect(ends).toMatchObject([{ userId: 'maya', end: 'fault' }]);
  });

  it('is not started twice', async () => {
    const { clock, watch, looks } = watching();
    watch('maya');
    watch('maya');
    await clock.pass(4_000);
    expect(looks.length).toBe(1);
  });
});

describe('watching many users', () => {
  const names = Array.from({ length: 200 }, (_, index) => `user-${index}`);

  it('sends at most one request a second over all 200, and reaches every user', async () => {
    const { clock, watch, looks, times, ends } = watching();
    for (const name of names) watch(name);
    await clock.pass(40 * minute);
    const gaps = times()
      .slice(1)
      .map((at, index) => at - (times()[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    const perUser = names.map((name) => looks.filter(({ userId }) => userId === name).length);
    // 1800 seconds shared by 200.
    expect(Math.min(...perUser)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...perUser) - Math.min(...perUser)).toBeLessThanOrEqual(2);
    expect(ends.length).toBe(200);
    expect(clock.waiting).toBe(0);
  });

  it('never has more than three lookups running, however slow the server is', async () => {
    const open = new Set<() => void>();
    const { clock, watch, looks } = watching(
      () => new Promise<LookUpEffect>((resolve) => open.add(() => resolve(goOn))),
    );
    for (const name of names) watch(name);
    await clock.pass(minute);
    expect(looks.length).toBe(3);
    for (const finish of open) finish();
    await clock.pass(minute);
    expect(looks.length).toBe(6);
  });

  it('a wait the server demands holds for all of them', async () => {
    const { clock, watch, times } = watching((user, look) =>
      user === 'maya' && look === 1 ? { end: null, waitMs: 90_000 } : goOn,
    );
    watch('maya');
    watch('jonas');
    await clock.pass(100_000);
    expect(times()[1]).toBeGreaterThanOrEqual(90_000);
  });

  it('of another setup ends when this one is opened', async () => {
    const { clock, watch, watcher, ends } = watching();
    watch('maya');
    watch('jonas', 'another');
    watcher.stopOthers('another');
    await clock.pass(1_000);
    expect(ends).toMatchObject([{ userId: 'maya', end: 'closed' }]);
  });
});
