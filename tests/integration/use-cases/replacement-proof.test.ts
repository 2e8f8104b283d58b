import { describe, expect, it } from 'vitest';
import { codeOf } from '../../support/main-context.ts';
import { token } from '../../support/one-setup.ts';
import { replacing } from '../../support/replacing.ts';

describe('what proves that OneLogin provisions since', () => {
  it('is never silence: nothing came, nothing is concluded', async () => {
    const main = await replacing();
    const { value, setupId, userId, state, wisq, asked } = main;
    await main.toProof();
    const proving = value('replacement.prove', { setupId, userId });
    await expect.poll(() => asked.filter(({ what }) => what === 'look').length).toBeGreaterThan(3);
    await value('replacement.stopProving', { setupId });
    expect(await proving).toEqual({ outcome: 'stopped' });
    expect((await state()).replacement?.proof).toBeNull();
    // Gone is no arrival either.
    wisq.there = false;
    const gone = value('replacement.prove', { setupId, userId });
    const before = asked.length;
    await expect.poll(() => asked.length).toBeGreaterThan(before + 2);
    await value('replacement.stopProving', { setupId });
    expect(await gone).toEqual({ outcome: 'stopped' });
  });

  it('is a later date at Wisq, and the lookup is in the record', async () => {
    const main = await replacing();
    const { value, setupId, userId, state, wisq } = main;
    await main.toProof();
    const proving = value('replacement.prove', { setupId, userId });
    wisq.lastModified = '2026-03-02T10:05:00.000Z';
    expect(await proving).toEqual({ outcome: 'proven' });
    const { replacement, users } = await state();
    expect(replacement?.proof).toMatchObject({ attributes: [], modifiedAt: wisq.lastModified });
    expect(users[0]?.lastFound?.lastModifiedAt).toBe(wisq.lastModified);
  });

  it('is seen from the first lookup on where nobody could be looked at before', async () => {
    const main = await replacing();
    const { value, setupId, userId, wisq, state, asked } = main;
    wisq.there = false;
    await main.toProof();
    expect((await state()).replacement?.seen).toEqual([]);
    wisq.there = true;
    const looks = asked.length;
    const proving = value('replacement.prove', { setupId, userId });
    await expect.poll(() => asked.length).toBeGreaterThan(looks + 1);
    expect((await state()).replacement?.proof).toBeNull();
    wisq.title = 'Another';
    expect(await proving).toEqual({ outcome: 'proven' });
  });

  it('sees how users are when the last item is marked by itself, too', async () => {
    const main = await replacing();
    const { value, setupId, userId, state, wisq } = main;
    await main.begin();
    await value('replacement.test', { setupId });
    for (const item of ['token', 'enable', 'save'] as const) {
      expect((await state()).replacement?.seen).toEqual([]);
      await value('replacement.item', { setupId, item, done: true });
    }
    expect((await state()).replacement?.seen).toMatchObject([{ userId }]);
    // Changed before anybody looks: it counts.
    wisq.title = 'Another';
    expect(await value('replacement.prove', { setupId, userId })).toEqual({ outcome: 'proven' });
  });

  it('needs the items marked, and is of no use once one is taken back', async () => {
    const main = await replacing();
    const { call, value, setupId, userId, wisq, asked, state } = main;
    await main.begin();
    await value('replacement.test', { setupId });
    const prove = () => call('replacement.prove', { setupId, userId });
    expect(codeOf(await prove())).toBe('REPLACEMENT_NONE');
    await value('replacement.saved', { setupId });
    const proving = prove();
    const looks = asked.length;
    await expect.poll(() => asked.length).toBeGreaterThan(looks + 1);
    await value('replacement.item', { setupId, item: 'save', done: false });
    wisq.title = 'Another';
    expect(codeOf(await proving)).toBe('REPLACEMENT_NONE');
    expect((await state()).replacement?.proof).toBeNull();
  });

  it('tells Wisq to make sure of the old one where Wisq refuses it already', async () => {
    const main = await replacing({ refuses: token });
    const { value, setupId, userId, wisq, phase, clipboard } = main;
    await main.toProof();
    expect(await phase()).toBe('prove');
    const proving = value('replacement.prove', { setupId, userId });
    wisq.title = 'Another';
    expect(await proving).toEqual({ outcome: 'proven' });
    await value('replacement.copyMessage', { setupId });
    expect(clipboard.text).toContain('already refuses the old token');
  });
});
