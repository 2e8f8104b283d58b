import { describe, expect, it } from 'vitest';
import type { CallName, InputOf } from '../../../shared/contract/contract.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { entriesOf } from '../../../tools/fixtures/story.ts';
import { withSetup } from '../../support/one-setup.ts';

type Do = <N extends CallName>(name: N, input: InputOf<N>) => Promise<unknown>;
interface Ids {
  readonly setupId: string;
  readonly userId: string;
}

const expected = { ...noValues, email: 'm@acme.example', department: 'People' };
const confirm = { by: ' Mia ', on: '2026-03-02', channel: 'call', note: 'all five' } as const;
const agreed = { with: 'Lee', who: 'Sales', when: 'May' };

/** What the admin does, and the entries that it leaves in the journal; `ids` stands for the ids. */
const table: readonly [string, (act: Do, ids: Ids) => Promise<unknown>, (ids: Ids) => object[]][] =
  [
    [
      'renames the setup',
      (act, { setupId }) => act('setups.rename', { setupId, name: 'EU' }),
      () => [{ type: 'setup.renamed', name: 'EU' }],
    ],
    [
      'names the OneLogin account, and takes it back',
      async (act, { setupId }) => {
        await act('setups.oneLoginHost', { setupId, host: ' Acme ' });
        await act('setups.oneLoginHost', { setupId, host: '' });
      },
      () => [
        { type: 'onelogin.host', host: 'acme.onelogin.com' },
        { type: 'onelogin.host', host: null },
      ],
    ],
    [
      'ticks a task, and takes the tick away',
      async (act, { setupId }) => {
        await act('guide.tick', { setupId, taskId: 'add-app.save', done: true });
        await act('guide.tick', { setupId, taskId: 'add-app.save', done: false });
      },
      () => [
        { type: 'task.ticked', taskId: 'add-app.save' },
        { type: 'task.unticked', taskId: 'add-app.save' },
      ],
    ],
    [
      'says which connector it is, and that it is not known',
      async (act, { setupId }) => {
        await act('guide.connector', { setupId, connector: 'enterprise' });
        await act('guide.connector', { setupId, connector: null });
      },
      () => [
        { type: 'connector.chosen', connector: 'enterprise' },
        { type: 'connector.chosen', connector: null },
      ],
    ],
    [
      'names the app, and chooses how users get it',
      async (act, { setupId }) => {
        await act('guide.displayName', { setupId, displayName: 'Wisq EU' });
        await act('guide.assignmentWay', { setupId, way: 'role' });
        await act('guide.assignmentWay', { setupId, way: 'user' });
      },
      () => [
        { type: 'display-name.set', displayName: 'Wisq EU' },
        { type: 'assignment.way', way: 'role' },
        { type: 'assignment.way', way: 'user' },
      ],
    ],
    [
      'says what was done for a user in OneLogin',
      async (act, ids) => {
        await act('users.say', { ...ids, what: 'assigned', done: true });
        await act('users.say', { ...ids, what: 'approved', done: true });
        await act('users.say', { ...ids, what: 'assigned', done: false });
      },
      ({ userId }) => [
        { type: 'user.said', userId, what: 'assigned', done: true },
        { type: 'user.said', userId, what: 'approved', done: true },
        { type: 'user.said', userId, what: 'assigned', done: false },
      ],
    ],
    [
      'expects other attributes, and takes the user off the list',
      async (act, ids) => {
        await act('users.expect', { ...ids, expected });
        await act('users.remove', ids);
      },
      ({ userId }) => [
        { type: 'user.expected', userId, expected },
        { type: 'user.removed', userId },
      ],
    ],
    [
      'hears from Wisq, agrees on the roll-out, and takes both back',
      async (act, ids) => {
        const { setupId } = ids;
        await act('users.confirm', { ...ids, ...confirm });
        await act('rollout.agree', { setupId, ...agreed });
        await act('rollout.withdraw', { setupId, note: 'too early' });
        await act('users.withdrawConfirmation', { ...ids, note: 'wrong person' });
      },
      ({ userId }) => [
        { type: 'user.confirmed', userId, ...confirm, by: 'Mia' },
        { type: 'rollout.agreed', ...agreed },
        { type: 'rollout.withdrawn', note: 'too early' },
        { type: 'user.confirmation-withdrawn', userId, note: 'wrong person' },
      ],
    ],
  ];

describe('the journal', () => {
  it('begins with the setup’s name, and has each user that is added', async () => {
    const { value, setupId, profile } = await withSetup();
    const { userId } = await value('users.add', { setupId, userName: ' mara ', expected });
    const other = await value('users.add', { setupId, userName: 'jo', expected: noValues });
    expect(other.userId).not.toBe(userId);
    expect(entriesOf(profile, setupId)).toMatchObject([
      { type: 'setup.created', name: 'Production' },
      { type: 'user.added', userId, userName: 'mara', expected },
      { type: 'user.added', userId: other.userId, userName: 'jo', expected: noValues },
    ]);
  });

  it.each(table)('has what is so after the admin %s', async (_what, act, entries) => {
    const { value, setupId, profile } = await withSetup();
    const user = { setupId, userName: 'mara', expected: noValues };
    const { userId } = await value('users.add', user);
    const ids = { setupId, userId };
    const before = entriesOf(profile, setupId).length;
    await act(value, ids);
    const written = entriesOf(profile, setupId).slice(before);
    const known = entries(ids);
    expect(written).toMatchObject(known);
    expect(written).toHaveLength(known.length);
  });
});
