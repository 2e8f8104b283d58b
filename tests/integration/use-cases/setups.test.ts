import { describe, expect, it } from 'vitest';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import type { LookUpResult } from '../../../shared/domain/users/look-up.ts';
import { codeOf } from '../../support/main-context.ts';
import { unknownId, withSetup } from '../../support/one-setup.ts';
import { entriesOf } from '../../../tools/fixtures/story.ts';

const notFound: LookUpResult = {
  at: '2026-03-02T10:00:00.000Z',
  outcome: 'not-found',
  received: noValues,
  active: null,
  userName: null,
  problems: [problem('USER_NOT_FOUND')],
  ms: 12,
};

describe('setups', () => {
  it('are listed, renamed and found again', async () => {
    const { value, call, setupId } = await withSetup();
    await value('setups.rename', { setupId, name: 'Sandbox' });
    expect(await value('setups.list', undefined)).toMatchObject([{ setupId, name: 'Sandbox' }]);
    expect(codeOf(await call('setups.open', { setupId: unknownId }))).toBe('SETUP_NOT_FOUND');
  });

  it('are opened again at the next start: the one opened or made last', async () => {
    const { value, setupId, file } = await withSetup();
    expect(file.state.lastSetupId).toBe(setupId);
    const other = await value('setups.create', { name: 'Sandbox' });
    expect(file.state.lastSetupId).toBe(other.setupId);
    await value('setups.open', { setupId });
    expect(file.state.lastSetupId).toBe(setupId);
  });

  it('remember the step outside the journal, each its own', async () => {
    const { value, setupId, journal } = await withSetup();
    const other = await value('setups.create', { name: 'Sandbox' });
    await value('setups.position', { setupId, step: 'configure' });
    await value('setups.position', { setupId: other.setupId, step: 'assign' });
    expect((await value('setups.open', { setupId })).position).toBe('configure');
    expect(journal().length).toBe(1);
  });

  it('load the check ahead on the page that has it, and on no other', async () => {
    let prepared = 0;
    const prepareCheck = async () => void (prepared += 1);
    const { value, setupId } = await withSetup({ prepareCheck });
    await value('setups.position', { setupId, step: 'add-app' });
    expect(prepared).toBe(0);
    await value('setups.position', { setupId, step: 'configure' });
    expect(prepared).toBe(1);
  });

  it('stop the watches of the others when one is made or opened, and keep their own', async () => {
    const { value, setupId, store, setups, profile, clock, events } = await withSetup({
      lookUpUser: async () => notFound,
    });
    await store();
    const user = { setupId, userName: 'maya@acme.example', expected: noValues };
    const { userId } = await value('users.add', user);
    const other = await value('setups.create', { name: 'Sandbox' });
    await value('setups.open', { setupId });
    await value('users.watch', { setupId, userId });
    await value('setups.open', { setupId });
    expect((await value('setups.open', { setupId })).watching).toMatchObject([{ userId }]);
    events.length = 0;
    await value('setups.create', { name: 'Third' });
    expect(events).toContainEqual({ type: 'watch.changed', setupId, userId, watching: null });
    await value('setups.open', { setupId });
    await value('users.watch', { setupId, userId });
    events.length = 0;
    await value('setups.open', { setupId: other.setupId });
    expect(events).toContainEqual({ type: 'watch.changed', setupId, userId, watching: null });
    expect(clock.waiting).toBe(0);
    await setups.close();
    const ends = entriesOf(profile, setupId).flatMap((entry) =>
      entry.type === 'user.watched' ? [entry.watch.end] : [],
    );
    expect(ends).toEqual(['closed', 'closed']);
  });
});
