import { noPolicy } from '../../../shared/domain/policy/policy.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { appLook, failedCall } from '../../fixtures/onelogin-looks.ts';
import type { Past } from '../../fixtures/past.ts';
import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type GalleryState, type More, setupState } from '../gallery-state.ts';

const group = 'OneLogin API credential';

const ready = (past: Past) => screenPasts.readyToStart(past);
const stored = (past: Past) => ready(past).connected().saw(appLook());
const both = {
  clientId: { length: 64, end: 'd41a' },
  clientSecret: { length: 64 },
};

/** Opened from the row in Before you start. */
const opened = (then: (user: Parameters<GalleryState['act']>[0]) => Promise<void>): More => ({
  async act(user) {
    await user.press('Add credential…');
    await then(user);
  },
});
const openedStored: More = { act: (user) => user.press('OneLogin API credential…') };

/** Where the credential is added, shown and removed. */
export const oneLogin: readonly GalleryState[] = [
  setupState([group, 'to be added', 'Paste Client ID'], 'before', ready, {
    ...opened(async () => {}),
  }),
  setupState([group, 'where it is made', 'Close drawing'], 'before', ready, {
    ...opened((user) => user.press('Show where')),
  }),
  setupState([group, 'both parts pasted', 'never shown'], 'before', ready, {
    answers: { 'onelogin.paste': ok(both) },
    ...opened((user) => user.press('Paste Client ID')),
  }),
  setupState(
    [group, 'something else on the clipboard', 'doesn’t contain a Client Secret'],
    'before',
    ready,
    {
      answers: { 'onelogin.paste': fail('CLIENT_PART_INVALID', { part: 'clientSecret' }) },
      ...opened((user) => user.press('Paste Client Secret')),
    },
  ),
  setupState([group, 'saved too early', 'are required'], 'before', ready, {
    answers: { 'onelogin.connect': fail('CLIENT_PARTS_MISSING') },
    ...opened((user) => user.press('Save and check')),
  }),
  setupState([group, 'a wrong pair', 'doesn’t accept this'], 'before', ready, {
    answers: {
      'onelogin.paste': ok(both),
      'onelogin.connect': fail('ONELOGIN_CREDENTIAL_REFUSED'),
    },
    ...opened(async (user) => {
      await user.press('Paste Client ID');
      await user.press('Save and check');
    }),
  }),
  setupState([group, 'OneLogin not reached', 'ONELOGIN_UNREACHABLE'], 'before', ready, {
    answers: {
      'onelogin.paste': ok(both),
      'onelogin.connect': fail('ONELOGIN_UNREACHABLE', { host: 'northwind.onelogin.com' }),
    },
    ...opened(async (user) => {
      await user.press('Paste Client ID');
      await user.press('Save and check');
    }),
  }),
  setupState(
    [group, 'keychain only, by policy', 'as your company’s policy requires'],
    'before',
    ready,
    {
      facts: { policy: { ...noPolicy, forbidSessionOnly: true }, policySource: 'file' },
      ...opened(async () => {}),
    },
  ),
  setupState([group, 'the row, stored', 'Credential stored. Last read'], 'before', stored),
  setupState([group, 'stored, reads all', 'Look at OneLogin now'], 'before', stored, openedStored),
  setupState(
    [group, 'stored, reads users alone', 'Not with this credential'],
    'before',
    (past) =>
      ready(past)
        .connected('session')
        .saw(
          appLook({
            credential: 'read-users',
            app: failedCall('ONELOGIN_READ_USERS'),
            events: null,
          }),
        ),
    openedStored,
  ),
  setupState(
    [group, 'stored, and the last look failed', 'request ID'],
    'before',
    (past) =>
      ready(past)
        .connected()
        .saw(
          appLook({
            credential: 'owner-gone',
            app: failedCall('ONELOGIN_OWNER_GONE'),
            events: null,
          }),
        ),
    openedStored,
  ),
  setupState([group, 'looking', 'Looking…'], 'before', stored, {
    view: { lookingAtOneLogin: true },
    ...openedStored,
  }),
  setupState([group, 'asked whether to remove it', 'This app stops reading'], 'before', stored, {
    async act(user) {
      await user.press('OneLogin API credential…');
      await user.press('Remove credential');
    },
  }),
  setupState(
    [group, 'removed, to be deleted', 'I deleted the credential'],
    'before',
    (past) => stored(past).tell({ type: 'onelogin.disconnected', revoked: false }),
    openedStored,
  ),
  setupState(
    [group, 'removed and deleted', 'you deleted it in OneLogin'],
    'before',
    (past) =>
      stored(past).tell(
        { type: 'onelogin.disconnected', revoked: true },
        { type: 'onelogin.credential-deleted', done: true },
      ),
    {
      async act(user) {
        await user.press('Northwind, production');
        await user.press('OneLogin API credential…');
      },
    },
  ),
];
