import type { AppDetails } from '../../../shared/domain/onelogin/app.ts';
import { appLook, failedCall, parameters } from '../../fixtures/onelogin-looks.ts';
import { type Past, tellUpTo } from '../../fixtures/past.ts';
import { type GalleryState, setupState } from '../gallery-state.ts';

const group = 'Steps, read through OneLogin';

/** A step with a look at the app after it was marked. */
const seen =
  (
    step: 'configure' | 'provisioning' | 'attributes' | 'assign',
    details: Partial<AppDetails> = {},
  ) =>
  (past: Past) =>
    tellUpTo(past, step).connected().saw(appLook({ details }));

const events = {
  ok: true,
  value: [
    {
      type: 85,
      at: '2026-02-03T09:30:00.000Z',
      appId: 1_061_937,
      userId: null,
      text: 'Provisioning API responded with 401 Unauthorized',
    },
    { type: 250, at: '2026-02-02T16:05:00.000Z', appId: 1_061_937, userId: null, text: null },
  ],
} as const;

/** Steps 1 to 4 beside what OneLogin's API says of them. */
export const measured: readonly GalleryState[] = [
  setupState([group, 'step 1, the right connector', 'found, Wisq SCIM'], 'add-app', (past) =>
    tellUpTo(past, 'add-app').connected().saw(appLook()),
  ),
  setupState(
    [group, 'step 1, a look-alike', 'ONELOGIN_WRONG_CONNECTOR'],
    'add-app',
    seen('configure', { connectorId: 45_504 }),
  ),
  setupState([group, 'step 1, no such app', 'ONELOGIN_APP_NOT_FOUND'], 'add-app', (past) =>
    tellUpTo(past, 'configure')
      .connected()
      .saw(appLook({ app: { ok: true, value: { kind: 'none', similar: null } }, events: null })),
  ),
  setupState([group, 'step 1, users alone', 'ONELOGIN_READ_USERS'], 'add-app', (past) =>
    tellUpTo(past, 'add-app')
      .connected()
      .saw(
        appLook({ credential: 'read-users', app: failedCall('ONELOGIN_READ_USERS'), events: null }),
      ),
  ),
  setupState([group, 'step 2, errors in the log', 'event 85'], 'configure', (past) =>
    tellUpTo(past, 'provisioning').connected().saw(appLook({ events })),
  ),
  setupState([group, 'step 2, no errors', 'That alone'], 'configure', seen('provisioning')),
  setupState([group, 'step 3, on', ': on'], 'provisioning', seen('provisioning')),
  setupState(
    [group, 'step 3, marked and off', ': off. You marked it'],
    'provisioning',
    seen('attributes', { provisioning: false }),
  ),
  setupState(
    [group, 'step 3, off before it was marked', 'You marked it later'],
    'provisioning',
    (past) =>
      tellUpTo(past, 'provisioning')
        .connected()
        .saw(appLook({ details: { provisioning: false } }))
        .ticked('provisioning'),
  ),
  setupState([group, 'step 3, not read yet', 'not read yet'], 'provisioning', (past) =>
    tellUpTo(past, 'provisioning').connected(),
  ),
  setupState(
    [group, 'step 4, as it should be', 'the field title'],
    'attributes',
    seen('attributes'),
  ),
  setupState(
    [group, 'step 4, one by a macro, one by nothing', 'ONELOGIN_NOT_MAPPED'],
    'attributes',
    seen('assign', {
      mappings: parameters({
        title: { user_attribute_mappings: '_macro_', user_attribute_macros: '{title} ({company})' },
        department: 'none',
        scimusername: { user_attribute_mappings: 'email', skip_if_blank: true },
      }),
    }),
  ),
];
