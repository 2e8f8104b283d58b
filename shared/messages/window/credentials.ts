import { cleanedMessage, tokenLine } from '../cleaning.ts';
import { count, onDay } from '../format.ts';
import { controls } from './controls.ts';

const characters = (length: number) => `${count(length)} characters`;

export const credentialsMessages = {
  heading: 'Wisq’s message from Proton',
  paste: 'Paste Wisq’s message',
  pasteHint:
    'Copy the whole message first. The app finds the URL and token in it, and never shows the token.',
  byHand: 'Enter them separately',
  url: 'SCIM Base URL',
  token: 'SCIM Bearer Token',
  tokenHint: 'Paste or type it. It stays hidden.',
  checkValues: 'Check these values',
  found: 'Found',
  nothingFound: 'Not found yet',
  cleaned: cleanedMessage,
  tokenLine,
  choose: 'Which one is the SCIM Base URL?',
  chooseToken: 'Which one is the SCIM Bearer Token?',
  tokenWays: {
    'as-written': 'As written in the text',
    'lines-joined': 'Joined with the next lines',
    'blanks-closed': 'With spaces removed',
    decoded: 'With email encoding or formatting removed',
  },
  toChoose: 'Choose below',
  save: 'Save in keychain',
  saveSession: 'Keep for this session only',
  sessionWarning: 'Kept in memory until you close the app. Then you’ll need to paste both again.',
  discard: 'Discard',
  stored: characters,
  inKeychain: 'In your system keychain',
  inSession: 'In memory, for this session only',
  expires: (iso: string) => `expires ${onDay(iso)}`,
  replace: 'Replace',
  remove: controls.remove,
  removeAsk: 'Remove the URL and token from this computer?',
  removeWhat:
    'You can’t test the connection or look up test users here until you paste both again. OneLogin isn’t affected.',
  keep: controls.keep,
  recheck: 'Try the keychain again',
} as const;
