import { describe, expect, it } from 'vitest';
import { codeOf } from '../../support/main-context.ts';
import { connected } from '../../support/connected.ts';
import { scene } from '../../support/onelogin.ts';
import { withSetup } from '../../support/one-setup.ts';

describe('before it deletes', () => {
  it('counts who has the app, journaled with its time', async () => {
    const world = await scene('happy');
    const { value, setupId, state, journal } = await connected(world);
    for (const person of world.people) await world.onelogin.assign(person);
    await value('rollout.countAssigned', { setupId });
    expect((await state()).health.assigned).toMatchObject({ count: 2, at: expect.any(String) });
    expect(journal().at(-1)).toContain('"type":"onelogin.counted","assigned":2');
    // One row is asked for, not everybody.
    const asked = world.api.requests.filter((one) => /\/apps\/\d+\/users/.test(one));
    expect(asked.at(-1)).toContain('limit=1');
  });

  it('does not know it without OneLogin, nor where OneLogin does not say', async () => {
    const alone = await withSetup();
    const count = { setupId: alone.setupId };
    expect(codeOf(await alone.call('rollout.countAssigned', count))).toBe('ONELOGIN_HOST_MISSING');
    await alone.value('setups.oneLoginHost', { ...count, host: 'northwind' });
    expect(codeOf(await alone.call('rollout.countAssigned', count))).toBe('ONELOGIN_NOT_CONNECTED');

    const world = await scene('happy');
    const { call, setupId, state, journal } = await connected(world);
    const lines = journal().length;
    world.api.turn({ scope: 'read-users' });
    expect(codeOf(await call('rollout.countAssigned', { setupId }))).toBe('ONELOGIN_NOT_ALLOWED');
    expect((await state()).health.assigned).toBeNull();
    expect(journal()).toHaveLength(lines);
  });

  it('copies what only Wisq knows as questions, without anybody’s name', async () => {
    const { value, setupId, clipboard } = await withSetup();
    await value('rollout.copyQuestions', { setupId });
    expect(clipboard.text.split('\n')).toHaveLength(4);
    expect(clipboard.text).toMatch(/^Before we roll out .*Production/);
    expect(clipboard.text.match(/\?$/gm)).toHaveLength(3);
  });
});
