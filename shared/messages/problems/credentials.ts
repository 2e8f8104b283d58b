import type { ProblemCode } from '../../domain/problems/codes.ts';
import { chosen, day, param, message, type Message } from './message.ts';

const whiteSpaceInside = 'It contains a space.';

const invalidUrlReasons: Readonly<Record<string, string>> = {
  'white-space': whiteSpaceInside,
  backslash: 'It contains a backslash.',
  'no-scheme': 'It doesn’t start with https://.',
  unreadable: 'It isn’t a URL.',
  'scheme-twice': 'It contains https:// twice.',
};

const tokenFaults: Readonly<Record<string, string>> = {
  'line-break': 'It contains a line break.',
  'white-space': whiteSpaceInside,
  invisible: 'It contains an invisible character.',
  'not-ascii': 'It contains a character that tokens can’t have.',
};

const nothingAfterPath = 'OneLogin appends /Users, so nothing can come after the path.';
const keychainLimit = 'The Windows keychain limits an entry to 2,560 bytes.';
const pasteAgain = 'Paste Wisq’s message again.';

/** The URL and the token, and where they are kept. */
export const credentialProblems = {
  URL_MISSING: message(
    'No URL was found.',
    'Nothing in the text starts with https://.',
    'Copy Wisq’s whole message, or the line with the SCIM Base URL.',
  ),
  URL_SEVERAL: message(
    'More than one URL was found.',
    'The text doesn’t say which one is the SCIM Base URL.',
    'Choose the one that Wisq calls SCIM Base URL.',
  ),
  URL_UNCLEAR: message(
    'The URL can be read in more than one way.',
    'A line break, a space or other text makes it unclear where it ends.',
    'Choose the one in Wisq’s message.',
  ),
  URL_PLACEHOLDER: message(
    'Part of the URL isn’t filled in.',
    'It contains a placeholder, such as {tenant} or <your-tenant>.',
    'Ask Wisq for the complete URL.',
  ),
  URL_REWRITTEN: (f) => ({
    what: `This is a link made by ${param(f, 'by', 'an email filter')}, not Wisq’s URL.`,
    why: 'Your email filter replaces links with its own. Wisq’s URL isn’t in it, or only part of it is.',
    next: 'Open the message in Proton Mail and copy the URL there, or ask Wisq to send it as plain text.',
  }),
  URL_FOREIGN_LETTERS: (f) => ({
    what: `The URL contains “${param(f, 'letter', '?')}”, a look-alike letter or one from another alphabet.`,
    why: 'Such a letter leads to a different server than the URL seems to name.',
    next: 'Don’t use this URL. Ask Wisq to confirm it on a call.',
  }),
  URL_PUNYCODE: (f) => ({
    what: `The host is really ${param(f, 'host', 'written with xn--')}.`,
    why: 'A host with accented letters also has a plain spelling, and that one is used.',
    next: 'Check that this is the host Wisq named.',
  }),
  URL_INVALID: (f) => ({
    what: 'This isn’t a complete URL.',
    why: chosen(
      f,
      'reason',
      invalidUrlReasons,
      'A SCIM Base URL starts with https:// and a host name.',
    ),
    next: 'Copy it from Wisq’s message again.',
  }),
  URL_NOT_HTTPS: message(
    'The URL starts with http://.',
    'Over HTTP, anyone on the network could read the token, so this app doesn’t use it.',
    'Ask Wisq for the https:// URL.',
  ),
  URL_USERINFO: message(
    'The URL has a username or password before the host.',
    'A SCIM Base URL has neither; OneLogin signs in with the token.',
    'Copy the URL from Wisq’s message again, without the part before the @.',
  ),
  URL_QUERY: message(
    'The URL contains a question mark.',
    nothingAfterPath,
    'Copy the URL up to the question mark.',
  ),
  URL_FRAGMENT: message(
    'The URL contains a # part.',
    nothingAfterPath,
    'Copy the URL up to the #.',
  ),
  URL_CONTROL_CHARACTERS: message(
    'The URL contains spaces or invisible characters.',
    'Some email programs add them when you copy text.',
    'Copy the URL again, or type it.',
  ),
  URL_RESOURCE_PATH: (f) => ({
    what: `The URL ends in /${param(f, 'resource', 'Users')}.`,
    why: /^(?:users|groups)$/i.test(param(f, 'resource', 'Users'))
      ? 'OneLogin appends that part itself, and its documentation rules out a base URL that ends in it.'
      : 'That’s a resource under the base URL. OneLogin appends its own.',
    next: 'Use the URL without that last part.',
  }),
  URL_TOO_LONG: message(
    'The URL is too long to store.',
    keychainLimit,
    'Copy the URL again. If it really is that long, ask Wisq for a shorter one.',
  ),
  URL_TRAILING_SLASH: message(
    'The URL ends in a slash.',
    'Vendors disagree on whether OneLogin wants it. It’s kept as Wisq sent it.',
    'If the test fails, try it without the slash.',
  ),
  TOKEN_MISSING: message(
    'No token was found.',
    'Nothing in the text looks like a bearer token.',
    'Copy Wisq’s whole message, or the line with the SCIM Bearer Token.',
  ),
  TOKEN_SEVERAL: message(
    'More than one possible token was found.',
    'The text doesn’t say which one is the SCIM Bearer Token.',
    'Choose the one that Wisq calls SCIM Bearer Token, or paste the token by itself.',
  ),
  TOKEN_UNCLEAR: message(
    'It’s unclear what the token is.',
    'A line break, a space or other text makes it unclear where it starts or ends.',
    'Compare length and ending with Wisq’s message and choose, or paste the token by itself.',
  ),
  TOKEN_PLACEHOLDER: (f) => ({
    what: chosen(
      f,
      'kind',
      {
        masked: 'The token is masked.',
        reference: 'This is a password manager reference, not the token.',
        elsewhere: 'The message says that the token is sent separately.',
      },
      'There’s a placeholder where the token should be.',
    ),
    why: 'The token itself isn’t in this text.',
    next: 'Copy the token from where it’s stored, or ask Wisq for it.',
  }),
  TOKEN_CUT: message(
    'Part of the token is missing.',
    'It’s cut off, or ends in dots.',
    'Copy the whole token from Wisq’s message.',
  ),
  TOKEN_OTHER_SCHEME: message(
    'This isn’t a bearer token.',
    'The text names another authentication scheme, such as Basic. OneLogin sends a bearer token.',
    'Ask Wisq for the SCIM Bearer Token.',
  ),
  MESSAGE_TOO_LONG: message(
    'The text is too long to read.',
    'It’s longer than 262,144 characters, far more than a message.',
    'Copy only Wisq’s message.',
  ),
  TOKEN_CHARACTERS: (f) => ({
    what: 'The token contains something a token can’t have.',
    why: chosen(f, 'kind', tokenFaults, 'It may have been cut off, or copied with other text.'),
    next: 'Copy the token from Wisq’s message again.',
  }),
  TOKEN_TOO_LONG: message(
    'The token is too long to store.',
    keychainLimit,
    'Check that you copied only the token. If it really is that long, ask Wisq for a shorter one.',
  ),
  TOKEN_EXPIRED: (f) => ({
    what: 'The token has expired.',
    why: `By its own expiration date, it was valid until ${day(f, 'expiresAt', 'a day in the past')}.`,
    next: 'Ask Wisq for a new token, then paste it here and in OneLogin.',
  }),
  TOKEN_EXPIRES_SOON: (f) => ({
    what: `The token expires on ${day(f, 'expiresAt', 'a day soon')}.`,
    why: 'After that, provisioning stops until OneLogin has a new token.',
    next: 'Ask Wisq when you’ll get the new one.',
  }),
  CLIPBOARD_EMPTY: message(
    'There’s no text on the clipboard.',
    'Nothing has been copied, or the clipboard was cleared.',
    'Copy Wisq’s message, then paste it here.',
  ),
  CREDENTIALS_MISSING: message(
    'There’s no URL and token yet.',
    'Wisq sends both through Proton Mail.',
    'Paste Wisq’s message before you start.',
  ),
  KEYCHAIN_ABSENT: message(
    'This computer has no keychain.',
    'No keychain service responds, so the token can’t be stored safely.',
    'Start a keychain (on Linux: GNOME Keyring or KWallet), or keep both for this session only.',
  ),
  KEYCHAIN_NO_DEFAULT: message(
    'The keychain has no default keyring.',
    'A keychain service responds, but it has no keyring for the token.',
    'Create one in “Passwords and Keys” or KWalletManager and make it the default, then try again. Or keep both for this session only.',
  ),
  KEYCHAIN_FULL: message(
    'The Windows keychain is full.',
    'Windows limits the number of entries.',
    'Remove entries you no longer need in Credential Manager, then try again. Or keep both for this session only.',
  ),
  KEYCHAIN_LOCKED: message(
    'The keychain is locked.',
    'The app can’t use it until you unlock it.',
    'Unlock the keychain, then try again. Or keep both for this session only.',
  ),
  KEYCHAIN_REFUSED: message(
    'The keychain denied access.',
    'You, or a company policy, didn’t allow this app in.',
    'Allow Wisq Setup in your keychain, then try again. Or keep both for this session only.',
  ),
  KEYCHAIN_TIMEOUT: message(
    'The keychain didn’t respond.',
    'It may be waiting for you in its own window.',
    'Look for a prompt from your system, answer it, then try again.',
  ),
  KEYCHAIN_ENTRY_GONE: message(
    'The URL and token are no longer in the keychain.',
    'This app stored them, and they’ve been removed since.',
    pasteAgain,
  ),
  SESSION_ENDED: message(
    'The URL and token were kept for one session only.',
    'The app has been closed since, so they’re gone, as you chose.',
    pasteAgain,
  ),
} satisfies Partial<Record<ProblemCode, Message>>;
