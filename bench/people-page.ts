import { busyness } from './machine.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** A comparison in the app itself; "longest" is in milliseconds, 0 for the window below 50. */
export interface Compared {
  readonly ms: number;
  readonly main: number;
  readonly window: number;
  /** What main had to itself before it began, and at most until it was done, in MB. */
  readonly idleMb: number;
  readonly mostMb: number;
  /** Turns of the wheel while it ran. */
  readonly turns: number;
}

/** What scrolling cost the window. */
interface Scrolled {
  readonly turns: number;
  readonly window: number;
}

/** A list opened by its button. */
export interface ListOpened {
  /** Until its first row could be read. */
  readonly ms: number;
  readonly window: number;
  readonly scrolled: Scrolled;
}

interface Measured {
  readonly compared: Compared;
  readonly starts: readonly (readonly [without: number, with_: number])[];
  readonly opened: ListOpened;
}

interface Circumstances {
  readonly people: number;
  readonly latencyMs: number;
  readonly date: string;
  readonly machine: string;
  readonly load: readonly [before: number, after: number];
}

/** The measurements as a page. */
export function peoplePage(
  { compared, starts, opened }: Measured,
  { people, latencyMs, date, machine, load }: Circumstances,
): string {
  const more = spreadOf(starts.map(([without, withIt]) => withIt - without));
  const count = people.toLocaleString('en');
  const memory = compared.mostMb - compared.idleMb;
  const tasks = Math.max(compared.window, opened.scrolled.window);
  return `# A roll-out list in the window

\`npm run bench:people -- --rounds ${starts.length} --write\` on ${date}; ${machine}.

A list of ${count} people, given as a file and compared by the window's own buttons with a SCIM server on this
machine, ${latencyMs} ms away, at the rate the app keeps by itself (5 requests a second). "Longest" is how long a
process did nothing else; of the window, tasks of 50 ms and more.

| | took | main, longest | window, longest | main's memory before | at most |
|---|---|---|---|---|---|
| comparing, with ${compared.turns} turns of the wheel meanwhile | ${(compared.ms / 1000).toFixed(1)} s | ${compared.main.toFixed(0)} ms | ${task(compared.window)} | ${compared.idleMb.toFixed(0)} MB | ${compared.mostMb.toFixed(0)} MB |
| opening the list by its button | ${opened.ms.toFixed(0)} ms | | ${task(opened.window)} | | |
| ${opened.scrolled.turns} turns of the wheel over it | | | ${task(opened.scrolled.window)} | | |

Starts, from the moment the process is asked for until a heading can be read and a button pressed, in
${starts.length} pairs, who goes first alternating; each profile was opened and closed before. Median, and in
brackets the middle half; the difference is of each pair.

| a setup without a list | with the result for ${count} | difference |
|---|---|---|
| ${ms(spreadOf(starts.map(([one]) => one)))} | ${ms(spreadOf(starts.map(([, one]) => one)))} | ${ms(more)} |

${busyness(...load)}

Goals: opens within 100 ms more than without: ${verdict(more.median, 100, 'ms')}. No task over 50 ms in the window while it compares and while it scrolls: ${verdict(tasks, 50, 'ms')}. Main's memory at most 120 MB above idle: ${verdict(memory, 120, 'MB')}.
`;
}

function ms({ median, low, high }: Spread): string {
  return `${median.toFixed(0)} ms (${low.toFixed(0)}–${high.toFixed(0)})`;
}

function task(longest: number): string {
  return longest === 0 ? 'none' : `${longest.toFixed(0)} ms`;
}

function verdict(value: number, limit: number, unit: string): string {
  return `${value <= limit ? 'yes' : 'no'} (${value.toFixed(0)} ${unit})`;
}
