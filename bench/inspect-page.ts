import { type BesideCurl, cellsOf } from './beside-curl.ts';
import { busyness } from './machine.ts';
import type { Circumstances } from './report.ts';
import type { Spread } from './statistics.ts';

/** What was measured of looks of one size at one latency. */
export interface InspectRow extends BesideCurl {
  readonly users: number;
  /** Requests of one look, the token's included. */
  readonly requests: number;
}

/** The measurements as a page. */
export function inspectPage(
  rows: readonly InspectRow[],
  { rounds, date, curl, machine, load }: Circumstances,
): string {
  return `# Looking at OneLogin beside curl

\`npm run bench:inspect -- --rounds ${rounds} --write\` on ${date}; ${machine}; ${curl}. Needs curl.

Both sides send the same requests to the simulated OneLogin on this machine, over TLS that both verify
with the same CA file: a whole look as it is, the request for its token included, over at most four
connections; curl one after another on one connection. ${rounds} pairs for each row, interleaved, who goes first
alternating. “First” is the first look of a fresh process with its code loaded and its trusted
authorities read; “later” is the next one in the same process. curl counts by its own clock, its start
and end left out. The latency is made by a relay that holds every byte, there and back; in brackets
what one byte really took. Median, and in brackets the middle half; ratios are of each pair.

| users | requests | latency | curl | look, first | look, later | first ÷ curl | later ÷ curl | floor | first ÷ floor | later ÷ floor |
|---|---|---|---|---|---|---|---|---|---|---|
${rows.map(line).join('\n')}

The floor is the round trips that four requests at a time cannot do without (connecting, TLS, the token,
and then as many as a quarter of the reads, two at least, because a user is found before their apps are
read) and the server’s own time for the answers that follow each other.

${busyness(...load)}

Goals: at most 0.6 of curl and 1.3 of the floor at 100 ms. By the medians:

${rows
  .filter(({ latency }) => latency === 100)
  .map(goals)
  .join('\n')}
`;
}

function goals(row: InspectRow): string {
  const verdict = (name: string, spread: Spread, besideCurl: Spread) => {
    const toFloor = spread.median / floorOf(row);
    const met = besideCurl.median <= 0.6 && toFloor <= 1.3;
    return `${name} ${besideCurl.median.toFixed(2)} of curl, ${toFloor.toFixed(2)} of the floor: ${met ? 'met' : 'not met'}`;
  };
  return `- ${row.users} users: ${verdict('first', row.first, row.firstRatio)}; ${verdict('later', row.later, row.laterRatio)}.`;
}

function floorOf({ requests, roundTripMs, serverMs }: InspectRow): number {
  const atOnce = Math.max(2, Math.ceil((requests - 1) / 4));
  return (3 + atOnce) * roundTripMs + (1 + atOnce) * serverMs;
}

function line(row: InspectRow): string {
  const cells = [row.users, row.requests, ...cellsOf(row, floorOf(row), 0)];
  return `| ${cells.join(' | ')} |`;
}
