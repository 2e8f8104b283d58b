/** How the check is used in a terminal. */
export const usage = `Tests a SCIM connection the way OneLogin uses it. Reads only, changes nothing.

  npm run --silent check -- --base-url URL [options] < token.txt

The token comes on standard input, typed (it is not shown) or piped, never as an argument.

  --base-url URL     the SCIM Base URL from Wisq
  --token-file FILE  read the token from a file instead
  --json             one JSON object instead of words
  --ca FILE          also trust the certificates (PEM) in this file
  --proxy URL        go through this proxy: http://HOST:PORT
  --no-wrong-token   do not try a wrong token (one failed sign-in at Wisq)
  --help             this text

Ends with 0 when it works (with notes or without), 1 when it does not, 2 when it was not run.`;

/** Asks a person at the keyboard for the token. */
export const tokenPrompt = 'SCIM Bearer Token (not shown): ';

/** A setup in a list of all; two of the same name are told apart by their ids. */
export const setupNames = {
  only: (name: string) => `“${name}”`,
  twin: (name: string, id: string) => `“${name}” (${id})`,
} as const;

export {
  checkLabels,
  oneLoginMessage,
  stageTitles,
  stageVerdicts,
  testedMessage,
  verdictMessage,
} from './check.ts';
export { cleanedMessage } from './cleaning.ts';
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
