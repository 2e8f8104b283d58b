import { randomUUID } from 'node:crypto';
import type { OneLoginView } from '../../../shared/domain/check/result.ts';
import type { ProblemCode } from '../../../shared/domain/problems/codes.ts';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { userNameFilter } from '../../../shared/domain/scim/filter.ts';
import {
  hasTrailingSlash,
  resourcePath,
  withoutTrailingSlash,
} from '../../../shared/domain/scim/paths.ts';
import { type ServerResponse, responseEvidence, readResponse } from '../response.ts';
import { type Judged, countsOnly, isEmpty, judgeList, oneLoginView } from '../classify-response.ts';
import type { QueryKind } from '../query-kind.ts';
import type { StageOutcome } from '../check-recorder.ts';
import { type Check, passed } from './run-stage.ts';

/** The filter OneLogin sends: for a user that cannot exist. The same one for stages 5 and 6. */
export function noUserFilter(): string {
  return userNameFilter(`${randomUUID()}@example.invalid`);
}

/** Problems that a doubled slash in the path could explain. */
const slashCouldExplain: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'PATH_NOT_FOUND',
  'TENANT_NOT_FOUND',
  'REDIRECTED',
]);

export interface QueryOutcome {
  readonly outcome: StageOutcome;
  readonly view: OneLoginView;
}

/** Stage 5: `GET {base}/Users?filter=…`, exactly where OneLogin would send it. */
export async function queryStage(
  check: Check,
  filter: string,
  signal: AbortSignal,
): Promise<QueryOutcome> {
  const { baseUrl, token } = check.options;
  const path = resourcePath(baseUrl, 'Users', { filter });
  const pending = sendQuery(check, path, token, signal);
  // While the response is pending; they are needed only if it is good, and closed if it is not.
  check.transport.warm();
  const response = await pending;
  const judged = judgeList(response, queryKind(check, path, token));
  const view = oneLoginView(response, judged);
  const evidence = responseEvidence(`GET ${path}`, response);
  const problems = problemsOf(judged);
  if (problems.length === 0) return { outcome: passed(notesOf(judged), evidence), view };
  const slash = await slashIsWhy(check, filter, problems, signal);
  const retryAfter = problems[0]?.params['retryAfterSeconds'];
  return {
    view,
    outcome: {
      verdict: 'fail',
      problems: slash === null ? problems : withFirst(problems, { slash }),
      evidence: {
        ...evidence,
        ...(typeof retryAfter === 'number' ? { retryAfterSeconds: retryAfter } : {}),
      },
    },
  };
}

/** Sends one request of this check and reads the response. */
export async function sendQuery(
  check: Check,
  path: string,
  token: string,
  signal: AbortSignal,
): Promise<ServerResponse> {
  const exchange = await check.transport.exchange({ path, token }, signal);
  return readResponse(exchange, check.limits.bodyBytes);
}

/** What judging the response to a query of this check needs to know. */
export function queryKind(check: Check, path: string, token: string): QueryKind {
  const { target, limits } = check;
  return { target, limits, path, token, now: check.now() };
}

function problemsOf(judged: Judged): readonly Problem[] {
  if (judged.list === null) return judged.problems;
  if (isEmpty(judged.list)) return [];
  if (countsOnly(judged.list)) {
    return [problem('ANSWER_COUNT_ONLY', { totalResults: judged.list.totalResults })];
  }
  return [problem('FILTER_IGNORED', { totalResults: judged.list.totalResults })];
}

function notesOf(judged: Judged): readonly Problem[] {
  return judged.list === null ? [] : judged.notes;
}

/**
 * Where the base URL ends in a slash and the problem could come from that: sends it once more
 * without. Out: whether that helped; null when there was nothing to try or no response.
 */
async function slashIsWhy(
  check: Check,
  filter: string,
  problems: readonly Problem[],
  signal: AbortSignal,
): Promise<boolean | null> {
  const { baseUrl, token } = check.options;
  const first = problems[0];
  if (first === undefined || !slashCouldExplain.has(first.code)) return null;
  if (!hasTrailingSlash(baseUrl)) return null;
  const path = resourcePath(withoutTrailingSlash(baseUrl), 'Users', { filter });
  try {
    const judged = judgeList(
      await sendQuery(check, path, token, signal),
      queryKind(check, path, token),
    );
    return judged.list !== null && isEmpty(judged.list);
  } catch {
    return null;
  }
}

function withFirst(problems: readonly Problem[], params: Problem['params']): readonly Problem[] {
  return problems.map((one, at) =>
    at === 0 ? { ...one, params: { ...one.params, ...params } } : one,
  );
}
