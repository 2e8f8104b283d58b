import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { untilAborted } from '../../time/until-aborted.ts';
import { type RouteEntry, parseRoutes } from './parse-routes.ts';

/** What the system says about the route to a URL. */
export interface SystemRoutes {
  readonly entries: readonly RouteEntry[];
  /** PAC_UNREACHABLE when it does not say; the only entry then is the direct one, as a guess. */
  readonly unanswered: Problem | null;
}

/**
 * Asks the system for its proxies, for at most `limitMs`. In: `ask` returns what a PAC script would
 * and may hang or reject; undefined: there is no system to ask, so a direct route.
 * Rejects with the signal's reason alone.
 */
export async function askSystem(
  ask: ((url: string) => Promise<string>) | undefined,
  url: string,
  limitMs: number,
  signal: AbortSignal,
): Promise<SystemRoutes> {
  if (ask === undefined) return { entries: [{ kind: 'direct' }], unanswered: null };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  try {
    const entries = parseRoutes(await untilAborted(limit, ask(url)));
    // Electron returns an empty text when the proxy script cannot be loaded or does not run.
    return entries.length > 0 ? { entries, unanswered: null } : guess('empty');
  } catch {
    signal.throwIfAborted();
    return guess(limit.aborted ? 'late' : 'failed');
  }
}

function guess(reason: 'late' | 'failed' | 'empty'): SystemRoutes {
  return { entries: [{ kind: 'direct' }], unanswered: problem('PAC_UNREACHABLE', { reason }) };
}
