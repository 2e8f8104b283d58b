import { maskEntries } from '../shared/domain/handover/mask/mask-entries.ts';
import { fold } from '../shared/domain/setup/fold.ts';
import { timeline } from '../shared/domain/setup/timeline.ts';
import { longPast } from '../tools/fixtures/long-past.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** What is done with each journal and report, on 10,000 entries, in milliseconds. */
export interface FoldTimes {
  /** The first time, before the code was made fast by running. */
  readonly first: number;
  readonly fold: Spread;
  readonly timeline: Spread;
  readonly mask: Spread;
}

/** Measures it in this process, which has folded nothing before. */
export function foldTimes(rounds = 15): FoldTimes {
  const { entries } = longPast(10_000);
  const first = timed(() => fold(entries));
  const times = (work: () => unknown) =>
    spreadOf(Array.from({ length: rounds }, () => timed(work)));
  return {
    first,
    fold: times(() => fold(entries)),
    timeline: times(() => timeline(entries)),
    mask: times(() => maskEntries(entries)),
  };
}

function timed(work: () => unknown): number {
  const since = performance.now();
  work();
  return performance.now() - since;
}
