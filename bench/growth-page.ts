import { busyness } from './machine.ts';
import type { Scrolled } from './scroll.ts';
import { type Watched, watchedMs } from './watch-all.ts';
import { type Spread, spreadOf } from './statistics.ts';

type Pairs<T> = readonly (readonly [few: T, many: T])[];

interface Measured {
  /** Until the app can be used, in milliseconds. */
  readonly entries: Pairs<number>;
  /** The same where nothing was kept of the long journal. */
  readonly unkept: Pairs<number>;
  readonly setups: Pairs<number>;
  readonly scrolls: Pairs<Scrolled>;
  readonly watches: Pairs<Watched>;
}

interface Circumstances {
  readonly many: { readonly entries: number; readonly users: number; readonly setups: number };
  readonly date: string;
  readonly machine: string;
  readonly load: readonly [before: number, after: number];
}

/** How much longer opening 10,000 entries may take than opening few, in milliseconds. */
const goalMs = 100;

/** The measurements as a page. */
export function growthPage(
  { entries, unkept, setups, scrolls, watches }: Measured,
  { many, date, machine, load }: Circumstances,
): string {
  const more = differences(entries);
  const few = scrolls.map(([one]) => one);
  const big = scrolls.map(([, one]) => one);
  const longest = Math.max(...big.map((one) => one.longest));
  const fewWatched = watches.map(([one]) => one);
  const manyWatched = watches.map(([, one]) => one);
  const longestWatched = Math.max(...manyWatched.map((one) => one.longest));
  return `# Growth

\`npm run bench:growth -- --rounds ${entries.length} --write\` on ${date}; ${machine}.

Each beside the small case, in one run and in pairs, who goes first alternating. Starts count from the
moment the process is asked for until a heading can be read and a button pressed, on a profile that
was opened and closed before. What a long journal came to is kept when the app closes, and shown first;
the journal itself is read when the window has drawn it. Opened for the first time, or by another version, nothing is kept. Median, and in brackets the middle half; differences are of each pair.

| start with | few | many | difference |
|---|---|---|---|
| a setup of ${number(many.entries)} entries (two test users) | ${column(entries, 0)} | ${column(entries, 1)} | ${ms(more)} |
| the same for the first time | ${column(unkept, 0)} | ${column(unkept, 1)} | ${ms(differences(unkept))} |
| a list of ${many.setups} setups (few: 2) | ${column(setups, 0)} | ${column(setups, 1)} | ${ms(differences(setups))} |

| scrolling through | wheel turns | tasks of 50 ms and more in a run | longest |
|---|---|---|---|
| 2 test users, ${few.length} runs | ${turns(few)} | ${tasks(few)} | ${longestOf(few)} |
| ${many.users} test users, ${big.length} runs | ${turns(big)} | ${tasks(big)} | ${longestOf(big)} |

| watching for ${watchedMs / 1000} s, none of whom arrives | tasks of 50 ms and more in a run | longest |
|---|---|---|
| 2 test users, ${fewWatched.length} runs | ${tasks(fewWatched)} | ${longestOf(fewWatched)} |
| ${many.users} test users, ${manyWatched.length} runs | ${tasks(manyWatched)} | ${longestOf(manyWatched)} |

${busyness(...load)}

Goals: ${number(many.entries)} entries open within ${goalMs} ms more than few: ${more.median <= goalMs ? 'yes' : 'no'} (${more.median.toFixed(0)} ms; for the first time ${differences(unkept).median.toFixed(0)} ms). ${many.users} test users scroll without a task over 50 ms: ${longest <= 50 ? 'yes' : `no (${longest.toFixed(0)} ms)`}. ${many.users} watched test users cause none: ${longestWatched <= 50 ? 'yes' : `no (${longestWatched.toFixed(0)} ms)`}. ${many.setups} setups list at once: see the difference.
`;
}

function differences(pairs: Pairs<number>): Spread {
  return spreadOf(pairs.map(([few, many]) => many - few));
}

function column(pairs: Pairs<number>, which: 0 | 1): string {
  return ms(spreadOf(pairs.map((pair) => pair[which])));
}

function ms({ median, low, high }: Spread): string {
  return `${median.toFixed(0)} ms (${low.toFixed(0)}–${high.toFixed(0)})`;
}

function turns(runs: readonly Scrolled[]): string {
  return spreadOf(runs.map((one) => one.turns)).median.toFixed(0);
}

function tasks(runs: readonly Watched[]): string {
  return runs.map((one) => one.longTasks).join(', ');
}

function longestOf(runs: readonly Watched[]): string {
  const longest = Math.max(...runs.map((one) => one.longest));
  return longest === 0 ? 'none' : `${longest.toFixed(0)} ms`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
