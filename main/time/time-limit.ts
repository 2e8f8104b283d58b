/** The result of a race with a time limit that has passed. */
export const timedOut = Symbol('timed out');

/** One limit in time for several pieces of work. `stop` must be called. */
export interface TimeLimit {
  /** The work's own end, or `timedOut`; work that is late goes on, but is not awaited here. */
  race<T>(work: Promise<T>): Promise<T | typeof timedOut>;
  stop(): void;
}

/** Starts a limit. In: milliseconds from now. */
export function timeLimit(ms: number): TimeLimit {
  let timer: NodeJS.Timeout | undefined;
  const elapsed = new Promise<typeof timedOut>((resolve) => {
    timer = setTimeout(resolve, ms, timedOut);
  });
  return {
    race: (work) => Promise.race([work, elapsed]),
    stop: () => clearTimeout(timer),
  };
}

/** One piece of work within a limit in milliseconds. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | typeof timedOut> {
  const limit = timeLimit(ms);
  try {
    return await limit.race(work);
  } finally {
    limit.stop();
  }
}
