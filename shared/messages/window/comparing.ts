import type { Progress } from '../../domain/rollout/progress.ts';
import { count, duration, tenthsOf as tenths } from '../format.ts';

/** A comparison while it runs, in one line. */

/** How far it is, how fast, and how long it takes at this rate. */
function line(progress: Progress): string {
  const { done, leftMs, of, phase, rate, side } = progress;
  const asked = side === 'wisq' ? 'Checked' : 'Asked OneLogin about';
  const far = `${asked} ${count(done)} of ${count(of)}`;
  if (phase === 'paused') return `Paused. ${far}`;
  if (phase === 'failed') return `Stopped. ${far}`;
  const fast = rate === null ? [] : [`${tenths(rate)} a second`];
  const left = leftMs === null ? [] : [`about ${duration(Math.max(1000, leftMs))} left`];
  return [far, ...fast, ...left].join(' · ');
}

export const comparingMessages = {
  line,
  /** In: until when no request is sent, and now (ms). */
  waiting: ({ side, waitUntil }: Progress, nowMs: number) => {
    const who = side === 'wisq' ? 'Wisq' : 'OneLogin';
    const left = waitUntil === null ? 0 : Date.parse(waitUntil) - nowMs;
    return left <= 0 ? `${who} asked to wait` : `${who} asked to wait · ${duration(left + 999)}`;
  },
  bar: 'Comparison',
} as const;
