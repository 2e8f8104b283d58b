import type { Comparison, WayReason } from '../domain/rollout/comparison.ts';
import type { AttributeId } from '../domain/users/attributes.ts';
import { foreign } from '../domain/text/foreign.ts';
import { attributeNames } from './attributes.ts';
import { count, ms } from './format.ts';
import { plural } from './plural.ts';

/** How one user is looked up in a terminal. */
export const lookUsage = `Looks one user up at Wisq. Reads only, changes nothing.

  npm run --silent look -- --base-url URL --user NAME [options] < token.txt

The token is read from standard input, typed (it isn’t shown) or piped, never from an argument.

  --base-url URL     the SCIM Base URL from Wisq
  --user NAME        the user’s username or email
  --token-file FILE  read the token from a file instead
  --json             print one JSON object instead of text
  --ca FILE          also trust the certificates (PEM) in this file
  --proxy URL        use this proxy: http://HOST:PORT
  --help             show this text

Exit code: 0 if the user is there, active, with all five attributes; 1 if not; 2 if the options
aren’t right; 3 if Wisq couldn’t be asked.`;

/** How a list is compared in a terminal. */
export const reconcileUsage = `Compares a list of people with the users at Wisq. Reads only, changes nothing.

  npm run --silent reconcile -- --base-url URL --list FILE [options] < token.txt

The token is read from standard input, typed (it isn’t shown) or piped, never from an argument.
With --onelogin, two more lines follow it: the Client ID and the Client Secret.

  --base-url URL     the SCIM Base URL from Wisq
  --list FILE        a CSV or text file with usernames or emails
  --column NAME      the column with the names, by its header or its number
  --onelogin URL     also ask OneLogin about those who haven’t arrived: https://acme.onelogin.com
  --app NAME         with --onelogin: the app's Display Name
  --rate N           requests per second to Wisq, or off (5)
  --out FILE         save everybody’s result as CSV
  --token-file FILE  read the token from a file instead
  --json             print one JSON object instead of text
  --ca FILE          also trust the certificates (PEM) in this file
  --proxy URL        use this proxy: http://HOST:PORT
  --practice         allow a practice OneLogin on this computer
  --help             show this text

Exit code: 0 if everybody has arrived with all five attributes, 1 if not, 2 if the options aren’t
right, 3 if Wisq couldn’t be asked.`;

/** Asks a person at the keyboard for three secrets. */
export const secretsPrompt =
  'Token, Client ID and Client Secret, one per line, then Ctrl-D (not shown): ';

/** What one user came to. */
export type LookOutcome =
  | 'complete'
  | 'incomplete'
  | 'not-found'
  | 'cannot-tell'
  | 'several'
  | 'failed';

/** The same in words. */
export const lookOutcomes: Readonly<Record<LookOutcome, string>> = {
  complete: 'At Wisq, with all attributes.',
  incomplete: 'At Wisq, but not with all attributes.',
  'not-found': 'Not at Wisq.',
  'cannot-tell': 'It’s unclear whether this user is at Wisq.',
  several: 'At Wisq more than once.',
  failed: 'Wisq couldn’t be asked.',
};

/** An attribute and what arrived. */
export function attributeLine(attribute: AttributeId, received: string | null): string {
  return `${attributeNames[attribute]}: ${received === null ? 'nothing' : foreign(received)}`;
}

/** How many there are of something, under each other. */
export function countLine(what: string, howMany: number): string {
  return `  ${count(howMany).padStart(7)}  ${what}`;
}

/** What is said of a comparison. */
export const reconcileLabels = {
  listed: (people: number, complete: number) =>
    `${count(complete)} of ${count(people)} have arrived with all attributes.`,
  oneLogin: 'At OneLogin, of those who haven’t:',
  notListed: (users: number) =>
    plural(users, {
      one: 'One user at Wisq isn’t on the list.',
      other: `${count(users)} users at Wisq aren’t on the list.`,
    }),
  odd: (duplicates: number, empty: number, odd: number) =>
    `In the list: ${count(duplicates)} named again, ${count(empty)} empty lines, ${count(odd)} odd entries.`,
} as const;

/** Said now and then while it runs. */
export function reconcileProgress(done: number, of: number): string {
  return `${count(done)} of ${count(of)}…`;
}

const reasons: Readonly<Record<WayReason, string>> = {
  lists: 'Wisq lists its users',
  refused: 'Wisq doesn’t list its users',
  'counts-only': 'Wisq counts its users and doesn’t list them',
  'lists-nobody': 'Wisq’s list is empty, though there are users',
  fewer: 'it takes fewer requests',
  'no-filter': 'Wisq can’t be searched',
  doubted: 'Wisq’s list couldn’t be trusted',
};

/** How it was done, and what it took. */
export function reconcileWay({
  ms: took,
  oneLoginRequests,
  requests,
  way,
  why,
}: Pick<Comparison, 'ms' | 'oneLoginRequests' | 'requests' | 'way' | 'why'>): string {
  const how = way === 'searches' ? 'Searched for each person' : 'Read Wisq’s list of users';
  const because = why === null ? '' : ` (${reasons[why]})`;
  const all = requests + (oneLoginRequests ?? 0);
  return `${how}${because}: ${count(all)} requests in ${ms(took)}.`;
}
