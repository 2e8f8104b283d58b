import { problem } from '../../../shared/domain/problems/problem.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import type { PeopleView, PersonDetail } from '../../../shared/contract/contract.ts';
import type { Person } from '../../../shared/domain/rollout/person.ts';
import {
  company,
  companyDetail,
  companyRows,
  companyView,
  emailAt,
  comparedEntry,
  comparing,
} from '../../fixtures/company.ts';
import { appLook, failedCall, userLook } from '../../fixtures/onelogin-looks.ts';
import { type Past, userIds } from '../../fixtures/past.ts';
import { people as testUsers } from '../../fixtures/people.ts';
import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type Answers, type GalleryState, type More, setupState } from '../gallery-state.ts';

const group = 'Roll-out list';

const all = company(420);
const some = company(420, { compared: 268 });
const wisqAlone = company(420, { withOneLogin: false });
const never = company(420, { compared: 0 });
const many = company(20_000, { compared: 12_000 });

const agreed = (past: Past) => screenPasts.agreed(past).connected().saw(appLook());
const compared =
  (people: readonly Person[], more: Parameters<typeof comparedEntry>[1] = {}, alone = false) =>
  (past: Past) =>
    (alone ? screenPasts.agreed(past) : agreed(past)).tell(comparedEntry(people, more));

/** From the closing page to the list. */
const opened = (
  people: readonly Person[],
  view: Partial<PeopleView> = {},
  answers: Answers = {},
  then: (user: Parameters<GalleryState['act']>[0]) => Promise<void> = async () => {},
): More => ({
  answers: {
    'rollout.show': ok(companyView(people, view)),
    'rollout.rows': (input) => ok(companyRows(people, input)),
    ...answers,
  },
  async act(user) {
    await user.press('Follow people…');
    await user.see('northwind.example');
    await then(user);
  },
});

const running = (more: Parameters<typeof comparing>[1] = {}) => ({
  progress: comparing(some, more),
});
const [failed, , , incomplete] = all;
const reading = (person: Person | undefined) => ({
  at: '2026-02-03T11:58:00.000Z',
  host: 'northwind.onelogin.com',
  credential: 'read-all' as const,
  appName: 'Wisq SCIM Provisioning',
  app: failedCall('ONELOGIN_UNREACHABLE', { host: 'northwind.onelogin.com' }),
  roles: null,
  events: null,
  users: [
    {
      asked: person?.name ?? '',
      search: failedCall('ONELOGIN_UNREACHABLE', { host: 'northwind.onelogin.com' }),
      app: null,
      failure: null,
    },
  ],
  requests: 3,
  ms: 300,
});

const unassigned = all.find(({ atOneLogin }) => atOneLogin?.state === 'not-assigned');
const unassignedReading = readingOf(
  appLook({
    details: { roleIds: [192_513] },
    roles: { ok: true, value: [{ id: 192_513, name: 'Wisq users' }] },
  }),
  userLook({ ...testUsers[0], userName: unassigned?.name ?? '' }, userIds[0], { state: null }),
);

/** A reading of OneLogin, of looks as a past tells them. */
function readingOf(app: NewEntry, user: NewEntry): PersonDetail['oneLogin'] {
  if (app.type !== 'onelogin.looked' || user.type !== 'user.onelogin-looked') return null;
  const at = '2026-02-03T11:58:00.000Z';
  return { ...app.look, at, users: [user.look] };
}

const menu = (item: string) => async (user: Parameters<GalleryState['act']>[0]) => {
  await user.press('More for this list');
  await user.press(item);
};

