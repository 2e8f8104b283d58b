import type { StageOutcome } from '../check-recorder.ts';
import { type Check, passed } from './run-stage.ts';

/** Stage 1: the route that the system names, up to the far side of its proxy. */
export async function routeStage(check: Check, signal: AbortSignal): Promise<StageOutcome> {
  const { notes, times } = await check.transport.reach(signal);
  return passed(notes, Object.keys(times).length === 0 ? {} : { routeTimes: times });
}
