import { type BesideCurl, cellsOf } from './beside-curl.ts';
import { busyness } from './machine.ts';
import type { Spread } from './statistics.ts';

/** Connecting, TLS, the question, and the rest at once (connection check, Speed). */
const roundTrips = 4;

/** How it was measured. */
export interface Circumstances {
  readonly rounds: number;
  readonly date: string;
  readonly curl: string;
  readonly machine: string;
  /** The system's load average over a minute, before and after. */
  readonly load: readonly [before: number, after: number];
}

/** The measurements as a page. */
export function report(
  rows: readonly BesideCurl[],
  { rounds, date, curl, machine, load }: Circumstances,
): string {
  return `# The connection check beside curl

\`npm run bench:check -- --rounds ${rounds} --write\` on ${date}; ${machine}; ${curl}. Needs curl.

Both sides send the same five requests to the same server on this machine, over TLS that both verify
with the same CA file: the check as it is, over at most three connections; curl one after another on
one connection. ${rounds} pairs for each latency, interleaved, who goes first alternating. “First” is the
first check of a fresh process with its code loaded and rehearsed in memory and its trusted authorities
read, as the app has all of it when the step with the check is open; “later” is the next one in the
same process. curl counts by its own clock, its start and end left out. The latency is made by a relay that holds every
byte, there and back; in brackets what one byte really took. Median, and in brackets the middle half; ratios are of each pair.

| latency | curl | check, first | check, later | first ÷ curl | later ÷ curl | floor | first ÷ floor | later ÷ floor |
|---|---|---|---|---|---|---|---|---|
${rows.map(line).join('\n')}

The floor is ${roundTrips} round trips (connecting, TLS, the question, the rest at once) and the server’s own
time for the three answers that follow each other. After the question four requests share three
connections, so the check itself takes five round trips; curl takes seven. Where opening a connection
takes under 25 ms, the check opens one more only when the one before is still busy after 25 ms.

${busyness(...load)}

Goals: not slower than curl at any latency; within 1.3 of the floor at 100 ms. By the medians:

${rows.map(goals).join('\n')}
`;
}

function goals(row: BesideCurl): string {
  const beside = (of: Spread) =>
    of.median <= 1 ? 'not slower than curl' : `${of.median.toFixed(2)} times curl`;
  const floor = row.latency < 100 ? '' : `; within 1.3 of the floor: ${within(row)}`;
  return `- ${row.latency} ms: first ${beside(row.firstRatio)}, later ${beside(row.laterRatio)}${floor}.`;
}

function within(row: BesideCurl): string {
  const of = (spread: Spread) => (spread.median / floorOf(row) <= 1.3 ? 'yes' : 'no');
  return `first ${of(row.first)}, later ${of(row.later)}`;
}

function floorOf(row: BesideCurl): number {
  return roundTrips * row.roundTripMs + 3 * row.serverMs;
}

function line(row: BesideCurl): string {
  return `| ${cellsOf(row, floorOf(row), 1).join(' | ')} |`;
}
