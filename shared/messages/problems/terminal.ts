import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { chosen, param, type Message, message } from './message.ts';

type TerminalCode = Extract<ProblemCode, `TERMINAL_${string}`>;

const proxyFaults: Readonly<Record<string, string>> = {
  password: 'It contains a username or password, which other programs on this computer could read.',
  scheme: 'It starts with neither http:// nor https://.',
};
const calledNames = (f: Params) => `Their names: ${param(f, 'names', 'see the app')}.`;
const seeHelp = 'Use --help to see all options.';
const addSetup = 'Add --setup followed by the setup’s name, in quotation marks.';

/** What can be wrong with how the check was started in a terminal. */
export const terminalProblems: Readonly<Record<TerminalCode, Message>> = {
  TERMINAL_TOKEN_ARGUMENT: message(
    'Don’t put a token on the command line.',
    'Other programs on this computer can read it there, and your shell saves it in its history.',
    'Use standard input or --token-file. If this was a real token, ask Wisq to replace it.',
  ),
  TERMINAL_OPTION_UNKNOWN: (f) => ({
    what: `There is no option ${param(f, 'option', 'of that name')}.`,
    why: '',
    next: seeHelp,
  }),
  TERMINAL_WORD_UNEXPECTED: message(
    'There’s an argument that belongs to no option.',
    'It isn’t repeated here, because it may be a token. Don’t put a token on the command line.',
    'Use --help to see all options. Pass the token on standard input or with --token-file.',
  ),
  TERMINAL_VALUE_MISSING: (f) => ({
    what: `A value is missing after ${param(f, 'option', 'an option')}.`,
    why: '',
    next: seeHelp,
  }),
  TERMINAL_URL_MISSING: message(
    'The URL is missing.',
    'The SCIM Base URL is in Wisq’s message.',
    'Add --base-url followed by it.',
  ),
  TERMINAL_TOKEN_MISSING: message(
    'The token is missing.',
    'Standard input, or the file you named, is empty.',
    'Pass the token on standard input or with --token-file.',
  ),
  TERMINAL_MESSAGE_ALONE: (f) => ({
    what: `The options --message and ${param(f, 'option', 'another one')} can’t be used together.`,
    why: 'With --message, both values come from the message on standard input.',
    next: 'Leave one of them out.',
  }),
  TERMINAL_PARSE_ONLY_ALONE: message(
    'The option --parse-only requires --message.',
    'It shows what would be read from a message, and contacts no server.',
    'Add --message and pass the message on standard input.',
  ),
  TERMINAL_FILE_UNREADABLE: (f) => ({
    what: `The file for ${param(f, 'option', 'an option')} can’t be read.`,
    why: 'It doesn’t exist, is too large, or you don’t have permission.',
    next: 'Check its name and permissions.',
  }),
  TERMINAL_CA_INVALID: message(
    'The file for --ca contains no certificate.',
    'Certificates in PEM format are expected, each between BEGIN CERTIFICATE and END CERTIFICATE.',
    'Ask your network team for the certificate in PEM format.',
  ),
  TERMINAL_PROXY_INVALID: (f) => ({
    what: 'The proxy isn’t valid.',
    why: chosen(
      f,
      'reason',
      proxyFaults,
      'A proxy looks like http://HOST:PORT, without a path or query.',
    ),
    next: 'Write it as http://HOST:PORT.',
  }),
  TERMINAL_SETUP_NONE: message(
    'There’s no setup on this computer yet.',
    'The test uses the URL and token stored in the app, a look at OneLogin the API credential.',
    'Start the app without --check or --inspect and paste Wisq’s message.',
  ),
  TERMINAL_SETUP_SEVERAL: (f) => ({
    what: 'There’s more than one setup.',
    why: calledNames(f),
    next: addSetup,
  }),
  TERMINAL_SETUP_UNKNOWN: (f) => ({
    what: 'No setup has that name, or several do.',
    why: calledNames(f),
    next: addSetup,
  }),
  TERMINAL_SESSION_ONLY: (f) =>
    f['what'] === 'credential'
      ? {
          what: 'The OneLogin API credential is kept for one session only.',
          why: 'You chose not to store it, so only the running app has it.',
          next: 'Look at OneLogin in the app’s window, or store the credential in the keychain.',
        }
      : {
          what: 'The URL and token are kept for one session only.',
          why: 'You chose not to store them, so only the running app has them.',
          next: 'Test in the app’s window, or store them in the keychain.',
        },
  TERMINAL_NOT_RECORDED: (f) => ({
    what: 'This result isn’t in the app’s history.',
    why:
      f['reason'] === 'open'
        ? 'The app is open, and only one of the two can write to the record.'
        : 'The record couldn’t be written.',
    next:
      f['reason'] === 'open'
        ? 'To record it, test in the app’s window or close the app first.'
        : 'Start the app to see why.',
  }),
  TERMINAL_ONELOGIN_MISSING: message(
    'Your OneLogin address is missing.',
    'It’s where you sign in, such as https://acme.onelogin.com.',
    'Add --onelogin followed by it.',
  ),
  TERMINAL_LOOPBACK_ONLY: message(
    'This isn’t a OneLogin address.',
    'Other addresses are accepted for practice only, and only on this computer: http://127.0.0.1 with a port.',
    'Use your own address at onelogin.com, or add --practice for a practice OneLogin.',
  ),
  TERMINAL_APP_MISSING: message(
    'The name of the app in OneLogin is missing.',
    'It’s the Display Name in the list of applications.',
    'Add --app followed by it, in quotation marks.',
  ),
  TERMINAL_CLIENT_MISSING: message(
    'The Client ID and Client Secret are missing.',
    'They’re read from standard input, one per line, the Client ID first.',
    'In OneLogin, open Developers › API Credentials, copy both, and pass them on standard input.',
  ),
  TERMINAL_CLIENT_INVALID: message(
    'Standard input doesn’t contain a Client ID and a Client Secret.',
    'Two lines are expected: the Client ID, then the Client Secret, without spaces. Nothing was sent.',
    'Copy both from OneLogin again, one per line.',
  ),
  TERMINAL_USER_MISSING: message(
    'The user is missing.',
    'It’s a username or email, as OneLogin shows it.',
    'Add --user followed by it.',
  ),
  TERMINAL_LIST_MISSING: message(
    'The list is missing.',
    'It’s a CSV or text file with usernames or emails.',
    'Add --list followed by the file’s name.',
  ),
  TERMINAL_COLUMN_UNKNOWN: (f) => ({
    what: 'It’s not clear which column of the list has the names.',
    why: `Columns of this file: ${param(f, 'columns', 'none')}.`,
    next: 'Add --column followed by the column’s name or number.',
  }),
  TERMINAL_RATE_INVALID: message(
    'The rate isn’t valid.',
    'It’s requests per second, from 0.1 to 1000, or off.',
    'Use --rate 5, for example.',
  ),
  TERMINAL_SECRETS_INVALID: message(
    'Standard input isn’t what was expected.',
    'With --onelogin it has three lines: the token, the Client ID and the Client Secret.',
    'Pass all three, each on its own line.',
  ),
  TERMINAL_OUT_UNWRITABLE: message(
    'The file for --out can’t be written.',
    'Its folder doesn’t exist, its name can’t be used, the disk is full, or you don’t have permission.',
    'Check its name and permissions.',
  ),
  TERMINAL_USERS_TOO_MANY: (f) => ({
    what: 'Too many users.',
    why: `Up to ${param(f, 'limit', '100')} can be looked up at once, because OneLogin limits calls per account.`,
    next: 'Name fewer users.',
  }),
  TERMINAL_SINCE_INVALID: message(
    'The time after --since can’t be read.',
    'It’s a day or a moment in ISO 8601, such as 2026-12-01 or 2026-12-01T08:00Z.',
    'Check it, or leave --since out.',
  ),
};
