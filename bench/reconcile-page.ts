import { busyness } from './machine.ts';
import type { Circumstances } from './report.ts';
import type { Spread } from './statistics.ts';

/** What was measured of a list of one length at one latency. */
export interface ReconcileRow {
  readonly people: number;
  readonly latency: number;
  /** What a byte there and back really took, in milliseconds. */
  readonly roundTripMs: number;
  /** Pages of users, without the one more that shows that there are no others. */
  readonly pages: number;
  /** The server's own mean time for a request. */
  readonly serverMs: number;
  readonly script: Spread;
  readonly ours: Spread;
  /** Of each pair. */
  readonly ratio: Spread;
  readonly memoryMb: Spread;
}

/** The measurements as a page. */
export function reconcilePage(
  rows: readonly ReconcileRow[],
  { curl, date, load, machine, rounds }: Circumstances,
): string {
  return `# Comparing a roll-out list beside a script

\`npm run bench:reconcile -- --rounds ${rounds} --write\` on ${date}; ${machine}; ${curl}. Needs curl and jq.

Both sides compare the same list with the same SCIM server on this machine, over TLS that both verify
with the same CA file, in pages of 100 users. The app’s engine as it is, with its rate bound off and at
most four requests at a time, in a fresh process with its trusted authorities read; the script runs curl
once for each page and joins with jq, sort and comm, and is timed from its start to its end. ${rounds} pairs
for each row, interleaved, who goes first alternating. The latency is made by a relay that holds every
byte, there and back; in brackets what one byte really took. Median, and in brackets the middle half;
ratios are of each pair. Memory is what the process held at most above what it held before, measured on
Node, not in Electron.

| people | pages | latency | script | app | app ÷ script | floor | app ÷ floor | memory |
|---|---|---|---|---|---|---|---|---|
${rows.map(line).join('\n')}

The floor is pages × (latency + the server’s own time), one after the other. Four at a time can go below
it. Where the number of users fills whole pages, the app asks for one page more, to see that there are
no others; the script does not.

${busyness(...load)}

Goals: never slower than the script; at most 1.2 of the floor at 100 ms; at most 120 MB at 20,000 people.

${rows.map(goal).join('\n')}
`;
}

function floorOf({ pages, roundTripMs, serverMs }: ReconcileRow): number {
  return pages * (roundTripMs + serverMs);
}

function line(row: ReconcileRow): string {
  const ms = ({ median, low, high }: Spread) =>
    `${median.toFixed(0)} ms (${low.toFixed(0)}–${high.toFixed(0)})`;
  const cells = [
    row.people,
    row.pages,
    `${row.latency} ms (${row.roundTripMs.toFixed(1)})`,
    ms(row.script),
    ms(row.ours),
    `${row.ratio.median.toFixed(2)} (${row.ratio.low.toFixed(2)}–${row.ratio.high.toFixed(2)})`,
    `${floorOf(row).toFixed(0)} ms`,
    (row.ours.median / floorOf(row)).toFixed(2),
    `${row.memoryMb.median.toFixed(0)} MB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function goal(row: ReconcileRow): string {
  const toFloor = row.ours.median / floorOf(row);
  const fast = row.ratio.median <= 1 && (row.latency < 100 || toFloor <= 1.2);
  const small = row.people < 20_000 || row.memoryMb.median <= 120;
  const verdict = fast && small ? 'met' : 'not met';
  return `- ${row.people} people, ${row.latency} ms: ${row.ratio.median.toFixed(2)} of the script, ${toFloor.toFixed(2)} of the floor, ${row.memoryMb.median.toFixed(0)} MB: ${verdict}.`;
}
