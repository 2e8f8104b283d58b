import { foreign } from '../domain/text/foreign.ts';
/** How the check is used in a terminal. */
export const usage = `Tests a SCIM connection the way OneLogin uses it. Reads only, changes nothing.

  npm run --silent check -- --base-url URL [options] < token.txt
  npm run --silent check -- --message [options] < mail.txt

The token comes on standard input, typed (it is not shown) or piped, never as an argument.

  --base-url URL     the SCIM Base URL from Wisq
  --token-file FILE  read the token from a file instead
  --message          read both from the whole mail on standard input (up to 262,144 characters)
  --parse-only       with --message: say what would be read, and ask no server
  --json             one JSON object instead of words
  --ca FILE          also trust the certificates (PEM) in this file
  --proxy URL        go through this proxy: http://HOST:PORT
  --no-wrong-token   do not try a wrong token (one failed sign-in at Wisq)
  --help             this text

Ends with 0 when it works (with notes or without), 1 when it does not, 2 when it was not run.
With --parse-only: 0 when both values are clear and can be saved, 1 when not, 2 when it was not run.`;

/** Asks a person at the keyboard for the token. */
export const tokenPrompt = 'SCIM Bearer Token (not shown): ';

/** Asks a person at the keyboard for the mail. */
export const messagePrompt = 'Paste the whole mail, then press Ctrl-D (not shown): ';

/** Where the token is about to go, before it goes. */
export const testingMessage = (baseUrl: string) => `Testing ${baseUrl}`;

/** What was read from a mail. */
export const parseLabels = {
  url: (value: string) => `SCIM Base URL: ${value}`,
  token: (value: string) => `SCIM Bearer Token: ${value}`,
  choice: (value: string) => `  either ${value}`,
  open: 'not clear',
} as const;

/** A setup in a list of all; two of the same name are told apart by their ids. */
export const setupNames = {
  only: (name: string) => `“${foreign(name)}”`,
  twin: (name: string, id: string) => `“${foreign(name)}” (${id})`,
} as const;

export {
  checkLabels,
  oneLoginMessage,
  stageTitles,
  stageVerdicts,
  testedMessage,
  verdictMessage,
} from './check.ts';
export { cleanedMessage, tokenLine } from './cleaning.ts';
export { ms } from './format.ts';
export { historyMessage } from './history.ts';
export {
  clientPrompts,
  connectorFits,
  credentialScopes,
  inspectUsage,
  lookFooter,
  lookLabels,
  lookVerdicts,
  mappingMessage,
  notShown,
  onOff,
  requestIdMessage,
  sourceValue,
  userLine,
} from './inspect.ts';
export { ownerMessages } from './owners.ts';
export { problemMessage } from './problems.ts';
