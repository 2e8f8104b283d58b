import type { CheckResult, StageResult } from '../../shared/domain/check/result.ts';
import type { CheckOptions } from '../../main/connection/options.ts';
import { runCheck } from '../../main/connection/run-check.ts';
import { token } from '../../tools/fixtures/scim-answers.ts';

/** Runs a check with a test's usual settings. */
export function check(baseUrl: string, options: Partial<CheckOptions> = {}): Promise<CheckResult> {
  return runCheck({
    checkId: 'test',
    baseUrl,
    token,
    tryWrongToken: true,
    signal: new AbortController().signal,
    ...options,
  });
}

/** The base URL of a test server. */
export function plainUrl(server: { readonly port: number }, path = '/scim/v2'): string {
  return `http://127.0.0.1:${server.port}${path}`;
}

/** All codes of a result, in the order of the stages. */
export function codes(result: CheckResult): readonly string[] {
  return result.stages.flatMap(({ problems }) => problems.map(({ code }) => code));
}

export function stage(result: CheckResult, id: StageResult['id']): StageResult {
  const found = result.stages.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no stage ${id}`);
  return found;
}

/** What a user notices: the verdict, the decisive or all noted codes, and whose turn it is. */
export function summary(result: CheckResult) {
  const failed = result.stages.find((one) => one.verdict === 'fail');
  return {
    verdict: result.verdict,
    code: failed?.problems[0]?.code ?? null,
    owner: result.owner,
    oneLogin: result.oneLoginWouldShow,
  };
}
