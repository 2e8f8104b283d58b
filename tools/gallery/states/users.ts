import { problem } from '../../../shared/domain/problems/problem.ts';
import { fail } from '../../../shared/domain/problems/result.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import type { Watching } from '../../../shared/domain/users/watch.ts';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { Past, tellUpTo, userIds } from '../../fixtures/past.ts';
import { people } from '../../fixtures/people.ts';
import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type GalleryState, setupState } from '../gallery-state.ts';

const group = 'Test users';
const [maya] = people;
const [first, second] = userIds;

const watching = (userId: string, nextLookUpAt: string | null): Watching => ({
  userId,
  since: new Date(Date.now() - 3 * 60_000).toISOString(),
  nextLookUpAt,
  looks: 9,
});

/** Test users' cards, by how far each user is. */
export const users: readonly GalleryState[] = [
  setupState(
    [group, 'none, a name refused', 'I assigned the test user'],
    'assign',
    screenPasts.noTestUser,
    { act: (user) => user.press('I assigned the test user') },
  ),
  setupState(
    [group, 'none, expected values open', 'What should arrive'],
    'assign',
    screenPasts.noTestUser,
    { act: (user) => user.press('Enter expected values too') },
  ),
  setupState(
    [group, 'the token typed into a field of a new one', 'TOKEN_IN_FIELD'],
    'assign',
    screenPasts.noTestUser,
    {
      answers: { 'users.add': fail('TOKEN_IN_FIELD', { field: 'department' }) },
      async act(user) {
        await user.type('Test user’s email', 'maya.okafor@northwind.example');
        await user.press('I assigned the test user');
      },
    },
  ),
  setupState([group, 'added and said', 'Jonas Lindqvist'], 'assign', screenPasts.bothAdded),
  setupState(
    [group, 'more than are drawn at once', '100 of 260 test users are shown.'],
    'assign',
    (past) => {
      for (let at = 0; at < 260; at += 1) {
        const userName = `user-${at}@northwind.example`;
        past.tell({ type: 'user.added', userId: `user-${at}`, userName, expected: noValues });
      }
      return past;
    },
  ),
  setupState(
    [group, 'one not there yet, what should arrive being changed', 'What should arrive'],
    'assign',
    screenPasts.notThereYet,
    {
      async act(user) {
        await user.press('More for');
        await user.press('Change what should arrive');
      },
    },
  ),
  setupState(
    [group, 'one watched, one looked up', 'Jonas Lindqvist'],
    'assign',
    screenPasts.bothAdded,
    {
      view: {
        watching: [watching(first, new Date(Date.now() + 600_000).toISOString())],
        lookingUp: [second],
      },
    },
  ),
  setupState(
    [group, 'watched while nothing answers', 'CONNECT_REFUSED'],
    'assign',
    (past) =>
      tellUpTo(past, 'assign')
        .added(maya, first)
        .looked(first, { outcome: 'failed', problems: [problem('CONNECT_REFUSED')] }),
    { view: { watching: [watching(first, null)] } },
  ),
  setupState(
    [group, 'watching ended, one not there and one incomplete', 'USER_INACTIVE'],
    'assign',
    screenPasts.watchingEnded,
  ),
  setupState(
    [group, 'one incomplete and one there twice', 'USER_SEVERAL'],
    'assign',
    screenPasts.incompleteAndTwice,
  ),
  setupState([group, 'all arrived', 'Send Wisq the report'], 'assign', screenPasts.allArrived),
  setupState(
    [group, 'one of whom it is unclear, one who came in other forms', 'NAME_UNSPLIT'],
    'assign',
    screenPasts.oddArrivals,
  ),
  setupState(
    [group, 'arrived, a confirmation being recorded', 'Record confirmation'],
    'assign',
    screenPasts.allArrived,
    {
      async act(user) {
        await user.press('More for');
        await user.press('Record Wisq’s confirmation');
      },
    },
  ),
  setupState(
    [group, 'proven once, and stale since a failed test', 'Maya Okafor'],
    'assign',
    screenPasts.provenThenStale,
  ),
  setupState(
    [group, 'confirmed, asked whether to withdraw', 'Withdraw'],
    'assign',
    screenPasts.confirmed,
    { act: (user) => user.press('Withdraw confirmation') },
  ),
  setupState(
    [group, 'declined after a confirmation', 'The department is an old one.'],
    'assign',
    screenPasts.declined,
  ),
  setupState([group, 'names hidden', 'User A'], 'assign', screenPasts.declined, {
    facts: { namesHidden: true },
    view: {
      namesHidden: true,
      state: fold(maskEntries(screenPasts.declined(new Past()).entries)),
    },
  }),
  setupState(
    [group, 'asked whether to remove one', 'This changes nothing in OneLogin'],
    'assign',
    screenPasts.notThereYet,
    {
      async act(user) {
        await user.press('More for');
        await user.press('Remove');
      },
    },
  ),
];
