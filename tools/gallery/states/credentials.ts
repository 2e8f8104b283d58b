import type { CredentialsDraft } from '../../../shared/contract/contract.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { screenPasts } from '../../fixtures/screen-pasts.ts';
import { seededSecrets, tellUpTo } from '../../fixtures/past.ts';
import { type GalleryState, type More, setupState } from '../gallery-state.ts';

const group = 'Credentials';

const cleaned: CredentialsDraft = {
  url: {
    value: 'https://scim.wisq.example/scim/v2',
    host: 'scim.wisq.example',
    cleaned: ['white-space', 'trailing-punctuation'],
  },
  token: {
    length: seededSecrets.token.length,
    end: seededSecrets.token.slice(-4),
    expiresAt: '2027-02-03T09:00:00.000Z',
    cleaned: ['bearer-prefix', 'line-wraps'],
  },
  urlChoices: [],
  tokenChoices: [],
  problems: [],
  canSave: true,
};

const unclear: CredentialsDraft = {
  url: null,
  token: { length: 120, end: 'ODk1', expiresAt: '2024-05-01T00:00:00.000Z', cleaned: [] },
  urlChoices: ['https://a.wisq.example/scim/v2', 'https://b.wisq.example/scim/v2'],
  tokenChoices: [],
  problems: [
    problem('TOKEN_EXPIRED', { expiresAt: '2024-05-01T00:00:00.000Z' }),
    problem('URL_SEVERAL', { count: 2 }),
  ],
  canSave: false,
};

const nothing: CredentialsDraft = {
  url: null,
  token: null,
  urlChoices: [],
  tokenChoices: [],
  problems: [problem('URL_MISSING'), problem('TOKEN_MISSING')],
  canSave: false,
};

const open: CredentialsDraft = {
  url: cleaned.url,
  token: null,
  urlChoices: [],
  tokenChoices: [
    { length: 52, end: 'ZrC1', way: 'as-written' },
    { length: 60, end: 'pQ9d', way: 'lines-joined' },
  ],
  problems: [problem('TOKEN_UNCLEAR', { count: 2 })],
  canSave: false,
};

const rewritten: CredentialsDraft = {
  url: null,
  token: cleaned.token,
  urlChoices: [],
  tokenChoices: [],
  problems: [problem('URL_REWRITTEN', { by: 'Microsoft Safe Links' })],
  canSave: false,
};

const pasted = (draft: CredentialsDraft): More => ({
  answers: { 'credentials.paste': ok(draft) },
  act: (user) => user.press('Paste'),
});

/** Taking in what Wisq sent, and what is kept of it. */
export const credentials: readonly GalleryState[] = [
  setupState(
    [group, 'nothing pasted, values by hand open', 'SCIM Bearer Token'],
    'before',
    screenPasts.nothingTicked,
    { act: (user) => user.press('Enter them separately') },
  ),
  setupState(
    [group, 'the end of the token typed', 'Change the date'],
    'configure',
    screenPasts.endTyped,
  ),
  setupState(
    [group, 'the end of the token refused', 'That day has passed.'],
    'configure',
    screenPasts.storedNotTested,
    {
      answers: { 'token.validUntil': fail('VALID_UNTIL_INVALID', { reason: 'past' }) },
      async act(user) {
        await user.press('Enter when the token expires');
        await user.press('Save date');
      },
    },
  ),
  setupState(
    [group, 'nothing found in the clipboard', 'CLIPBOARD_EMPTY'],
    'before',
    screenPasts.nothingTicked,
    {
      answers: { 'credentials.paste': fail('CLIPBOARD_EMPTY') },
      act: (user) => user.press('Paste'),
    },
  ),
  setupState(
    [group, 'pasted and cleaned', 'https://scim.wisq.example/scim/v2'],
    'before',
    screenPasts.nothingTicked,
    pasted(cleaned),
  ),
  setupState(
    [group, 'pasted with two addresses and an expired token', 'TOKEN_EXPIRED'],
    'before',
    screenPasts.nothingTicked,
    pasted(unclear),
  ),
  setupState(
    [group, 'pasted with a token that can be read in two ways', 'TOKEN_UNCLEAR'],
    'configure',
    screenPasts.nothingPasted,
    pasted(open),
  ),
  setupState(
    [group, 'pasted with a mail filter’s link for an address', 'URL_REWRITTEN'],
    'configure',
    screenPasts.nothingPasted,
    pasted(rewritten),
  ),
  setupState(
    [group, 'pasted without either', 'TOKEN_MISSING'],
    'before',
    screenPasts.nothingTicked,
    pasted(nothing),
  ),
  setupState(
    [group, 'the keychain is locked', 'KEYCHAIN_LOCKED'],
    'before',
    screenPasts.nothingTicked,
    {
      answers: {
        'credentials.paste': ok(cleaned),
        'credentials.save': fail('KEYCHAIN_LOCKED'),
      },
      async act(user) {
        await user.press('Paste');
        await user.press('Save in');
      },
    },
  ),
  setupState([group, 'stored in the keychain', 'Replace'], 'before', screenPasts.storedOnly),
  setupState([group, 'being replaced', 'Cancel'], 'configure', screenPasts.testPassed, {
    act: (user) => user.press('Replace'),
  }),
  setupState([group, 'kept for this session', 'Replace'], 'configure', (past) =>
    tellUpTo(past, 'configure').stored('session'),
  ),
  setupState(
    [group, 'gone from the keychain', 'KEYCHAIN_ENTRY_GONE'],
    'configure',
    screenPasts.testPassed,
    { view: { credentialsHealth: { usable: false, problem: problem('KEYCHAIN_ENTRY_GONE') } } },
  ),
  setupState(
    [group, 'asked whether to remove them', 'Remove the URL and token'],
    'rollout',
    screenPasts.agreed,
    { act: (user) => user.press('Remove token') },
  ),
];
