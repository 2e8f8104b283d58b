import type { Comparison } from '../domain/rollout/comparison.ts';
import { arrivedOf } from '../domain/rollout/counts.ts';
import { dayOf } from '../domain/rollout/people.ts';
import type { DrawingNode } from '../drawings/render/node.ts';

/** A day of the chart: how many of how many were at Wisq at its end. */
export interface ChartDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly arrived: number;
  readonly listed: number;
}

/** The days of a chart. In: finished comparisons, oldest first. */
export function chartDays(comparisons: readonly Comparison[]): readonly ChartDay[] {
  return comparisons.map((one) => ({
    day: dayOf(one),
    arrived: arrivedOf(one.counts),
    listed: one.counts.listed,
  }));
}

/** What is written in a chart; shared/messages has it. */
export interface ChartTexts {
  /** What the drawing is, from the first day to the last. */
  readonly what: (first: string, last: string) => string;
  readonly day: (day: string) => string;
  readonly list: (people: number) => string;
  readonly people: (people: number) => string;
}

const width = 360;
const height = 132;
/** Room for the numbers above the plan, and for the days under the bars. */
const [top, bottom, left, right] = [20, 20, 0, 0];
const dayMs = 86_400_000;

/**
 * People at Wisq by day against the list, as one drawing for the window and for paper: a bar for each
 * day with a comparison, in its place in time, and a line where everybody would be there. In: at least
 * one day. A table beside it says the same.
 */
export function peopleChart(days: readonly ChartDay[], texts: ChartTexts): DrawingNode {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a chart has a day');
  const from = timeOf(first);
  const span = Math.max(1, Math.round((timeOf(last) - from) / dayMs));
  const most = Math.max(
    1,
    ...days.map(({ listed }) => listed),
    ...days.map(({ arrived }) => arrived),
  );
  const room = width - left - right;
  const bar = Math.max(3, Math.min(24, (room / (span + 1)) * 0.7));
  const x = (day: ChartDay) =>
    left + bar / 2 + ((timeOf(day) - from) / dayMs / span) * (room - bar);
  const y = (people: number) => height - bottom - (people / most) * (height - top - bottom);
  const base = height - bottom;
  const bars = days.map((day) => {
    const [at, up] = [x(day) - bar / 2, y(day.arrived)];
    return path('chart-bar', `M${n(at)} ${n(base)}V${n(up)}h${n(bar)}V${n(base)}z`);
  });
  // The list may have grown or shrunk meanwhile.
  const plan = days.map((day, index) => {
    const end = index + 1 < days.length ? x(days[index + 1] ?? day) : width;
    const begin = index === 0 ? 0 : x(day);
    return path('chart-plan', `M${n(begin)} ${n(y(day.listed))}H${n(end)}`);
  });
  return {
    tag: 'svg',
    name: 'people-chart',
    attributes: {
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': texts.what(first.day, last.day),
    },
    children: [
      path('chart-base', `M0 ${base}H${width}`),
      ...bars,
      ...plan,
      label('chart-label', [0, n(y(first.listed) - 6)], texts.list(last.listed)),
      label('chart-label chart-end', [width, n(y(last.listed) - 6)], texts.people(last.arrived)),
      label('chart-label', [0, height - 5], texts.day(first.day)),
      ...(days.length > 1
        ? [label('chart-label chart-end', [width, height - 5], texts.day(last.day))]
        : []),
    ],
  };
}

const timeOf = ({ day }: ChartDay) => Date.parse(`${day}T00:00:00Z`);
/** Tenths of a pixel are enough. */
const n = (value: number) => String(Math.round(value * 10) / 10);

function path(name: string, d: string): DrawingNode {
  return { tag: 'path', name, attributes: { d }, children: [] };
}

function label(
  name: string,
  [x, y]: readonly [number, number | string],
  text: string,
): DrawingNode {
  return { tag: 'text', name, attributes: { x: String(x), y: String(y) }, children: [text] };
}
