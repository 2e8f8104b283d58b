import type { Facts, ProblemCode } from '../problems.ts';
import { routeWords } from './route-problems.ts';
import { fact, type ProblemWords, type Say, words } from './say.ts';
import { terminalProblems } from './terminal-problems.ts';

/** A number of entries as words. */
function entries(facts: Facts, key: string, fallback: string): string {
  return `${fact(facts, key, fallback)} ${facts[key] === 1 ? 'entry' : 'entries'}`;
}

const fullDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });

/** A fact that is a date, in the reader's form; the fallback when it is missing or no date. */
function day(facts: Facts, key: string, fallback: string): string {
  const date = new Date(String(facts[key] ?? ''));
  return Number.isNaN(date.getTime()) ? fallback : fullDate.format(date);
}

const invalidUrlReasons: Readonly<Record<string, string>> = {
  'white-space': 'There is white space inside it.',
  backslash: 'There is a backslash in it.',
  'no-scheme': 'It does not begin with https://.',
  unreadable: 'It does not have the form of an address.',
};

const tokenFaults: Readonly<Record<string, string>> = {
  'line-break': 'There is a line break inside it.',
  'white-space': 'There is white space inside it.',
  invisible: 'There is a character inside it that cannot be seen.',
  'not-ascii': 'There is a letter or sign inside it that no token has.',
};

/** Where reading stopped, by the bound that was met (main/connection/limits.ts). */
const tooLargeParts: Readonly<Record<string, string>> = {
  body: 'reading stopped at 1 MiB.',
  headers: 'its headers alone are over 32 KiB.',
  wire: 'over 8 MiB came for it, most of it neither header nor content.',
};

const askWisq = 'Tell your Wisq Agent Strategist, with the code below.';

