import type { Blocks } from './blocks.ts';
import type { FoldTimes } from './fold-times.ts';
import { busyness } from './machine.ts';

/** One thing that was opened. */
export interface Opened extends Blocks {
  readonly what: string;
  /** Until it was shown or refused, in milliseconds. */
  readonly ms: number;
  /** The code it was refused with; empty: it was shown. */
  readonly refused: string;
  readonly reportMs?: number;
  readonly closeMs?: number;
}

interface Circumstances {
  readonly date: string;
  readonly machine: string;
  readonly load: readonly [before: number, after: number];
}

/** The measurements as a page. */
export function openPage(
  reports: readonly Opened[],
  grown: readonly Opened[],
  { first, fold, timeline, mask }: FoldTimes,
  { date, machine, load }: Circumstances,
): string {
  return `# Opening

\`npm run bench:open -- --write\` on ${date}; ${machine}.

Single runs. A report is opened by its button; the time goes from the press until its first sentence, or
why it is refused, can be read. "Longest" is how long a process did nothing else; of the window, too,
while names are hidden afterwards.

| a report of the size limit with | shown or refused | after | main, longest | window, longest |
|---|---|---|---|---|
${reports.map((one) => `| ${one.what} | ${one.refused === '' ? 'shown' : one.refused} | ${ms(one.ms)} | ${ms(one.main)} | ${ms(one.window)} |`).join('\n')}

From the start of the process until a heading can be read; then its report, and the ordinary end. Main's
memory is the most it had to itself (private) from the first screen to the report.

| a profile with | first screen | its report | end | main, longest | main, memory |
|---|---|---|---|---|---|
${grown.map((one) => `| ${one.what} | ${ms(one.ms)} | ${one.refused === '' ? ms(one.reportMs ?? 0) : one.refused} | ${ms(one.closeMs ?? 0)} | ${ms(one.main)} | ${one.mainMb.toFixed(0)} MB |`).join('\n')}

10,000 entries, in one process, median of 15: folded in ${ms(fold.median)} (the first time ${ms(first)}), told as a
timeline in ${ms(timeline.median)}, masked in ${ms(mask.median)}.

${busyness(...load)}

Goals: 10,000 entries fold within 60 ms: ${first <= 60 ? 'yes' : 'no'}. Every report shown or refused within 3 s: ${answer(reports, ({ ms: took }) => took, 3000)}. No process busy for 500 ms with one: ${answer(reports, (one) => Math.max(one.main, one.window), 500)}. First screens within 2 s: ${answer(grown, ({ ms: took }) => took, 2000)}. Main within 200 MB: ${answer(grown, ({ mainMb }) => mainMb, 200)}.
`;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function answer(all: readonly Opened[], of: (one: Opened) => number, limit: number): string {
  const over = all.filter((one) => of(one) > limit);
  const most = Math.max(0, ...all.map(of)).toFixed(0);
  return over.length === 0
    ? `yes (at most ${most})`
    : `no (${over.map(({ what }) => what).join('; ')}; at most ${most})`;
}
