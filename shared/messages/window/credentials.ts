import { cleanedMessage, tokenLine } from '../cleaning.ts';
import { count, onDay } from '../format.ts';
import { controls } from './controls.ts';

const characters = (length: number) => `${count(length)} characters`;

export const credentialsMessages = {
  heading: 'Wisq’s message from Proton',
  paste: 'Paste Wisq’s message',
  pasteHint:
    'Copy the whole message first. The URL and the token are found in it; the token is never shown.',
  byHand: 'Enter them one by one',
  url: 'SCIM Base URL',
  token: 'SCIM Bearer Token',
  tokenHint: 'What you type is hidden. Paste or type it, then check.',
  checkValues: 'Check these values',
  found: 'Found',
  nothingFound: 'Not found yet',
  cleaned: cleanedMessage,
  tokenLine,
  choose: 'Which address is the SCIM Base URL?',
  chooseToken: 'Which one is the SCIM Bearer Token?',
  tokenWays: {
    'as-written': 'As it stands in the text',
    'lines-joined': 'With the next lines joined to it',
    'blanks-closed': 'With the blanks inside closed',
    decoded: 'With mail encoding or formatting undone',
  },
  toChoose: 'To be chosen below',
  save: 'Save in the keychain',
  saveSession: 'Keep for this session only',
  sessionWarning: 'Kept in memory until you close the app. After that you paste both again.',
  discard: 'Discard',
  stored: characters,
  inKeychain: 'In your system keychain',
  inSession: 'In memory, for this session only',
  expires: (iso: string) => `expires ${onDay(iso)}`,
  replace: 'Replace',
  remove: controls.remove,
  removeAsk: 'Remove the address and token from this computer?',
  removeWhat:
    'The connection test and looking for test users stop working here until you paste both again. OneLogin is not affected.',
  keep: controls.keep,
  recheck: 'Try the keychain again',
} as const;
