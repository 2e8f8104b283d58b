import { foreign } from '../domain/text/foreign.ts';
/** How the check is used in a terminal. */
export const usage = `Tests a SCIM connection the way OneLogin uses it. Reads only, changes nothing.

  npm run --silent check -- --base-url URL [options] < token.txt
  npm run --silent check -- --message [options] < message.txt

The token is read from standard input, typed (it isn’t shown) or piped, never from an argument.

  --base-url URL     the SCIM Base URL from Wisq
  --token-file FILE  read the token from a file instead
  --message          read both from Wisq’s whole message on standard input (up to 262,144 characters)
  --parse-only       with --message: show what would be read, and contact no server
  --json             print one JSON object instead of text
  --ca FILE          also trust the certificates (PEM) in this file
  --proxy URL        use this proxy: http://HOST:PORT
  --no-wrong-token   don’t try a wrong token (one failed sign-in at Wisq)
  --help             show this text

Exit code: 0 if it works (with or without notes), 1 if it doesn’t, 2 if it wasn’t run.
With --parse-only: 0 if both values are clear and can be saved, 1 if not, 2 if it wasn’t run.`;

/** Asks a person at the keyboard for the token. */
export const tokenPrompt = 'SCIM Bearer Token (not shown): ';

/** Asks a person at the keyboard for the message. */
export const messagePrompt = 'Paste Wisq’s whole message, then press Ctrl-D (not shown): ';

/** Where the token is about to go, before it goes. */
export const testingMessage = (baseUrl: string) => `Testing ${baseUrl}`;

/** What was read from a message. */
export const parseLabels = {
  url: (value: string) => `SCIM Base URL: ${value}`,
  token: (value: string) => `SCIM Bearer Token: ${value}`,
  choice: (value: string) => `  either ${value}`,
  open: 'unclear',
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
export { ms, stamp } from './format.ts';
export {
  changeLine,
  failureLine,
  healthFindingMessage,
  healthLabels,
  healthUnknownMessage,
  healthUsage,
  healthVerdicts,
} from './health-terminal.ts';
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
export {
  attributeLine,
  countLine,
  type LookOutcome,
  lookOutcomes,
  lookUsage,
  reconcileLabels,
  reconcileProgress,
  reconcileUsage,
  reconcileWay,
  secretsPrompt,
} from './reconcile.ts';
export { oneLoginStateNames, peopleColumns, peopleLine, wisqStateNames } from './people-csv.ts';
