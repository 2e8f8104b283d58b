import { randomUUID } from 'node:crypto';
import { type StageProgress, stageIds } from '../../shared/domain/check/result.ts';
import type { SetupSession } from '../setups/setup-session.ts';
import type { Context } from './context.ts';

/** What a check that is shown while it runs is started with. */
interface ShownCheck {
  readonly checkId: string;
  readonly signal: AbortSignal;
  readonly onProgress: (stages: readonly StageProgress[]) => void;
}

/**
 * Runs a check of an open setup that is shown and can be cancelled while it runs; its stages are sent as
 * events. In: what runs it, in a setup in which none is under way. Out: what that comes to.
 */
export async function showCheck<T>(
  context: Pick<Context, 'now' | 'send'>,
  session: SetupSession,
  run: (check: ShownCheck) => Promise<T>,
): Promise<T> {
  const { setupId } = session;
  const checkId = randomUUID();
  const abort = new AbortController();
  const startedAt = context.now().toISOString();
  const waiting = stageIds.map((id) => ({ id, state: 'waiting' as const }));
  session.setCheck({ running: { checkId, startedAt, stages: waiting }, abort });
  const onProgress = (stages: readonly StageProgress[]) => {
    const running = { checkId, startedAt, stages };
    session.setStages(running);
    context.send({ type: 'check.progress', setupId, check: running });
  };
  try {
    return await run({ checkId, signal: abort.signal, onProgress });
  } finally {
    session.setCheck(null);
  }
}
