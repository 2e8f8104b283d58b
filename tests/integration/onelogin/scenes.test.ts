import { describe, expect, it } from 'vitest';
import { oneLoginNames, scenarioOf } from '../../../practice/scenarios.ts';
import { look, scene } from '../../support/onelogin.ts';

describe('a scene at OneLogin', () => {
  it.each(['happy', 'no-department', 'duplicate-user', ...oneLoginNames] as const)(
    '%s ends with its cause named',
    async (name) => {
      const world = await scene(name);
      const { cause, causeOf } = scenarioOf(name);
      const { causes, reading, verdict } = await look(world);
      expect(causes[0] ?? null).toBe(causeOf === 'user' ? cause : null);
      expect(verdict.kind).toBe(cause === null ? 'nothing' : 'found');
      if (cause === null) expect(verdict.codes).toEqual([]);
      else expect(verdict.codes).toContain(cause);
      // Plain data: it can be written down and read again, to the same verdict.
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      expect(reading.requests).toBe(world.api.requests.length);
      expect(reading.requests).toBeLessThanOrEqual(20);
      expect(world.api.peak()).toBeLessThanOrEqual(4);
    },
  );
});
