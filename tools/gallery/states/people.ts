import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import type { AppDetails } from '../../../shared/domain/onelogin/app.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { appLook, failedCall, parameters, userLook } from '../../fixtures/onelogin-looks.ts';
import { expectedOf } from '../../fixtures/onelogin-user.ts';
import { Past, tellUpTo, userIds } from '../../fixtures/past.ts';
import { people } from '../../fixtures/people.ts';
import { type GalleryState, type More, setupState } from '../gallery-state.ts';

const group = 'Test users, read through OneLogin';
const [maya] = people;
const [first] = userIds;

/** Maya, assigned with nothing typed, not at Wisq, and OneLogin's side of her some minutes later. */
const awaited =
  (
    look: Parameters<typeof userLook>[2],
    details: Partial<AppDetails> = {},
    roles = false,
    minutes = 10,
  ) =>
  (past: Past) =>
    named(past)
      .later(minutes)
      .looked(first, { problems: [] })
      .connected()
      .saw(
        appLook({
          details: roles ? { roleIds: [192_513], ...details } : details,
          ...(roles && { roles: { ok: true, value: [{ id: 192_513, name: 'Wisq users' }] } }),
        }),
        userLook(maya, first, look),
      );

function named(past: Past): Past {
  tellUpTo(past, 'assign');
  past.tell({ type: 'user.added', userId: first, userName: maya.userName, expected: noValues });
  return past.tell(
    { type: 'user.said', userId: first, what: 'assigned', done: true },
    { type: 'user.said', userId: first, what: 'approved', done: true },
  );
}

/** Maya at Wisq with these values, and OneLogin's own. */
const arrived =
  (
    received: Parameters<Past['found']>[2],
    look: Parameters<typeof userLook>[2] = {},
    details: Partial<AppDetails> = {},
  ) =>
  (past: Past) =>
    named(past)
      .found(maya, first, received)
      .connected()
      .saw(appLook({ details }), userLook(maya, first, look));

const unfolded: More = { act: (user) => user.unfold() };
const state = (
  name: string,
  shows: string,
  tell: (past: Past) => Past,
  more: More = unfolded,
): GalleryState => setupState([group, name, shows], 'assign', tell, more);

const failure = {
  ok: true,
  value: {
    type: 64,
    at: '2026-02-03T09:40:00.000Z',
    appId: 1_061_937,
    userId: 60_308_064,
    text: 'Validation failed: userName already exists (409)',
  },
} as const;

const waiting = awaited(
  { state: 'provisioning_pending_approval', user: { roleIds: [192_513] } },
  {},
  true,
);

/** One test user in each place where the way from OneLogin to Wisq can stop. */
export const peopleAtOneLogin: readonly GalleryState[] = [
  state('nothing read yet', 'not read yet', (past) =>
    named(past).looked(first, { problems: [] }).connected(),
  ),
  state('waiting for approval', 'provisioning_pending_approval', waiting),
  state(
    'not assigned, a role has the app',
    'These roles have the app',
    awaited({ state: null }, {}, true),
  ),
  state(
    'failed, with OneLogin’s text',
    'already exists (409)',
    awaited({ state: 'provisioning_failed', failure }),
  ),
  state(
    'failed, without a text, a call refused',
    'request ID',
    awaited({
      state: 'provisioning_failed',
      failure: failedCall('ONELOGIN_UNAVAILABLE', { status: 502 }),
    }),
  ),
  state('unlicensed', 'ONELOGIN_USER_UNLICENSED', awaited({ user: { approval: 'unlicensed' } })),
  state('provisioning off for the app', 'The app’s settings', awaited({}, { provisioning: false })),
  state('OneLogin at work', 'Wait', awaited({ state: 'provisioning' })),
  state('provisioned, and not at Wisq', 'Stops here', awaited({})),
  state('the app could not be read', 'not read', (past) =>
    named(past)
      .looked(first, { problems: [] })
      .connected()
      .saw(
        appLook({ credential: 'read-users', app: failedCall('ONELOGIN_READ_USERS'), events: null }),
        userLook(maya, first, { app: null }),
      ),
  ),
  state('arrived as OneLogin has them', 'In OneLogin', arrived({})),
  state(
    'empty, not mapped and lost',
    'Lost on the way',
    arrived(
      { firstName: null, jobTitle: null, department: null },
      { user: { values: { ...expectedOf(maya), jobTitle: '' } } },
      { mappings: parameters({ department: 'none' }) },
    ),
  ),
  state('one typed, one other than OneLogin has', 'you typed', (past) => {
    arrived({ jobTitle: 'HR Lead' })(past);
    return past.tell({
      type: 'user.expected',
      userId: first,
      expected: { ...noValues, department: 'People' },
    });
  }),
  state('what should arrive, with OneLogin’s values', 'OneLogin’s value is compared', waiting, {
    async act(user) {
      await user.press('More for');
      await user.press('Change what should arrive');
    },
  }),
  setupState([group, 'names hidden', 'user-a@masked.example'], 'assign', waiting, {
    facts: { namesHidden: true },
    view: { namesHidden: true, state: fold(maskEntries(waiting(new Past()).entries)) },
    ...unfolded,
  }),
];
