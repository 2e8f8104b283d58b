import type { ProblemCode } from '../problems/codes.ts';
import type { Problem } from '../problems/problem.ts';
import type { CheckResult, StageVerdict } from './result.ts';

/** What a finished check found, sorted by how much it matters. */
export interface CheckFindings {
  readonly failures: readonly Problem[];
  readonly notes: readonly Problem[];
  /** The proxy, `host:port`, that asks for a sign-in which can be typed here; null: none does. */
  readonly signInAt: string | null;
  /** The proxy, `host:port`, where a sign-in typed here was used; null: none was. */
  readonly signedInAt: string | null;
}

/** In: a finished check. */
export function checkFindings(result: CheckResult): CheckFindings {
  const failures = problemsOf(result, 'fail');
  const notes = problemsOf(result, 'note');
  return {
    failures,
    notes,
    signInAt: proxyOf(failures, 'PROXY_SIGN_IN', 'typed'),
    signedInAt: proxyOf(notes, 'PROXY_IN_USE', 'signedIn'),
  };
}

function problemsOf(result: CheckResult, verdict: StageVerdict): readonly Problem[] {
  return result.stages
    .filter((stage) => stage.verdict === verdict)
    .flatMap((stage) => stage.problems);
}

/** The proxy of a problem whose param says yes; null: there is no such problem. */
function proxyOf(problems: readonly Problem[], code: ProblemCode, param: string): string | null {
  const found = problems.find((one) => one.code === code && one.params[param] === true);
  return found === undefined ? null : String(found.params['proxy']);
}
