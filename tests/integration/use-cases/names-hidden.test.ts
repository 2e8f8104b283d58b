import { describe, expect, it } from 'vitest';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { codeOf } from '../../support/main-context.ts';
import { withSetup } from '../../support/one-setup.ts';

async function withMara() {
  const main = await withSetup();
  const { setupId, value } = main;
  const user = { setupId, userName: 'mara@acme.example', expected: noValues };
  const { userId } = await value('users.add', user);
  const expected = { ...noValues, department: 'People' };
  /** What writes a value back that the window shows. */
  const write = async () =>
    [
      await main.call('setups.rename', { setupId, name: 'Renamed' }),
      await main.call('setups.oneLoginHost', { setupId, host: 'acme' }),
      await main.call('guide.displayName', { setupId, displayName: 'Wisq EU' }),
      await main.call('users.expect', { setupId, userId, expected }),
    ].map(codeOf);
  return { ...main, userId, write };
}

describe('while names are hidden', () => {
  it('nothing that the window shows is written back, for it may be a pseudonym', async () => {
    const { value, write, journal } = await withMara();
    const before = journal();
    await value('names.hide', { hidden: true });
    const refused = 'NAMES_HIDDEN';
    expect(await write()).toEqual([refused, refused, refused, refused]);
    expect(journal()).toEqual(before);
    await value('names.hide', { hidden: false });
    expect(await write()).toEqual(['', '', '', '']);
    expect(journal().length).toBe(before.length + 4);
  });

  it('the window shows pseudonyms, and shows the names again afterwards', async () => {
    const { value, setupId, events } = await withMara();
    const shown = async () =>
      (await value('setups.open', { setupId })).state.users.map(({ userName }) => userName);
    events.length = 0;
    expect(await value('names.hide', { hidden: true })).toBe(null);
    expect(events).toMatchObject([{ type: 'setup.changed', view: { namesHidden: true } }]);
    expect(await shown()).toEqual(['user-a@masked.example']);
    await value('names.hide', { hidden: false });
    expect(await shown()).toEqual(['mara@acme.example']);
  });
});
