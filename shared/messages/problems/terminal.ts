import type { ProblemCode } from '../../domain/problems/codes.ts';
import type { Params } from '../../domain/problems/problem.ts';
import { chosen, param, type Message, message } from './message.ts';

type TerminalCode = Extract<ProblemCode, `TERMINAL_${string}`>;

const proxyFaults: Readonly<Record<string, string>> = {
  password: 'It holds a name or password, which other programs on this computer could read there.',
  scheme: 'It begins with neither http:// nor https://.',
};
const calledNames = (f: Params) => `They are called: ${param(f, 'names', 'see the app')}.`;
const seeHelp = 'Use --help to see all options.';
const addSetup = 'Add --setup followed by the name of one, in quotation marks.';

/** What can be wrong with how the check was started in a terminal. */
export const terminalProblems: Readonly<Record<TerminalCode, Message>> = {
  TERMINAL_TOKEN_ARGUMENT: message(
    'A token does not belong on the command line.',
    'Other programs on this computer can read it there, and your shell keeps it in its history.',
    'Give it on standard input or with --token-file. If this was a real token, ask Wisq to replace it.',
  ),
  TERMINAL_OPTION_UNKNOWN: (f) => ({
    what: `There is no option ${param(f, 'option', 'of that name')}.`,
    why: '',
    next: seeHelp,
  }),
  TERMINAL_WORD_UNEXPECTED: message(
    'One word belongs to no option.',
    'It is not repeated here, because it may be a token. A token does not belong on the command line.',
    'Use --help to see all options; give the token on standard input or with --token-file.',
  ),
  TERMINAL_VALUE_MISSING: (f) => ({
    what: `A value is missing after ${param(f, 'option', 'an option')}.`,
    why: '',
    next: seeHelp,
  }),
  TERMINAL_URL_MISSING: message(
    'The address is missing.',
    'The SCIM Base URL stands in Wisq’s mail.',
    'Add --base-url followed by it.',
  ),
  TERMINAL_TOKEN_MISSING: message(
    'The token is missing.',
    'Standard input, or the file you named, is empty.',
    'Give the token on standard input or with --token-file.',
  ),
  TERMINAL_MESSAGE_ALONE: (f) => ({
    what: `The options --message and ${param(f, 'option', 'another one')} cannot be used together.`,
    why: 'With --message both values come from the mail on standard input.',
    next: 'Leave one of the two out.',
  }),
  TERMINAL_PARSE_ONLY_ALONE: message(
    'The option --parse-only needs --message.',
    'It says what would be read from a mail, and asks no server.',
    'Add --message and give the mail on standard input.',
  ),
  TERMINAL_FILE_UNREADABLE: (f) => ({
    what: `The file of ${param(f, 'option', 'an option')} cannot be read.`,
    why: 'It is not there, not yours to read, or too large.',
    next: 'Check its name and whether you may read it.',
  }),
  TERMINAL_CA_INVALID: message(
    'The file of --ca holds no certificate.',
    'Certificates in PEM form are expected: BEGIN CERTIFICATE and END CERTIFICATE around each.',
    'Ask your network team for the certificate in PEM form.',
  ),
  TERMINAL_PROXY_INVALID: (f) => ({
    what: 'The proxy cannot be used as it is written.',
    why: chosen(
      f,
      'reason',
      proxyFaults,
      'It has the form http://HOST:PORT, without a path or a question mark.',
    ),
    next: 'Write it as http://HOST:PORT.',
  }),
  TERMINAL_SETUP_NONE: message(
    'There is no setup on this computer yet.',
    'The test uses the address and token that are stored in the app, a look at OneLogin the API credential.',
    'Start the app without --check or --inspect and paste what Wisq sent.',
  ),
  TERMINAL_SETUP_SEVERAL: (f) => ({
    what: 'There is more than one setup.',
    why: calledNames(f),
    next: addSetup,
  }),
  TERMINAL_SETUP_UNKNOWN: (f) => ({
    what: 'No setup has that name, or several have it.',
    why: calledNames(f),
    next: addSetup,
  }),
  TERMINAL_SESSION_ONLY: (f) =>
    f['what'] === 'credential'
      ? {
          what: 'The OneLogin API credential is kept for one session only.',
          why: 'You chose not to store it, so only the open app has it, if it is open.',
          next: 'Look at OneLogin in the app’s window, or store the credential in the keychain.',
        }
      : {
          what: 'Address and token are kept for one session only.',
          why: 'You chose not to store them, so only the open app has them, if it is open.',
          next: 'Test in the app’s window, or store them in the keychain.',
        },
  TERMINAL_NOT_RECORDED: (f) => ({
    what: 'This result is not in the app’s history.',
    why:
      f['reason'] === 'open'
        ? 'The app is open, and only one of the two may write the record.'
        : 'The record could not be written.',
    next:
      f['reason'] === 'open'
        ? 'To have it there, test in the window or close the app first.'
        : 'Start the app to see why.',
  }),
  TERMINAL_ONELOGIN_MISSING: message(
    'The address of your OneLogin is missing.',
    'It is the one you sign in at, such as https://acme.onelogin.com.',
    'Add --onelogin followed by it.',
  ),
  TERMINAL_LOOPBACK_ONLY: message(
    'This address is not one of OneLogin’s.',
    'Another one is accepted for practice alone, and only on this computer: http://127.0.0.1 with a port.',
    'Use your own address at onelogin.com, or add --practice for a practice OneLogin.',
  ),
  TERMINAL_APP_MISSING: message(
    'The name of the app in OneLogin is missing.',
    'It is the Display Name that the list of applications shows.',
    'Add --app followed by it, in quotation marks.',
  ),
  TERMINAL_CLIENT_MISSING: message(
    'Client ID and Client Secret are missing.',
    'They come on standard input, one a line, the Client ID first.',
    'In OneLogin, open Developers › API Credentials, copy both, and give them on standard input.',
  ),
  TERMINAL_CLIENT_INVALID: message(
    'Standard input does not hold a Client ID and a Client Secret.',
    'Two lines are expected: the Client ID alone, then the Client Secret alone, without blanks. Nothing was sent.',
    'Copy both from OneLogin again, one a line.',
  ),
  TERMINAL_USERS_TOO_MANY: (f) => ({
    what: 'Too many users are named.',
    why: `At most ${param(f, 'limit', '100')} are looked up at once, because OneLogin limits the calls of a whole account.`,
    next: 'Name fewer.',
  }),
};
