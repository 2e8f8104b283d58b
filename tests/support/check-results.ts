import { type CheckResult, type StageId, stageIds } from '../../shared/domain/check/result.ts';
import { type Problem, problem } from '../../shared/domain/problems/codes.ts';

/** A result as the check would write it. `failed`: the stage that failed, with `why`. */
export function checkResult(
  wanted: Partial<Omit<CheckResult, 'stages'>> & {
    readonly failed?: StageId | null;
    readonly why?: Problem;
  } = {},
): CheckResult {
  const { failed = null, why = problem('TOKEN_REFUSED', { status: 401 }), ...rest } = wanted;
  const at = failed === null ? stageIds.length : stageIds.indexOf(failed);
  return {
    checkId: '00000000-0000-4000-8000-000000000000',
    at: '2026-11-23T10:30:00.000Z',
    verdict: failed === null ? 'works' : 'fails',
    move: failed === null ? null : 'admin',
    route: 'direct',
    host: 'scim.wisq.example',
    oneLoginWouldShow: failed === null ? 'enabled' : 'not-enabled',
    stages: stageIds.map((id, index) => ({
      id,
      verdict: index < at ? 'pass' : index === at ? 'fail' : 'skipped',
      startMs: index * 10,
      ms: index <= at ? 10 : 0,
      problems: index === at ? [why] : [],
      evidence: {},
    })),
    ms: 80,
    ...rest,
  };
}