const all: Readonly<Record<ProblemCode, Say>> = {
  URL_MISSING: words(
    'No address was found.',
    'The text holds nothing that begins with https://.',
    'Copy the whole mail from Wisq, or the line that names the SCIM Base URL.',
  ),
  URL_SEVERAL: words(
    'More than one address was found.',
    'The text does not say which one is the SCIM Base URL.',
    'Choose the one that Wisq calls SCIM Base URL.',
  ),
  URL_INVALID: (f) => ({
    what: 'This is not a complete address.',
    why:
      invalidUrlReasons[fact(f, 'reason', '')] ??
      'A SCIM Base URL begins with https:// and names a host.',
    next: 'Copy it again from Wisq’s mail.',
  }),
  URL_NOT_HTTPS: words(
    'The address begins with http://.',
    'Over http anyone on the way could read the token, so this app does not use it.',
    'Ask Wisq for the https:// address.',
  ),
  URL_USERINFO: words(
    'The address holds a name or password before the host.',
    'A SCIM Base URL has none; OneLogin signs in with the token.',
    'Copy the address again from Wisq’s mail, without the part before the @.',
  ),
  URL_QUERY: words(
    'The address holds a question mark.',
    'OneLogin adds /Users to the end, so nothing may follow the path.',
    'Copy the address up to the question mark.',
  ),
  URL_FRAGMENT: words(
    'The address holds a # part.',
    'OneLogin adds /Users to the end, so nothing may follow the path.',
    'Copy the address up to the #.',
  ),
  URL_CONTROL_CHARACTERS: words(
    'The address holds blanks or characters that cannot be seen.',
    'They come along when text is copied from some mail programs.',
    'Copy the address again, or type it.',
  ),
  URL_RESOURCE_PATH: (f) => ({
    what: `The address ends in /${fact(f, 'resource', 'Users')}.`,
    why: 'OneLogin adds that part by itself, and its documentation rules out a base URL that ends so.',
    next: 'Use the address without that last part.',
  }),
  URL_TOO_LONG: words(
    'The address is too long to keep.',
    'The Windows keychain holds 2,560 bytes for one entry.',
    'Copy the address again; if it is really that long, ask Wisq for a shorter one.',
  ),
  URL_TRAILING_SLASH: words(
    'The address ends in a slash.',
    'Vendors disagree on whether OneLogin wants it. It is kept as Wisq sent it.',
    'If the test fails, try it without the slash.',
  ),
  TOKEN_MISSING: words(
    'No token was found.',
    'The text holds nothing that looks like a bearer token.',
    'Copy the whole mail from Wisq, or the line that names the SCIM Bearer Token.',
  ),
  TOKEN_SEVERAL: words(
    'More than one possible token was found.',
    'The text does not say which one is the SCIM Bearer Token.',
    'Paste the token by itself.',
  ),
  TOKEN_CHARACTERS: (f) => ({
    what: 'The token holds something that a token cannot have.',
    why:
      tokenFaults[fact(f, 'kind', '')] ??
      'It may have been cut, or copied together with other text.',
    next: 'Copy the token again from Wisq’s mail.',
  }),
  TOKEN_TOO_LONG: words(
    'The token is too long to keep.',
    'The Windows keychain holds 2,560 bytes for one entry.',
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
  TOKEN_CLEANED: words(
    'The token was cleaned.',
    'Something that does not belong to a token came along with it.',
    'Copy it into OneLogin from here, so that both are the same.',
  ),
  CLIPBOARD_EMPTY: words(
    'The clipboard holds no text.',
    'Nothing was copied yet, or it was cleared.',
    'Copy the mail from Wisq, then paste it here.',
  ),
  CREDENTIALS_MISSING: words(
    'There is no address and token yet.',
    'Wisq sends both by Proton mail.',
    'Paste them in step 2.',
  ),
  KEYCHAIN_ABSENT: words(
    'This computer offers no keychain.',
    'No keychain service answers, so the token cannot be kept safely.',
    'Start a keychain (on Linux: GNOME Keyring or KWallet), or keep both for this session only.',
  ),
  KEYCHAIN_LOCKED: words(
    'The keychain is locked.',
    'The app can neither read nor write it until you unlock it.',
    'Unlock the keychain, then try again. Or keep both for this session only.',
  ),
  KEYCHAIN_REFUSED: words(
    'The keychain refused.',
    'Its owner or a rule of your company did not allow this app in.',
    'Allow Wisq Setup in your keychain, then try again. Or keep both for this session only.',
  ),
  KEYCHAIN_TIMEOUT: words(
    'The keychain did not answer.',
    'It may be waiting for you in a window of its own.',
    'Look for a question from your system, answer it, then try again.',
  ),
  KEYCHAIN_ENTRY_GONE: words(
    'The address and token are no longer in the keychain.',
    'They were stored from here and have been removed since.',
    'Paste them again from Wisq’s mail.',
  ),
  SESSION_ENDED: words(
    'The address and token were kept for one session only.',
    'The app was closed since then, so they are gone, as you chose.',
    'Paste them again from Wisq’s mail.',
  ),
  ...routeWords,
  NAME_NOT_FOUND: (f) => ({
    what: `No computer is called ${fact(f, 'host', 'that')}.`,
    why: 'The name in the address is not known to the name service your computer asks.',
    next: 'Compare the address with Wisq’s mail. If it is the same, ask your network team whether the name is blocked.',
  }),
  NAME_TIMEOUT: words(
    'The name service did not answer.',
    'Your computer could not find out where the host is.',
    'Check that you are online. If other sites work, ask your network team.',
  ),
  NAME_PRIVATE: words(
    'The name leads to a private address only.',
    'OneLogin connects from the internet and cannot reach such an address.',
    'Ask your network team whether they answer this name themselves.',
  ),
  CONNECT_REFUSED: (f) => ({
    what: 'The host refuses the connection.',
    why: `A computer answers at ${fact(f, 'host', 'that address')}, but nothing listens on port ${fact(f, 'port', '443')}.`,
    next: 'Compare the address with Wisq’s mail. If it is the same, tell Wisq.',
  }),
  CONNECT_TIMEOUT: words(
    'The host does not answer.',
    'Nothing came back in time. A firewall often drops such requests silently.',
    'Ask your network team whether this host is allowed on port 443.',
  ),
  CONNECT_UNREACHABLE: words(
    'There is no way to the host from here.',
    'Your network has no route to it, or you are offline.',
    'Check that you are online. If other sites work, ask your network team.',
  ),
  CONNECT_RESET: words(
    'The connection was cut.',
    'Something between here and Wisq closed it, often a firewall.',
    'Ask your network team whether this host is allowed.',
  ),
  CONNECT_SLOW: words(
    'Connecting took long.',
    'The network or the host is slow at the moment.',
    '',
  ),
  NETWORK_LOST: words(
    'The network went away in the middle.',
    'The connection stood, and then this computer had no way to the host any more.',
    'Check that you are online and that no VPN is just changing, then test again.',
  ),
  PLAIN_LOOPBACK: words(
    'The address is on this computer and not encrypted.',
    'Plain http is accepted for this computer alone, for practice.',
    'Wisq’s real address begins with https://.',
  ),
  PLAIN_ON_TLS_PORT: (f) => ({
    what: 'The address begins with http://, and https is spoken there.',
    why: `Port ${fact(f, 'port', 'of that address')} answers an encrypted greeting and no other.`,
    next: 'Use the same address with https:// at its beginning.',
  }),
  TLS_EXPIRED: (f) => ({
    what: `The host’s certificate expired on ${day(f, 'validTo', 'a day that is past')}.`,
    why: 'Nobody can tell any more that this is really Wisq. OneLogin would probably refuse it as well.',
    next: 'Tell Wisq. If your own clock is wrong, set it first.',
  }),
  TLS_NOT_YET_VALID: (f) => ({
    what: `The host’s certificate is valid only from ${day(f, 'validFrom', 'a later day')}.`,
    why: 'It begins later, or your computer’s clock is behind.',
    next: 'Check your clock. If it is right, tell Wisq.',
  }),
  TLS_WRONG_HOST: (f) => ({
    what: 'The certificate belongs to another host.',
    why: `It names ${fact(f, 'names', 'other hosts')}, not ${fact(f, 'host', 'the one in the address')}.`,
    next: 'Compare the address with Wisq’s mail. If it is the same, tell Wisq.',
  }),
  TLS_SELF_SIGNED: words(
    'The host made its certificate itself.',
    'No authority your computer trusts has signed it.',
    'Compare the address with Wisq’s mail. If it is the same, tell Wisq.',
  ),
  TLS_INCOMPLETE_CHAIN: words(
    'The host does not send its whole certificate chain.',
    'A certificate in between is missing, so the chain cannot be followed to an authority.',
    askWisq,
  ),
  TLS_UNKNOWN_ISSUER: words(
    'The certificate’s authority is not known here.',
    'Often a company’s own inspection of encrypted traffic; seldom a fault at Wisq.',
    'Ask your network team whether they inspect this traffic. If not, tell Wisq.',
  ),
  TLS_PROTOCOL_TOO_OLD: words(
    'The host speaks only an old form of encryption.',
    'TLS 1.2 or newer is needed.',
    askWisq,
  ),
  TLS_NOT_TLS: words(
    'The host does not speak https there.',
    'It answered without encryption on a port where encryption was expected.',
    'Compare the address and its port with Wisq’s mail.',
  ),
  TLS_CLIENT_CERTIFICATE: (f) => ({
    what:
      f['certain'] === false
        ? 'The host probably asks for a certificate of yours.'
        : 'The host asks for a certificate of yours.',
    why:
      f['certain'] === false
        ? 'It showed its own certificate and then refused, without saying why; that is how older encryption asks for one. OneLogin signs in with the token and has none to show.'
        : 'OneLogin signs in with the token and has none to show.',
    next: askWisq,
  }),
  TLS_TIMEOUT: words(
    'The secure connection was not set up in time.',
    'The host was reached but did not finish. Some firewalls do this.',
    'Try again. If it stays so, ask your network team.',
  ),
  TLS_FAILED: words(
    'The secure connection could not be set up.',
    'The two sides did not agree, or something in between interfered.',
    'Ask your network team whether they inspect this traffic; send Wisq the evidence below.',
  ),
  TLS_EXPIRES_SOON: (f) => ({
    what: `The host’s certificate expires on ${day(f, 'validTo', 'a day that is near')}.`,
    why: 'Less than 30 days are left.',
    next: 'You may tell Wisq.',
  }),
  TLS_INSPECTED: (f) => ({
    what: 'Your company seems to inspect encrypted traffic.',
    why: `The certificate was issued by ${fact(f, 'issuer', 'an authority that is not public')}.`,
    next: 'OneLogin does not pass through your network.',
  }),
  TRUST_STORE_LATE: (f) => ({
    what: 'Your system’s list of trusted authorities could not be read in time.',
    why:
      f['reason'] === 'failed'
        ? 'Reading it failed. The public authorities that come with this app were used alone.'
        : 'On managed computers reading it can take long. The public authorities that come with this app were used alone.',
    next: 'If the test fails over a certificate, test once more: the list may have arrived.',
  }),
  CA_FILE_INVALID: (f) => ({
    what: 'The file with additional authorities cannot be used.',
    why:
      f['reason'] === 'no-certificates'
        ? 'It holds no certificate in PEM form.'
        : 'It cannot be read.',
    next: 'Ask your network team for the authority’s certificate as a PEM file, or remove the file.',
  }),
  TOKEN_REFUSED: words(
    'Wisq refuses the token.',
    'It may be incomplete, replaced, or belong to another address.',
    'Copy the token again from Wisq’s newest mail. If it is refused again, ask Wisq for a new one.',
  ),
  TOKEN_FORBIDDEN: words(
    'Wisq knows the token but does not allow this.',
    'The token may not read users, or access is limited to certain networks.',
    askWisq,
  ),
  TENANT_NOT_FOUND: words(
    'Wisq does not know this directory.',
    'The host speaks SCIM, but nothing is at this path. OneLogin would show Enabled all the same.',
    'Compare the whole address with Wisq’s mail. If it is the same, tell Wisq.',
  ),
  PATH_NOT_FOUND: (f) => ({
    what: 'There is nothing at this address.',
    why:
      f['slash'] === true
        ? 'The host answers 404; without the slash at the end it answers properly. OneLogin would show Enabled all the same.'
        : 'The host answers 404, and not in the way a SCIM server does. OneLogin would show Enabled all the same.',
    next:
      f['slash'] === true
        ? 'Remove the slash at the end of the address, here and in OneLogin. Tell Wisq.'
        : 'Compare the whole address with Wisq’s mail, the path above all.',
  }),
  REDIRECTED: (f) => ({
    what: 'The host sends the question elsewhere.',
    why:
      f['slash'] === true
        ? 'It answers with a redirect; without the slash at the end of the address it answers properly. The token was not sent on.'
        : `It answers with a redirect${f['toHost'] === undefined ? '' : ` to ${String(f['toHost'])}`}. The token was not sent there.`,
    next:
      f['slash'] === true
        ? 'Remove the slash at the end of the address, here and in OneLogin. Tell Wisq.'
        : 'Compare the address with Wisq’s mail; a sign-in page means that it is the wrong one.',
  }),
  FILTER_REFUSED: words(
    'The host refuses the question OneLogin asks.',
    'It does not accept a search by userName, which OneLogin needs.',
    askWisq,
  ),
  FILTER_IGNORED: words(
    'The host ignores the search.',
    'Asked for a user who does not exist, it answered with users. OneLogin could mix people up.',
    askWisq,
  ),
  RATE_LIMITED: (f) => ({
    what: 'Wisq asks to wait.',
    why: 'Too many questions came in a short time.',
    next: `Try again ${f['retryAfterSeconds'] === undefined ? 'in a minute' : `in ${String(f['retryAfterSeconds'])} seconds`}.`,
  }),
  SERVER_ERROR: (f) => ({
    what: 'Wisq’s side has an error.',
    why: `The host answered with status ${fact(f, 'status', '5xx')}.`,
    next: 'Try again in a few minutes. If it stays so, tell Wisq.',
  }),
  STATUS_UNEXPECTED: (f) => ({
    what: `The host gave an answer that SCIM does not know${f['status'] === undefined ? '' : ` (status ${String(f['status'])})`}.`,
    why: 'It may be another service, or something in between that answers for it.',
    next: 'Compare the address with Wisq’s mail. If it is the same, tell Wisq.',
  }),
  ANSWER_HTML: words(
    'A web page answered, not SCIM.',
    'Either the address leads to a page for people, or your network shows a block page.',
    'Compare the address with Wisq’s mail; if it is the same, ask your network team about a block page.',
  ),
  ANSWER_EMPTY: words(
    'The host accepts anything and answers nothing.',
    'An empty answer was seen from directories that are switched off, whatever the token.',
    'Ask Wisq whether your directory is switched on.',
  ),
  ANSWER_NOT_JSON: words(
    'The answer cannot be read.',
    'It is neither JSON nor a web page.',
    askWisq,
  ),
  ANSWER_NOT_SCIM: words(
    'The answer is not SCIM.',
    'It is JSON, but not the list of users that SCIM prescribes.',
    'Compare the address with Wisq’s mail. If it is the same, tell Wisq.',
  ),
  ANSWER_TOO_LARGE: (f) => ({
    what: 'The answer is too large.',
    why: `A search for a user who does not exist should answer in a few lines; ${tooLargeParts[fact(f, 'part', '')] ?? 'reading was stopped.'}`,
    next: askWisq,
  }),
  ANSWER_TOO_COMPLEX: (f) => ({
    what: 'The answer is too complicated to read.',
    why:
      f['reason'] === 'values'
        ? 'It holds more than 50,000 values; a search for a user who does not exist has five.'
        : 'It nests deeper than 100 levels; a list of users needs five.',
    next: askWisq,
  }),
  ANSWER_TOO_SLOW: words(
    'The answer took too long.',
    'The host was reached but did not answer in time.',
    'Try again in a few minutes. If it stays so, tell Wisq.',
  ),
  ANSWER_CUT_OFF: words(
    'The answer was cut off.',
    'The connection closed before all of it had arrived.',
    'Try again. If it stays so, tell Wisq and your network team.',
  ),
  ANSWER_NOT_HTTP: words(
    'What answers there does not speak the web’s language.',
    'The connection stands, but the answer is not HTTP.',
    'Compare the address and its port with Wisq’s mail. If they are the same, tell Wisq.',
  ),
  ANSWER_ENCODED: words(
    'The answer came compressed.',
    'The app asked for a plain answer, so that nothing can swell while it is read.',
    askWisq,
  ),
  ANSWER_CONTENT_TYPE: (f) => ({
    what: `The answer calls itself ${fact(f, 'contentType', 'something other than SCIM')}.`,
    why: 'SCIM’s own name is application/scim+json. OneLogin accepts application/json.',
    next: '',
  }),
  ANSWER_RESOURCES_MISSING: words(
    'The empty list has no Resources.',
    'SCIM allows that when nothing was found.',
    '',
  ),
  ANSWER_KEY_CASE: words(
    'The answer spells its keys with other capitals.',
    'SCIM reads names without regard to capitals.',
    '',
  ),
  ANSWER_ITEMS_PER_PAGE: words(
    'The numbers of the list do not fit together.',
    'Page sizes or start numbers are unusual; the list itself is empty, as it should be.',
    '',
  ),
  ANSWER_SCHEMA_OLD: words(
    'The answer names an older SCIM schema.',
    'The list itself can be read.',
    'You may tell Wisq.',
  ),
  TOKEN_NOT_CHECKED: words(
    'Wisq’s address accepts any token.',
    'The same question with a wrong token was answered too. Anyone who knows the address could read users.',
    'Tell Wisq at once, and do not go on before they answer.',
  ),
  WRONG_TOKEN_UNCLEAR: (f) => ({
    what: 'It stays open whether the token is checked.',
    why:
      f['status'] === undefined
        ? 'The question with a wrong token got no answer in time.'
        : `A wrong token was answered with status ${String(f['status'])}, neither accepted nor plainly refused.`,
    next: 'You may tell Wisq.',
  }),
  WWW_AUTHENTICATE_MISSING: words(
    'The refusal does not name how to sign in.',
    'A header that HTTP asks for is missing. OneLogin does not need it.',
    '',
  ),
  DISCOVERY_NOT_PUBLISHED: (f) => ({
    what: 'The host does not describe itself in full.',
    why: `Not published: ${fact(f, 'missing', 'a description of its schemas')}. Many SCIM servers leave it out, and OneLogin does not need it.`,
    next: '',
  }),
  DISCOVERY_NO_ENTERPRISE: words(
    'The host does not list the enterprise extension.',
    'Department belongs to it. The description may be incomplete, or Department may not be kept.',
    'Watch for Department when the first test user arrives.',
  ),
  CHECK_CANCELLED: words('The test was stopped.', 'You stopped it.', 'Test again when you like.'),
  CHECK_TIMEOUT: words(
    'The test took longer than 30 seconds and was stopped.',
    'The network or the host is very slow at the moment.',
    'Try again in a few minutes.',
  ),
  CHECK_RUNNING: words('A test is already running.', '', 'Wait for it, or stop it.'),
  USER_NAME_INVALID: words(
    'This is not a username.',
    'It is empty, or holds characters that cannot be in one.',
    'Type the user’s username or e-mail as OneLogin shows it.',
  ),
  USER_ALREADY_ADDED: words(
    'This test user is already in the list.',
    'Capitals do not make a difference.',
    'Use the entry that is there.',
  ),
  USER_UNKNOWN: words(
    'This test user is no longer in the list.',
    'They were removed in the meantime.',
    'Add them again if they should be watched.',
  ),
  USER_NOT_FOUND: words(
    'Wisq does not have this user yet.',
    'The assignment may still wait for approval in OneLogin, or the username at Wisq is another.',
    'In OneLogin, open the app’s Users tab and approve what is Pending. Then look again.',
  ),
  USER_NOT_FOUND_IN_PAGES: words(
    'Not found among the first 500 users.',
    'Wisq’s side refuses to search by name, and only 500 users are read one by one.',
    'Ask Wisq to look for this user.',
  ),
  USER_SEVERAL: (f) => ({
    what: `Wisq has ${fact(f, 'count', 'more than one')} users with this name.`,
    why: 'The user probably existed at Wisq before, or arrived twice.',
    next: 'Ask Wisq which one is right and to remove the other.',
  }),
  USER_INACTIVE: words(
    'The user arrived but is not active.',
    'OneLogin sends users who are suspended as inactive.',
    'Check that the user is active in OneLogin.',
  ),
  USER_FOUND_BY_EMAIL: (f) => ({
    what: `Found by e-mail: at Wisq the username is ${fact(f, 'userName', 'another one')}.`,
    why: 'SCIM Username in OneLogin fills the username, and it is not set to the e-mail.',
    next: 'Ask Wisq which of the two it wants (step 4).',
  }),
  ENTERPRISE_URN_SHORT: words(
    'Department came under an older schema name.',
    'OneLogin’s default template uses a shorter name than the standard. It was read all the same.',
    '',
  ),
  ATTRIBUTE_MISSING: (f) => ({
    what: `${fact(f, 'attribute', 'An attribute')} did not arrive.`,
    why: 'Its field may be empty in OneLogin, or its row is not sent.',
    next: 'Fix the mapping in OneLogin, then reapply it.',
  }),
  ATTRIBUTE_DIFFERS: (f) => ({
    what: `${fact(f, 'attribute', 'An attribute')} arrived with another value.`,
    why: 'OneLogin holds another value than you typed, or the mapping takes another field.',
    next: 'Compare with the user’s page in OneLogin.',
  }),
  CONFIRMATION_INCOMPLETE: words(
    'Something is missing.',
    'A confirmation names who at Wisq gave it, and on which day, not later than today.',
    'Fill in both.',
  ),
  ROLLOUT_CLOSED: words(
    'Roll-out is still closed.',
    'Wisq has not confirmed every test user.',
    'Record Wisq’s confirmation for each of them in step 5.',
  ),
  JOURNAL_UNWRITABLE: words(
    'This app cannot write to its folder.',
    'Nothing you do here could be kept.',
    'Make the folder writable for you, then start the app again.',
  ),
  JOURNAL_DISK_FULL: words(
    'The disk is full.',
    'The last action was not recorded.',
    'Free some space, then do it again.',
  ),
  JOURNAL_TORN_LINE: words(
    'The last entry was cut off.',
    'The app or the computer stopped while writing it. All entries before it are whole.',
    'Look at what you did last, and do it again if it is not there.',
  ),
  JOURNAL_DAMAGED: (f) => ({
    what: `${entries(f, 'lines', 'Some')} of this set-up cannot be read.`,
    why: 'The file was changed or damaged. What cannot be read is left as it is and not counted.',
    next: 'Compare what you see with what you did; tick again what is missing.',
  }),
  JOURNAL_NEWER: (f) => ({
    what: `A newer version of this app wrote ${entries(f, 'count', 'some')} here.`,
    why: 'This version keeps them but does not understand them.',
    next: 'Use the newer version for this set-up.',
  }),
  SETUP_NOT_FOUND: words(
    'This set-up is no longer there.',
    'Its folder was removed or cannot be read.',
    'Choose another one from the list.',
  ),
  FILE_TOO_LARGE: (f) => ({
    what: 'This file is too large.',
    why: `Reports and confirmations hold at most ${fact(f, 'limitMb', '5')} MB. It was not read.`,
    next: 'Choose the file that ends in .wisq-setup or .wisq-confirmation.',
  }),
  FILE_UNREADABLE: words(
    'This file cannot be read.',
    'It was moved, or you may not open it.',
    'Save it again from the mail or chat it came with, then open it.',
  ),
  FILE_NOT_OURS: words(
    'This file is neither a report nor a confirmation.',
    'It does not hold what this app writes.',
    'Choose the file that ends in .wisq-setup or .wisq-confirmation.',
  ),
  FILE_CUT_OFF: words(
    'This file ends too early.',
    'A part of it is missing, as after a broken download.',
    'Save it again from the mail or chat it came with, or ask for it once more.',
  ),
  FILE_NEWER: (f) => ({
    what: 'A newer version of this app wrote this file.',
    why: `It has format ${fact(f, 'version', 'of a later kind')}; this app reads up to ${fact(f, 'known', '1')}.`,
    next: 'Open it with the newer version of this app.',
  }),
  FILE_DAMAGED: (f) => ({
    what: 'This file holds something that does not belong there.',
    why: `It was changed or damaged${f['where'] === undefined ? '' : `, at ${fact(f, 'where', '')}`}. Nothing of it was used.`,
    next: 'Ask for the file once more, sent as an attachment.',
  }),
  FILE_ALTERED: words(
    'This file was changed after it was saved.',
    'Its content does not match the digest written into it. Nothing of it was used.',
    'Ask for the file once more, unchanged.',
  ),
  FILE_UNWRITABLE: words(
    'The file was not saved.',
    'The folder cannot be written to, or there is no room.',
    'Choose another folder.',
  ),
  FILE_CLOSED: words('This file is no longer open.', 'Others were opened since.', 'Open it again.'),
  PDF_FAILED: words(
    'The PDF could not be made.',
    'The page for it did not come up.',
    'Try again, or copy the text instead.',
  ),
  CONFIRMATION_OTHER_SETUP: words(
    'This confirmation is for another set-up.',
    'No set-up on this computer is the one it names.',
    'Open it on the computer whose report Wisq confirmed, or send Wisq a report from here.',
  ),
  CONFIRMATION_USER_GONE: (f) => ({
    what: `This confirmation is about ${fact(f, 'users', 'a test user')}, who is not in this set-up any more.`,
    why: 'The test user was removed after the report was saved.',
    next: 'Save a new report and send it to Wisq.',
  }),
  CONFIRMATION_OUTDATED: (f) => ({
    what: `Something changed for ${fact(f, 'users', 'a test user')} since Wisq’s report was saved.`,
    why: 'What arrived, or what should arrive, is not what Wisq saw.',
    next: 'Save a new report and send it to Wisq.',
  }),
  CONFIRMATION_STATE_UNKNOWN: words(
    'This confirmation is based on a state that this computer does not know.',
    'The report behind it holds entries that are not in this set-up’s record.',
    'Open it on the computer that saved the report, or send Wisq a new one from here.',
  ),
  CONFIRMATION_MISMATCH: (f) => ({
    what: `Wisq did not see what is recorded here for ${fact(f, 'users', 'a test user')}.`,
    why: 'The report was changed on its way to Wisq, or the confirmation on its way back.',
    next: 'Tell your Wisq Agent Strategist on the call, and send a new report.',
  }),
  CONFIRMATION_ALREADY_TAKEN: words(
    'This confirmation is in the record already.',
    'The same file was accepted before.',
    '',
  ),
  CONFIRMATION_NOBODY: words(
    'Nobody is confirmed or declined yet.',
    'A confirmation says yes or no about at least one test user.',
    'Choose for one or more of them.',
  ),
  SUBDOMAIN_INVALID: words(
    'This is not a OneLogin address.',
    'It has the form SUBDOMAIN.onelogin.com.',
    'Copy it from your browser while the admin console is open.',
  ),
  LINK_REFUSED: words(
    'The link was not opened.',
    'It needs your OneLogin address, and leads to OneLogin only.',
    'Enter your OneLogin address first.',
  ),
  INPUT_INVALID: words(
    'This input cannot be used.',
    'It is empty, too long, or of another kind than expected.',
    'Check what you typed.',
  ),
  INTERNAL: words(
    'Something failed inside the app.',
    'This is a fault of the app, not yours.',
    'Try again. If it happens again, tell your Agent Strategist, with the code below.',
  ),
  ...terminalProblems,
};

/** The words for a problem, in the admin's terms. */
export function problemWords({ code, facts }: { code: ProblemCode; facts: Facts }): ProblemWords {
  // Journals keep results whole: one may hold a code of another version of this app.
  return Object.hasOwn(all, code) ? all[code](facts) : unknown(facts);
}

const unknown = words(
  'This version of the app has no words for this problem.',
  'Another version of it wrote it down.',
  'Look the code below up, or test again.',
);
