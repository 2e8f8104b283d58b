import type { ProblemCode } from '../../domain/problems/codes.ts';
import { chosen, day, param, message, type Message } from './message.ts';

const whiteSpaceInside = 'There is white space inside it.';

const invalidUrlReasons: Readonly<Record<string, string>> = {
  'white-space': whiteSpaceInside,
  backslash: 'There is a backslash in it.',
  'no-scheme': 'It does not begin with https://.',
  unreadable: 'It does not have the form of an address.',
  'scheme-twice': 'It holds https:// twice.',
};

const tokenFaults: Readonly<Record<string, string>> = {
  'line-break': 'There is a line break inside it.',
  'white-space': whiteSpaceInside,
  invisible: 'There is a character inside it that cannot be seen.',
  'not-ascii': 'There is a letter or sign inside it that no token has.',
};

const nothingAfterPath = 'OneLogin adds /Users to the end, so nothing may follow the path.';
const keychainLimit = 'The Windows keychain holds 2,560 bytes for one entry.';
const pasteAgain = 'Paste them again from Wisq’s mail.';

/** The address and the token, and where they are kept. */
export const credentialProblems = {
  URL_MISSING: message(
    'No address was found.',
    'The text holds nothing that begins with https://.',
    'Copy the whole mail from Wisq, or the line that names the SCIM Base URL.',
  ),
  URL_SEVERAL: message(
    'More than one address was found.',
    'The text does not say which one is the SCIM Base URL.',
    'Choose the one that Wisq calls SCIM Base URL.',
  ),
  URL_UNCLEAR: message(
    'The address can be read in more than one way.',
    'A line break, a blank or other text inside it leaves open where it ends.',
    'Choose the one that stands in Wisq’s mail.',
  ),
  URL_PLACEHOLDER: message(
    'Part of the address still has to be filled in.',
    'It holds a placeholder, such as {tenant} or <your-tenant>.',
    'Ask Wisq for the complete address.',
  ),
  URL_REWRITTEN: (f) => ({
    what: `This is a link made by ${param(f, 'by', 'a mail filter')}, not Wisq’s address.`,
    why: 'Your mail filter replaces links with its own. Wisq’s address is not in it, or not all of it.',
    next: 'Open the mail in Proton Mail and copy the address there, or ask Wisq to send it as plain text.',
  }),
  URL_FOREIGN_LETTERS: (f) => ({
    what: `The address holds “${param(f, 'letter', '?')}”, a letter that only looks familiar or belongs to another alphabet.`,
    why: 'Such a letter leads to another server than the address seems to name.',
    next: 'Do not use this address. Ask Wisq to confirm it on a call.',
  }),
  URL_PUNYCODE: (f) => ({
    what: `The host is really ${param(f, 'host', 'written with xn--')}.`,
    why: 'A host with accented letters has a second, plain spelling, and that one is used.',
    next: 'Check that this is the host Wisq named.',
  }),
  URL_INVALID: (f) => ({
    what: 'This is not a complete address.',
    why: chosen(
      f,
      'reason',
      invalidUrlReasons,
      'A SCIM Base URL begins with https:// and names a host.',
    ),
    next: 'Copy it again from Wisq’s mail.',
  }),
  URL_NOT_HTTPS: message(
    'The address begins with http://.',
    'Over http anyone on the way could read the token, so this app does not use it.',
    'Ask Wisq for the https:// address.',
  ),
  URL_USERINFO: message(
    'The address holds a name or password before the host.',
    'A SCIM Base URL has none; OneLogin signs in with the token.',
    'Copy the address again from Wisq’s mail, without the part before the @.',
  ),
  URL_QUERY: message(
    'The address holds a question mark.',
    nothingAfterPath,
    'Copy the address up to the question mark.',
  ),
  URL_FRAGMENT: message(
    'The address holds a # part.',
    nothingAfterPath,
    'Copy the address up to the #.',
  ),
  URL_CONTROL_CHARACTERS: message(
    'The address holds blanks or characters that cannot be seen.',
    'They come along when text is copied from some mail programs.',
    'Copy the address again, or type it.',
  ),
  URL_RESOURCE_PATH: (f) => ({
    what: `The address ends in /${param(f, 'resource', 'Users')}.`,
    why: /^(?:users|groups)$/i.test(param(f, 'resource', 'Users'))
      ? 'OneLogin adds that part by itself, and its documentation rules out a base URL that ends so.'
      : 'That is one of the pages below the base URL. OneLogin puts its own part there.',
    next: 'Use the address without that last part.',
  }),
  URL_TOO_LONG: message(
    'The address is too long to keep.',
    keychainLimit,
    'Copy the address again; if it is really that long, ask Wisq for a shorter one.',
  ),
  URL_TRAILING_SLASH: message(
    'The address ends in a slash.',
    'Vendors disagree on whether OneLogin wants it. It is kept as Wisq sent it.',
    'If the test fails, try it without the slash.',
  ),
  TOKEN_MISSING: message(
    'No token was found.',
    'The text holds nothing that looks like a bearer token.',
    'Copy the whole mail from Wisq, or the line that names the SCIM Bearer Token.',
  ),
  TOKEN_SEVERAL: message(
    'More than one possible token was found.',
    'The text does not say which one is the SCIM Bearer Token.',
    'Choose the one that Wisq calls SCIM Bearer Token, or paste the token by itself.',
  ),
  TOKEN_UNCLEAR: message(
    'It is not certain what the token is.',
    'A line break, a blank or other text leaves open where it begins or ends.',
    'Compare length and end with Wisq’s mail and choose, or paste the token by itself.',
  ),
  TOKEN_PLACEHOLDER: (f) => ({
    what: chosen(
      f,
      'kind',
      {
        masked: 'The token is masked.',
        reference: 'This is a reference into a password manager, not the token.',
        elsewhere: 'The mail says that the token comes another way.',
      },
      'There is a placeholder where the token should be.',
    ),
    why: 'The token itself is not in this text.',
    next: 'Paste the token where you got it, or ask Wisq for it.',
  }),
  TOKEN_CUT: message(
    'Part of the token is missing.',
    'It ends in the middle, or with dots in place of the rest.',
    'Copy the whole token from Wisq’s mail.',
  ),
  TOKEN_OTHER_SCHEME: message(
    'This is not a bearer token.',
    'The text names another way to sign in, such as Basic. OneLogin sends a bearer token.',
    'Ask Wisq for the SCIM Bearer Token.',
  ),
  MESSAGE_TOO_LONG: message(
    'The text is too long to read.',
    'It is longer than 262,144 characters, far more than a mail.',
    'Copy the mail from Wisq alone.',
  ),
  TOKEN_CHARACTERS: (f) => ({
    what: 'The token holds something that a token cannot have.',
    why: chosen(
      f,
      'kind',
      tokenFaults,
      'It may have been cut, or copied together with other text.',
    ),
    next: 'Copy the token again from Wisq’s mail.',
  }),
  TOKEN_TOO_LONG: message(
    'The token is too long to keep.',
    keychainLimit,
    'Check that only the token was copied. If it is really that long, ask Wisq for a shorter one.',
  ),
  TOKEN_EXPIRED: (f) => ({
    what: 'The token has expired.',
    why: `The token itself says until when it is valid: ${day(f, 'expiresAt', 'a day that is past')}.`,
    next: 'Ask Wisq for a new token, then paste it here and in OneLogin.',
  }),
  TOKEN_EXPIRES_SOON: (f) => ({
    what: `The token expires on ${day(f, 'expiresAt', 'a day that is near')}.`,
    why: 'After that provisioning stops until a new token is in OneLogin.',
    next: 'Ask Wisq when the new one comes.',
  }),
  CLIPBOARD_EMPTY: message(
    'The clipboard holds no text.',
    'Nothing was copied yet, or it was cleared.',
    'Copy the mail from Wisq, then paste it here.',
  ),
  CREDENTIALS_MISSING: message(
    'There is no address and token yet.',
    'Wisq sends both by Proton mail.',
    'Paste them in step 2.',
  ),
  KEYCHAIN_ABSENT: message(
    'This computer offers no keychain.',
    'No keychain service answers, so the token cannot be kept safely.',
    'Start a keychain (on Linux: GNOME Keyring or KWallet), or keep both for this session only.',
  ),
  KEYCHAIN_NO_DEFAULT: message(
    'The keychain has no default keyring.',
    'A keychain service answers, but it has no keyring to put the token into.',
    'Create one in “Passwords and Keys” or KWalletManager and set it as default, then try again. Or keep both for this session only.',
  ),
  KEYCHAIN_FULL: message(
    'The Windows keychain is full.',
    'Windows stores only so many entries, and takes no more.',
    'Remove entries you no longer need in Credential Manager, then try again. Or keep both for this session only.',
  ),
  KEYCHAIN_LOCKED: message(
    'The keychain is locked.',
    'The app can neither read nor write it until you unlock it.',
    'Unlock the keychain, then try again. Or keep both for this session only.',
  ),
  KEYCHAIN_REFUSED: message(
    'The keychain refused.',
    'Its owner or a rule of your company did not allow this app in.',
    'Allow Wisq Setup in your keychain, then try again. Or keep both for this session only.',
  ),
  KEYCHAIN_TIMEOUT: message(
    'The keychain did not answer.',
    'It may be waiting for you in a window of its own.',
    'Look for a question from your system, answer it, then try again.',
  ),
  KEYCHAIN_ENTRY_GONE: message(
    'The address and token are no longer in the keychain.',
    'They were stored from here and have been removed since.',
    pasteAgain,
  ),
  SESSION_ENDED: message(
    'The address and token were kept for one session only.',
    'The app was closed since then, so they are gone, as you chose.',
    pasteAgain,
  ),
} satisfies Partial<Record<ProblemCode, Message>>;
