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

const answered = (turns: readonly string[]) => turns.filter((turn) => turn === 'answered').length;

describe('the limit of calls', () => {
  it('answers what 200 watched users and a person cause, for as long as one likes', () => {
    const { take, pass } = limited();
    expect(answered(take(2 * 200))).toBe(400);
    for (let second = 0; second < 3600; second += 1) {
      pass(1);
      expect(answered(take(20))).toBe(20);
    }
  });

  it('refuses a flood, tells its beginning once, and answers again when it is over', () => {
    const { take, pass } = limited();
    const turns = take(callsAtOnce + 100);
    expect(answered(turns)).toBe(callsAtOnce);
    expect(turns.filter((turn) => turn === 'begins')).toEqual(['begins']);
    expect(turns.at(-1)).toBe('refused');
    pass(1);
    expect(answered(take(100))).toBe(callsPerSecond);
    expect(take(100).filter((turn) => turn === 'begins')).toEqual([]);
    pass(60);
    expect(take(callsAtOnce + 9).filter((turn) => turn === 'begins')).toEqual(['begins']);
  });

  it('lets a flood that goes on do no more than the rate', () => {
    const { take, pass } = limited();
    take(callsAtOnce);
    let through = 0;
    for (let step = 0; step < 100; step += 1) {
      pass(0.1);
      through += answered(take(50));
    }
    expect(through).toBeGreaterThan(9 * callsPerSecond);
    expect(through).toBeLessThanOrEqual(10 * callsPerSecond);
  });
});
