import { foreign } from '../../domain/text/foreign.ts';
import type { WatchEnd, WatchRecord } from '../../domain/users/watch.ts';
import { count, duration, list, when } from '../format.ts';
import { plural } from '../plural.ts';

/** Watching for a test user's arrival. Times: ISO 8601, and now in milliseconds. */

const ends: Readonly<Record<Exclude<WatchEnd, 'time'>, string>> = {
  complete: 'Stopped looking: all five arrived',
  'asked-to-wait': 'Stopped looking: Wisq asks for a longer pause',
  stopped: 'You paused looking',
  closed: 'Stopped looking when this setup was closed',
  credentials: 'Stopped looking: the URL and token can’t be used',
  refused: 'Stopped looking: Wisq refuses the lookup',
  fault: 'Stopped looking: something went wrong in the app',
};

const looks = (n: number) => plural(n, { one: `${count(n)} look`, other: `${count(n)} looks` });

/** The next lookup, counted down; a clock that was set back must not show hours. */
function untilNext(nextLookAt: string | null, nowMs: number): number | null {
  if (nextLookAt === null) return null;
  const ms = Date.parse(nextLookAt) - nowMs;
  return ms >= 1000 ? Math.min(ms, 30 * 60_000) : 0;
}

const looking = 'Looking';

export const watchMessages = {
  looking,
  stop: 'Pause looking',
  startedAll: 'Looking for the test users.',
  over: 'Not looking right now. Look now to continue.',
  arrived: (names: readonly string[]) => `${list(names.map(foreign))} arrived at Wisq.`,
  next: (nextLookAt: string | null, nowMs: number): string => {
    const ms = untilNext(nextLookAt, nowMs);
    if (ms === null) return 'Looking now';
    return ms === 0 ? 'Looking in a moment' : `Next look in ${duration(ms)}`;
  },
  again: (nextLookAt: string | null, nowMs: number): string => {
    const ms = untilNext(nextLookAt, nowMs);
    return ms === null || ms === 0 ? looking : `Looking again in ${duration(ms)}`;
  },
  tips: 'Not arriving? Things to try in OneLogin',
  ended: ({ end, looks: n, since: from, until }: WatchRecord) =>
    end === 'time'
      ? `Looked from ${when(from)} to ${when(until)}, ${looks(n)}.`
      : `${ends[end]}, ${when(until)}, after ${looks(n)}.`,
};
