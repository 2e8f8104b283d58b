import type { CheckResult } from '../check/result.ts';
import { worked } from '../check/verdict.ts';

/** How many check results a setup keeps in view; the journal keeps all. */
const checksKept = 20;

/**
 * The results a setup keeps in view once there is another one, newest first. The last one that worked
 * stays, however often it failed since: it is what to compare with.
 */
export function withCheck(
  checks: readonly CheckResult[],
  result: CheckResult,
): readonly CheckResult[] {
  const all = [result, ...checks];
  const kept = all.slice(0, checksKept);
  const dropped = all[checksKept];
  if (dropped === undefined || !worked(dropped) || kept.some(worked)) return kept;
  return [...kept.slice(0, -1), dropped];
}
