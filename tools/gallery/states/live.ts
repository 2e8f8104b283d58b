import type { CredentialsDraft, SetupView } from '../../../shared/contract/contract.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { healthMessages as healthWords } from '../../../shared/messages/window/health.ts';
import { replaceMessages as words } from '../../../shared/messages/window/replace.ts';
import { manyFindings, notAsked, tellHealth, withoutOneLogin } from '../../fixtures/health-past.ts';
import { seededSecrets } from '../../fixtures/past.ts';
import { type ReplacementStage, tellReplacement } from '../../fixtures/replacement-past.ts';
import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { type GalleryState, type More, setupState } from '../gallery-state.ts';

const group = 'After go-live';

const health: Partial<SetupView> = {
  credentialsHealth: { usable: true, baseUrl: 'https://scim.wisq.example/v2/northwind/scim' },
};

const foundDraft: CredentialsDraft = {
  url: {
    value: 'https://scim.wisq.example/v2/northwind/scim',
    host: 'scim.wisq.example',
    cleaned: [],
  },
  token: { length: 214, end: '7TfM', expiresAt: '2045-12-07T12:00:00.000Z', cleaned: [] },
  urlChoices: [],
  tokenChoices: [],
  problems: [],
  canSave: true,
};

/** The page where the token is replaced, from the closing screen. */
function replacing(
  name: string,
  shows: string,
  upTo: ReplacementStage | null,
  more: More & { readonly oldRefused?: boolean } = {},
): GalleryState {
  const { act, oldRefused, ...rest } = more;
  const past = upTo === null ? screenPasts.agreed : tellTo(upTo, oldRefused);
  return setupState([group, name, shows], 'rollout', past, {
    view: health,
    ...rest,
    async act(user) {
      await user.press(upTo === null || upTo === 'finished' ? words.open : words.continue);
      await act?.(user);
    },
  });
}

const tellTo =
  (upTo: ReplacementStage, oldRefused = false) =>
  (past: Parameters<typeof screenPasts.agreed>[0]) =>
    tellReplacement(past, upTo, oldRefused);

/** The page that says whether a finished setup still works, from the closing screen. */
function healthState(
  name: string,
  shows: string,
  tell: (
    past: Parameters<typeof screenPasts.agreed>[0],
  ) => Parameters<typeof screenPasts.agreed>[0],
  more: More & { readonly checking?: boolean } = {},
): GalleryState {
  const { act, checking = false, ...rest } = more;
  return setupState([group, `health, ${name}`, shows], 'rollout', tell, {
    view: { ...health, checkingHealth: checking },
    ...rest,
    async act(user) {
      await user.press('Check health');
      await act?.(user);
    },
  });
}

const found =
  (more?: Parameters<typeof tellHealth>[1]) => (past: Parameters<typeof screenPasts.agreed>[0]) =>
    tellHealth(screenPasts.agreed(past.connected()), more);

/** What is done with a setup after it is finished. */
export const live: readonly GalleryState[] = [
  healthState('never checked', 'Is it still working?', screenPasts.agreed),
  healthState('being checked', 'Checking…', found(), { checking: true }),
  healthState('no problems', 'No problems found', found()),
  healthState('OneLogin not connected', healthWords.changesUnknown, (past) =>
    tellHealth(screenPasts.agreed(past), withoutOneLogin),
  ),
  healthState('much found', '7 things to look at', found(manyFindings)),
  healthState('not asked', 'Not everything could be checked', found(notAsked)),
  healthState('the token ends soon', '4 days left', (past) =>
    tellHealth(screenPasts.endNear(past)),
  ),
  replacing('replacing, nothing pasted', words.pasteHint, null),
  replacing('replacing, to be typed', 'Check these values', null, {
    act: (user) => user.press('Enter them separately'),
  }),
  replacing('replacing, found in the message', '214 characters, ending in 7TfM', null, {
    answers: { 'replacement.paste': ok(foundDraft) },
    act: (user) => user.press(words.paste),
  }),
  replacing('replacing, the token in use', 'REPLACEMENT_SAME_TOKEN', null, {
    answers: {
      'replacement.paste': ok({ ...foundDraft, token: { ...foundDraft.token, ...inUse() } }),
      'replacement.save': fail('REPLACEMENT_SAME_TOKEN'),
    },
    async act(user) {
      await user.press(words.paste);
      await user.press('Save in keychain');
    },
  }),
  replacing('replacing, not tested', words.newHeading(null), 'stored'),
  replacing('replacing, the new token fails', words.newHeading('fails'), 'failed'),
  replacing('replacing, to be entered', words.saved, 'tested'),
  replacing('replacing, to be proven', words.look, 'saved'),
  replacing('replacing, no change arrived', words.outcome['nothing-yet'], 'saved', {
    answers: { 'replacement.prove': ok({ outcome: 'nothing-yet' }) },
    act: (user) => user.press(words.look),
  }),
  replacing('replacing, its connection fails', words.outcome['connection-fails'], 'saved', {
    answers: { 'replacement.prove': ok({ outcome: 'connection-fails' }) },
    act: (user) => user.press(words.look),
  }),
  replacing('replacing, proven while both work', words.strength.provisioning, 'proven'),
  replacing('replacing, proven by the new one alone', words.strength.token, 'proven', {
    oldRefused: true,
  }),
  replacing('replacing, asked whether to stop', words.giveUp.ask, 'tested', {
    act: (user) => user.press(words.giveUp.button),
  }),
  setupState([group, 'replaced', 'Token replaced'], 'rollout', tellTo('finished'), {
    view: health,
  }),
];

function inUse() {
  return {
    length: seededSecrets.token.length,
    end: seededSecrets.token.slice(-4),
    cleaned: [],
    expiresAt: null,
  };
}
