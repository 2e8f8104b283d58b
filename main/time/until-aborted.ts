/**
 * The work's own end, or a rejection with the signal's reason if that comes first. It is for work that
 * cannot be interrupted (a system name lookup, a person at a keyboard): it is no longer awaited, and a
 * later failure is ignored. In: `graceMs` is how long work that was stopped may still take to return
 * what it has.
 */
export async function untilAborted<T>(
  signal: AbortSignal,
  work: Promise<T>,
  graceMs = 0,
): Promise<T> {
  let grace: NodeJS.Timeout | undefined;
  let onAbort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(signal.reason);
    onAbort = () => {
      if (graceMs === 0) stop();
      else grace = setTimeout(stop, graceMs);
    };
  });
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  work.catch(() => {});
  try {
    return await Promise.race([aborted, work]);
  } finally {
    clearTimeout(grace);
    signal.removeEventListener('abort', onAbort);
  }
}
