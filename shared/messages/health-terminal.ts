import { foreign } from '../domain/text/foreign.ts';

/** How a setup's health is checked in a terminal. */
export const healthUsage = `Checks whether provisioning still works, as far as one check can see. Reads only, changes nothing.

  npm run --silent health -- --base-url URL [--user NAME]… < token.txt
  npm run --silent health -- --base-url URL [--user NAME]… --onelogin URL --app NAME < secrets.txt

Secrets are read from standard input, one per line, typed (they aren’t shown) or piped, never from
arguments: the token; with --onelogin then the Client ID and the Client Secret of an API credential.

  --base-url URL  the SCIM Base URL from Wisq
  --user NAME     a test user's username or email at Wisq; can be repeated
  --onelogin URL  the address where you sign in, such as https://acme.onelogin.com
  --app NAME      the app's Display Name in OneLogin
  --since TIME    read OneLogin's log since then (ISO 8601); 7 days without it
  --json          print one JSON object instead of text
  --ca FILE       also trust the certificates (PEM) in this file
  --proxy URL     use this proxy: http://HOST:PORT
  --practice      allow a practice OneLogin on this computer
  --help          show this text

Exit code: 0 if nothing was found, 1 if something was, 2 if the options aren’t right,
3 if not everything could be asked.`;

/** What a check says first. */
export const healthVerdicts = {
  well: 'No problems found, as far as one check can see.',
  found: 'Something needs attention.',
  'not-asked': 'Not everything could be checked.',
  stopped: 'Stopped.',
} as const;

/** What else a check says. */
export const healthLabels = {
  newest: (name: string, when: string) => `Newest change at Wisq: ${foreign(name)}, ${when}.`,
  noDate: 'Newest change at Wisq: unknown.',
  limits:
    'The connection test is of this computer’s copy of the token, not OneLogin’s. OneLogin sends only when something changes, so silence is normal and proves nothing.',
} as const;

export { changeLine, failureLine, healthFindingMessage, healthUnknownMessage } from './health.ts';
