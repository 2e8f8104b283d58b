import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untilAborted } from '../../../main/time/until-aborted.ts';

const reason = new Error('stopped by the admin');
const never = new Promise<never>(() => {});

/** What a promise has come to so far. */
function watched<T>(promise: Promise<T>): () => unknown {
  let outcome: unknown = 'pending';
  promise.then(
    (value) => (outcome = value),
    (error: unknown) => (outcome = error),
  );
  return () => outcome;
}

describe('work until a signal aborts', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is what the work comes to, and leaves no listener behind', async () => {
    const { signal } = new AbortController();
    const remove = vi.spyOn(signal, 'removeEventListener');
    expect(await untilAborted(signal, Promise.resolve(7))).toBe(7);
    await expect(untilAborted(signal, Promise.reject(new TypeError('own')))).rejects.toThrow('own');
    expect(remove).toHaveBeenCalledTimes(2);
  });

  it('rejects with the reason, although the work goes on', async () => {
    const stop = new AbortController();
    const running = untilAborted(stop.signal, never);
    stop.abort(reason);
    await expect(running).rejects.toBe(reason);
    await expect(untilAborted(stop.signal, never)).rejects.toBe(reason);
    await expect(untilAborted(stop.signal, Promise.resolve(7))).rejects.toBe(reason);
  });

  it('lets nothing escape when the work fails after that', async () => {
    const stop = new AbortController();
    const unhandled = vi.fn<() => void>();
    process.on('unhandledRejection', unhandled);
    let failWork = (_error: Error) => {};
    const work = new Promise<never>((_resolve, reject) => (failWork = reject));
    const running = untilAborted(stop.signal, work);
    stop.abort(reason);
    await expect(running).rejects.toBe(reason);
    failWork(new Error('late'));
    vi.useRealTimers();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('waits for stopped work as long as it is given to hand over what it has', async () => {
    const stop = new AbortController();
    let finish = (_value: string) => {};
    const work = new Promise<string>((resolve) => (finish = resolve));
    const inTime = watched(untilAborted(stop.signal, work, 100));
    const late = watched(untilAborted(stop.signal, never, 100));
    stop.abort(reason);
    await vi.advanceTimersByTimeAsync(99);
    expect([inTime(), late()]).toEqual(['pending', 'pending']);
    finish('part of it');
    await vi.advanceTimersByTimeAsync(1);
    expect([inTime(), late()]).toEqual(['part of it', reason]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
