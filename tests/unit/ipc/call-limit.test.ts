import { describe, expect, it } from 'vitest';
import { CallLimit, callsAtOnce, callsPerSecond } from '../../../main/ipc/call-limit.ts';

function limited() {
  let ms = 0;
  const limit = new CallLimit(() => ms);
  return {
    take: (times: number) => Array.from({ length: times }, () => limit.take()),
    pass: (seconds: number) => void (ms += seconds * 1000),
  };
}

const allowed = (decisions: readonly string[]) =>
  decisions.filter((decision) => decision === 'allowed').length;

describe('the limit of calls', () => {
  it('allows what 200 watched users and a person cause, however long it goes on', () => {
    const { take, pass } = limited();
    expect(allowed(take(2 * 200))).toBe(400);
    for (let second = 0; second < 3600; second += 1) {
      pass(1);
      expect(allowed(take(20))).toBe(20);
    }
  });

  it('refuses a flood, reports its beginning once, and allows calls again when it is over', () => {
    const { take, pass } = limited();
    const decisions = take(callsAtOnce + 100);
    expect(allowed(decisions)).toBe(callsAtOnce);
    expect(decisions.filter((decision) => decision === 'flood-begins')).toEqual(['flood-begins']);
    expect(decisions.at(-1)).toBe('refused');
    pass(1);
    expect(allowed(take(100))).toBe(callsPerSecond);
    expect(take(100).filter((decision) => decision === 'flood-begins')).toEqual([]);
    pass(60);
    expect(take(callsAtOnce + 9).filter((decision) => decision === 'flood-begins')).toEqual([
      'flood-begins',
    ]);
  });

  it('lets a flood that goes on do no more than the rate', () => {
    const { take, pass } = limited();
    take(callsAtOnce);
    let through = 0;
    for (let step = 0; step < 100; step += 1) {
      pass(0.1);
      through += allowed(take(50));
    }
    expect(through).toBeGreaterThan(9 * callsPerSecond);
    expect(through).toBeLessThanOrEqual(10 * callsPerSecond);
  });
});