/** The list in use. */
export const peopleList: readonly GalleryState[] = [
  setupState([group, 'not compared yet', 'Compare with Wisq'], 'rollout', agreed, opened(never)),
  setupState([group, 'running', 'about 40 sec left'], 'rollout', agreed, opened(some, running())),
  setupState(
    [group, 'waiting for Wisq', 'Wisq asked to wait'],
    'rollout',
    agreed,
    opened(some, running({ phase: 'waiting', waitUntil: '2099-01-01T00:00:00.000Z' })),
  ),
  setupState(
    [group, 'paused', 'Paused.'],
    'rollout',
    agreed,
    opened(some, running({ phase: 'paused' })),
  ),
  setupState(
    [group, 'failed on the way', 'TOKEN_REFUSED'],
    'rollout',
    agreed,
    opened(some, running({ phase: 'failed', problem: problem('TOKEN_REFUSED', { status: 401 }) })),
  ),
  setupState(
    [group, 'compared, some to approve', 'Approve 19 in OneLogin'],
    'rollout',
    compared(all),
    opened(all),
  ),
  setupState(
    [group, 'those not assigned', '9 people shown'],
    'rollout',
    compared(all),
    opened(all, {}, {}, (user) => user.press('Not assigned')),
  ),
  setupState(
    [group, 'nobody found', 'Nobody matches.'],
    'rollout',
    compared(all),
    opened(all, {}, {}, (user) => user.type('Find a person', 'nobody at all')),
  ),
  setupState(
    [group, 'Wisq alone, its list in doubt', 'the same page came again'],
    'rollout',
    compared(wisqAlone, { doubt: 'repeats', notListed: null }, true),
    opened(wisqAlone, { notListed: null }),
  ),
  setupState(
    [group, 'the days before', 'Numbers by day'],
    'rollout',
    (past) =>
      agreed(past).tell(
        ...[120, 180, 268, 390].map((known, index) =>
          comparedEntry(company(420, { compared: known }), {
            endedAt: `2026-02-${String(3 + index * 2).padStart(2, '0')}T11:58:00.000Z`,
          }),
        ),
      ),
    opened(all, {}, {}, (user) => user.press('How it was compared')),
  ),
  setupState(
    [group, 'twenty thousand', '20,000'],
    'rollout',
    agreed,
    opened(many, { progress: comparing(many, { rate: 480, leftMs: 16_000 }) }),
  ),
  setupState(
    [group, 'everybody is there', 'Done'],
    'rollout',
    compared(all.slice(39)),
    opened(all.slice(39).map((one, index) => ({ ...one, index }))),
  ),
  setupState([group, 'names hidden', 'Names are hidden'], 'rollout', compared(all), {
    ...opened(
      all.map((one) => ({ ...one, name: `Person ${one.index + 1}` })),
      {},
      {},
    ),
    facts: { namesHidden: true },
    view: { namesHidden: true },
    act: async (user) => {
      await user.press('Follow people…');
      await user.see('Person 1');
    },
  }),
  setupState([group, 'damaged', 'LIST_DAMAGED'], 'rollout', agreed, {
    answers: { 'rollout.show': fail('LIST_DAMAGED') },
    act: (user) => user.press('Follow people…'),
  }),
  setupState(
    [group, 'the menu', 'Forget list…'],
    'rollout',
    compared(all),
    opened(all, {}, {}, (user) => user.press('More for this list')),
  ),
  setupState(
    [group, 'exported', 'Save CSV…'],
    'rollout',
    compared(all),
    opened(all, {}, {}, menu('Export…')),
  ),
  setupState(
    [group, 'to be forgotten', 'Forget this list?'],
    'rollout',
    compared(all),
    opened(all, {}, {}, menu('Forget list…')),
  ),
  setupState(
    [group, 'who else is there', emailAt(521)],
    'rollout',
    compared(all),
    opened(
      all,
      {},
      {
        'rollout.others': ok({
          total: 2,
          names: [emailAt(520), emailAt(521)],
        }),
      },
      async (user) => {
        await menu('Who else is at Wisq…')(user);
        await user.press('Show names');
      },
    ),
  ),
  setupState(
    [group, 'a person, being asked about', 'Asking Wisq and OneLogin…'],
    'rollout',
    compared(all),
    opened(all, {}, {}, (user) => user.press('lena.fischer')),
  ),
  setupState(
    [group, 'a person who lacks an attribute', 'What Wisq has'],
    'rollout',
    compared(all),
    opened(all, {}, { 'rollout.person': ok(companyDetail(incomplete ?? all[0]!, null)) }, (user) =>
      user.press('sofia.fischer'),
    ),
  ),
  setupState(
    [group, 'a person, OneLogin not reached', 'ONELOGIN_UNREACHABLE'],
    'rollout',
    compared(all),
    opened(
      all,
      {},
      { 'rollout.person': ok(companyDetail(failed ?? all[0]!, reading(failed))) },
      (user) => user.press('lena.fischer'),
    ),
  ),
  setupState(
    [group, 'a person without the app', 'Stops here'],
    'rollout',
    compared(all),
    opened(
      all,
      {},
      { 'rollout.person': ok(companyDetail(unassigned ?? all[0]!, unassignedReading)) },
      (user) => user.press('lena.haddad'),
    ),
  ),
  setupState(
    [group, 'a person, Wisq not reached', 'TOKEN_REFUSED'],
    'rollout',
    compared(all),
    opened(all, {}, { 'rollout.person': fail('TOKEN_REFUSED', { status: 401 }) }, (user) =>
      user.press('lena.fischer'),
    ),
  ),
];
