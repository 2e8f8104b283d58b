import { busyness } from './machine.ts';
import type { Start } from './start-app.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** The bare app's start and ours. */
type StartPair = readonly [bare: Start, ours: Start];

interface Circumstances {
  readonly date: string;
  readonly machine: string;
  readonly load: readonly [before: number, after: number];
  readonly memoryAfterMs: number;
}

/** The most that a start and its memory may be, as multiples of the bare app's. */
const goals = { time: 1.12, memory: 1.1 };

/** The measurements as a page. */
export function startPage(
  times: readonly StartPair[],
  memory: readonly StartPair[],
  { date, machine, load, memoryAfterMs }: Circumstances,
): string {
  const shown = compare(times, (one) => one.shown);
  const usable = compare(times, (one) => one.usable);
  const main = compare(memory, (one) => mib(one, 'Browser'));
  const page = compare(memory, (one) => mib(one, 'Tab'));
  const both = compare(memory, (one) => mib(one, 'Browser') + mib(one, 'Tab'));
  const count = compare(memory, (one) => one.processes.length);
  return `# The start beside a bare Electron app

\`npm run bench:start -- --rounds ${times.length} --memory-rounds ${memory.length} --write\` on ${date}; ${machine}.

Our app against one window with one static page (bench/bare), on the same Electron with the
same switches, in one run: ${times.length} pairs of starts, who goes first alternating, after two that are not
counted. From the moment the process is asked for until its window is shown, and until a heading can
be read and a button pressed. Memory is the working set as Electron counts it, ${memoryAfterMs / 1000} s after that, in
${memory.length} pairs of their own. Median, and in brackets the middle half; ratios are of each pair.

Our window is shown when it has rendered, not blank before: later than it could be, and usable sooner.

| | bare | ours | ours ÷ bare |
|---|---|---|---|
${line('window shown', shown, 'ms')}
${line('can be used', usable, 'ms')}
${line('memory of main', main, 'MiB')}
${line('memory of the window', page, 'MiB')}
${line('memory of both', both, 'MiB')}
${line('processes', count, '')}

${busyness(...load)}

Goals: can be used within ${goals.time} of bare, memory within ${goals.memory}. By the medians: can be used ${judged(usable, goals.time)}; memory of main ${judged(main, goals.memory)}, of the window ${judged(page, goals.memory)}, of both ${judged(both, goals.memory)}.
`;
}

interface Compared {
  readonly ours: Spread;
  readonly bare: Spread;
  readonly ratio: Spread;
}

function compare(pairs: readonly StartPair[], of: (one: Start) => number): Compared {
  return {
    ours: spreadOf(pairs.map(([, ours]) => of(ours))),
    bare: spreadOf(pairs.map(([bare]) => of(bare))),
    ratio: spreadOf(pairs.map(([bare, ours]) => of(ours) / of(bare))),
  };
}

function mib({ processes }: Start, type: string): number {
  return processes.filter((one) => one.type === type).reduce((sum, one) => sum + one.mib, 0);
}

function line(what: string, { ours, bare, ratio }: Compared, unit: string): string {
  const cells = [spread(bare, unit, 0), spread(ours, unit, 0), spread(ratio, '', 2)];
  return `| ${[what, ...cells].join(' | ')} |`;
}

function spread({ median, low, high }: Spread, unit: string, digits: number): string {
  const [middle, from, to] = [median, low, high].map((value) => value.toFixed(digits));
  return `${middle}${unit === '' ? '' : ` ${unit}`} (${from}–${to})`;
}

function judged({ ratio }: Compared, goal: number): string {
  const { median } = ratio;
  return `${median <= goal ? 'yes' : 'no'} (${median.toFixed(2)})`;
}
