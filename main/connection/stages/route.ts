import { problem } from '../../../shared/problems.ts';
import { Stopped } from '../deadline.ts';
import type { StageOutcome } from '../stage-board.ts';
import { type Check, passed } from './settle.ts';

/**
 * Stage 1: the way the system would take. This version goes straight to the server; where the
 * system names a proxy, or cannot say, that is noted, because another route may be the only one.
 */
export async function routeStage(check: Check): Promise<StageOutcome> {
  const { resolveRoute } = check.options;
  if (resolveRoute === undefined) return passed([]);
  try {
    const answer = await check.deadline.within(check.limits.routeMs, () =>
      resolveRoute(check.target.url.href),
    );
    return passed(proxyNote(answer));
  } catch (error) {
    if (error instanceof Stopped && error.reason !== 'stage') throw error;
    const reason = error instanceof Stopped ? 'timeout' : 'failed';
    return passed([problem('PROXY_NOT_USED', { reason })]);
  }
}

/** The first entry is the one the system would try first. */
function proxyNote(answer: string) {
  const [kind = '', address = ''] = (answer.split(';')[0] ?? '').trim().split(/\s+/, 2);
  if (kind === '' || kind.toUpperCase() === 'DIRECT') return [];
  return [
    problem('PROXY_NOT_USED', {
      reason: 'named',
      kind: kind.toUpperCase().slice(0, 10),
      proxy: address.slice(0, 200),
    }),
  ];
}
