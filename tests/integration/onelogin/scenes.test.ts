import { describe, expect, it } from 'vitest';
import { sceneNames, scenes } from '../../../practice/scenes.ts';
import { look, scene } from '../../support/onelogin.ts';

describe('a scene at OneLogin', () => {
  it.each(sceneNames)('%s ends with its cause named', async (name) => {
    const world = await scene(name);
    const { cause, user } = scenes[name];
    const { causes, reading, verdict } = await look(world);
    expect(causes[0] ?? null).toBe(user ? cause : null);
    expect(verdict.kind).toBe(cause === null ? 'nothing' : 'found');
    if (cause === null) expect(verdict.codes).toEqual([]);
    else expect(verdict.codes).toContain(cause);
    // Plain data: it can be written down and read again, to the same verdict.
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    expect(reading.requests).toBe(world.api.requests.length);
    expect(reading.requests).toBeLessThanOrEqual(20);
    expect(world.api.peak()).toBeLessThanOrEqual(4);
  });
});
