/** When a watched test user is looked up. All times in milliseconds. */
export interface WatchSchedule {
  /** From the first lookup to the second. */
  readonly firstMs: number;
  /** Each wait is this many times the one before. */
  readonly growth: number;
  readonly longestMs: number;
  /** How long a watch lasts before it ends and says so. */
  readonly wholeMs: number;
}

/** 5 s at first, because approving takes a moment; a minute in the end, because a lunch takes longer. */
export const watchSchedule: WatchSchedule = {
  firstMs: 5_000,
  growth: 1.4,
  longestMs: 60_000,
  wholeMs: 30 * 60_000,
};

/** The schedule, with another first wait where practice asks for one (null: it does not). */
export function scheduleOf(firstMs: number | null): WatchSchedule {
  return firstMs === null ? watchSchedule : { ...watchSchedule, firstMs };
}

/** The least time between two requests, over all watched users, in milliseconds. */
export const requestSpacingMs = 1_000;

/** The wait after a server that asks for one and does not say how long (429 without Retry-After). */
export const unnamedWaitMs = 60_000;

/** The wait after so many lookups (one at least), in milliseconds. */
export function delayAfter(lookUps: number, schedule: WatchSchedule = watchSchedule): number {
  const grown = schedule.firstMs * schedule.growth ** Math.max(lookUps - 1, 0);
  return Math.round(Math.min(grown, schedule.longestMs));
}

/**
 * When to look up again. In: how long the watch has lasted, how many lookups it took, and the wait the
 * server asked for (0: none). Out: milliseconds from now, the last lookup at the very end; or why there
 * is none: `time` is over, or the server wants a longer wait (`asked-to-wait`) than is left.
 */
export function nextLookUp(
  elapsedMs: number,
  lookUps: number,
  waitMs: number,
  schedule: WatchSchedule = watchSchedule,
): number | 'time' | 'asked-to-wait' {
  const left = schedule.wholeMs - elapsedMs;
  if (left <= 0) return 'time';
  if (waitMs > left) return 'asked-to-wait';
  return Math.max(Math.min(delayAfter(lookUps, schedule), left), waitMs);
}
