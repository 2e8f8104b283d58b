import { describe, expect, it } from 'vitest';
import type { LookUpResult } from '../../../shared/domain/users/look-up.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { entriesOf } from '../../../tools/fixtures/story.ts';
import { codeOf } from '../../support/main-context.ts';
import { found, missed, withMaya } from '../../support/maya.ts';

/** Maya watched by the app itself, on a clock that stands still. */
async function watchedMaya(...results: readonly LookUpResult[]) {
  const main = await withMaya(...results);
  const { value, setupId, userId, profile, events } = main;
  await value('users.watch', { setupId, userId });
  const watching = async () => (await value('setups.open', { setupId })).watching;
  const records = () =>
    entriesOf(profile, setupId).flatMap((entry) =>
      entry.type === 'user.watched' ? [[entry.userId, entry.watch.end]] : [],
    );
  const changes = () => events.filter((event) => event.type === 'watch.changed');
  return { ...main, watching, records, changes };
}

describe('a watch', () => {
  it('is shown with what is next, and is gone from the window when it ends', async () => {
    const { value, setupId, userId, watching, changes, setups } = await watchedMaya(missed);
    expect(await watching()).toMatchObject([{ userId, since: '2026-03-02T10:00:00.000Z' }]);
    expect(changes()[0]).toMatchObject({
      setupId,
      userId,
      watching: { userId, looks: 0, nextLookUpAt: '2026-03-02T10:00:00.000Z' },
    });
    await value('users.stopWatching', { setupId, userId });
    expect(changes().at(-1)).toEqual({ type: 'watch.changed', setupId, userId, watching: null });
    expect(await watching()).toEqual([]);
    const before = changes().length;
    await setups.close();
    expect(changes()).toHaveLength(before);
  });

  it('is over when the admin’s own lookup finds all that was missing', async () => {
    const { value, setupId, userId, clock, queries, watching, records, setups } = await watchedMaya(
      missed,
      found(),
    );
    await expect.poll(() => queries.length).toBe(1);
    await value('users.lookUp', { setupId, userId });
    expect(await watching()).toEqual([]);
    await setups.close();
    expect(records()).toEqual([[userId, 'complete']]);
    expect(clock.waiting).toBe(0);
  });

  it('goes on when the admin’s own lookup finds some of it', async () => {
    const { value, setupId, userId, queries, watching } = await watchedMaya(
      missed,
      found({ department: null }),
    );
    await expect.poll(() => queries.length).toBe(1);
    await value('users.lookUp', { setupId, userId });
    expect(await watching()).toHaveLength(1);
  });

  it('is one, however often it is asked for', async () => {
    const { value, setupId, userId, queries, watching, changes } = await watchedMaya(missed);
    await value('users.watch', { setupId, userId });
    await expect.poll(() => queries.length).toBe(1);
    expect(await watching()).toHaveLength(1);
    expect(changes().filter(({ watching: now }) => now?.looks === 0)).toHaveLength(1);
  });

  it('does not keep another user from being watched', async () => {
    const { value, setupId, userId, watching } = await watchedMaya(missed);
    const user = { setupId, userName: 'jonas', expected: noValues };
    const { userId: jonas } = await value('users.add', user);
    await value('users.watch', { setupId, userId: jonas });
    expect((await watching()).map((one) => one.userId)).toEqual([userId, jonas]);
  });

  it('can begin again after it ended', async () => {
    const { call, value, setupId, userId, watching, records, setups } = await watchedMaya(missed);
    await value('users.stopWatching', { setupId, userId });
    await value('users.watch', { setupId, userId });
    expect(await watching()).toHaveLength(1);
    await value('users.stopWatching', { setupId, userId });
    expect(codeOf(await call('users.stopWatching', { setupId, userId }))).toBe('');
    await setups.close();
    expect(records()).toEqual([
      [userId, 'stopped'],
      [userId, 'stopped'],
    ]);
  });

  it('belongs to its setup: another one cannot stop it', async () => {
    const { value, setups, userId, setupId } = await watchedMaya(missed);
    const session = await setups.get(setupId);
    if (!session.ok) throw new Error(session.problem.code);
    const other = await setups.create('Sandbox');
    if (!other.ok) throw new Error(other.problem.code);
    await value('users.stopWatching', { setupId: other.value.setupId, userId });
    expect(session.value.view.watching).toHaveLength(1);
    await value('users.stopWatching', { setupId, userId });
    expect(session.value.view.watching).toEqual([]);
  });

  it('asks with one query at a time, and waits for its lookup when the app quits', async () => {
    const { queries, meanwhile, setups, session, value, setupId, userId } = await withMaya(missed);
    const order: string[] = [];
    meanwhile.do = () =>
      new Promise((resolve) => {
        session.closing.addEventListener('abort', () => {
          setImmediate(() => resolve(order.push('looked')));
        });
      });
    await value('users.watch', { setupId, userId });
    await expect.poll(() => queries).toEqual([0]);
    await setups.close();
    order.push('closed');
    expect(order).toEqual(['looked', 'closed']);
  });
});
