import { type Spread, spreadOf } from './statistics.ts';

/** What was measured beside curl at one latency. Milliseconds; ratios of each pair to its own curl. */
export interface BesideCurl {
  readonly latency: number;
  /** What a byte there and back really took. */
  readonly roundTripMs: number;
  readonly curl: Spread;
  readonly first: Spread;
  readonly later: Spread;
  readonly firstRatio: Spread;
  readonly laterRatio: Spread;
  /** The server's own mean time for a request. */
  readonly serverMs: number;
}

interface Sides {
  readonly rounds: number;
  /** What is measured, for who waits. */
  readonly what: string;
  readonly ours: () => Promise<{ readonly first: number; readonly later: number }>;
  readonly curl: () => Promise<number>;
}

/** Measures both sides in pairs, who goes first alternating: a machine that slows down does it to both. */
export async function inPairs({ rounds, what, ours, curl }: Sides) {
  const pairs: { first: number; later: number; curl: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const curlFirst = round % 2 === 0 ? await curl() : null;
    const own = await ours();
    pairs.push({ ...own, curl: curlFirst ?? (await curl()) });
    process.stderr.write(`\r${what}: ${round + 1} of ${rounds} `);
  }
  process.stderr.write('\n');
  return {
    curl: spreadOf(pairs.map((one) => one.curl)),
    first: spreadOf(pairs.map((one) => one.first)),
    later: spreadOf(pairs.map((one) => one.later)),
    firstRatio: spreadOf(pairs.map((one) => one.first / one.curl)),
    laterRatio: spreadOf(pairs.map((one) => one.later / one.curl)),
  };
}

/**
 * A row's cells from the latency on. In: the floor in milliseconds, and how many digits times have
 * behind the point. Without a latency nothing is compared with the floor.
 */
export function cellsOf(row: BesideCurl, floor: number, digits: number): readonly string[] {
  const ms = ({ median, low, high }: Spread) =>
    `${median.toFixed(digits)} ms (${low.toFixed(digits)}–${high.toFixed(digits)})`;
  const toFloor = ({ median }: Spread) => (row.latency === 0 ? '–' : (median / floor).toFixed(2));
  return [
    `${row.latency} ms (${row.roundTripMs.toFixed(1)})`,
    ms(row.curl),
    ms(row.first),
    ms(row.later),
    ratio(row.firstRatio),
    ratio(row.laterRatio),
    `${floor.toFixed(digits)} ms`,
    toFloor(row.first),
    toFloor(row.later),
  ];
}

function ratio({ median, low, high }: Spread): string {
  return `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}
