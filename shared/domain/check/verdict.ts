import type { Owner, Problem } from '../problems/problem.ts';
import { problemOwners } from '../problems/owners.ts';
import type { CheckResult, CheckVerdict, StageResult } from './result.ts';

/**
 * The verdict of the whole from the stages' own.
 * In: the stages that ran. Out: `fails` when one failed, `works-with-notes` when one noted something,
 * else `works`. A cancelled check is `cancelled` whatever was seen before.
 */
export function checkVerdict(stages: readonly StageResult[], cancelled: boolean): CheckVerdict {
  if (cancelled) return 'cancelled';
  if (stages.some((stage) => stage.verdict === 'fail')) return 'fails';
  return stages.some((stage) => stage.verdict === 'note') ? 'works-with-notes' : 'works';
}

/** The problem that decides the verdict: the first one of the first failed stage, or null. */
export function decisiveProblem(stages: readonly StageResult[]): Problem | null {
  return stages.find((stage) => stage.verdict === 'fail')?.problems[0] ?? null;
}

/** Whose move a failed check is; null when it works. */
export function checkOwner(stages: readonly StageResult[]): Owner | null {
  const decisive = decisiveProblem(stages);
  return decisive === null ? null : problemOwners[decisive.code];
}

/** Whether a check found that the connection works, with notes or without. */
export function worked({ verdict }: Pick<CheckResult, 'verdict'>): boolean {
  return verdict === 'works' || verdict === 'works-with-notes';
}

/** Stages that hear Wisq's own answer; those before are about the way there. */
const hearing: ReadonlySet<string> = new Set(['question', 'token-matters', 'discovery']);

/** Whether a check heard Wisq, whatever it said: a page of the network's own is no answer of Wisq's. */
export function heardWisq({ stages }: Pick<CheckResult, 'stages'>): boolean {
  const failed = stages.find(({ verdict }) => verdict === 'fail');
  if (failed === undefined) return stages.length > 0;
  const code = decisiveProblem(stages)?.code;
  return hearing.has(failed.id) && (code === undefined || problemOwners[code] !== 'network');
}
