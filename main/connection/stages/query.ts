import { randomUUID } from 'node:crypto';
import type { OneLoginView } from '../../../shared/domain/check/result.ts';
import { type Problem, type ProblemCode, problem } from '../../../shared/domain/problems/codes.ts';
import { userNameFilter } from '../../../shared/domain/scim/filter.ts';
import {
  hasTrailingSlash,
  resourcePath,
  withoutTrailingSlash,
} from '../../../shared/domain/scim/paths.ts';
import { type Answer, answerEvidence, readAnswer } from '../response.ts';
import { type Asked, type Judged, isEmpty, judgeList, oneLoginView } from '../classify-response.ts';
import type { StageOutcome } from '../check-recorder.ts';
import { type Check, passed } from './run-stage.ts';

/** The question OneLogin asks: a user that cannot exist. The same one for stages 5 and 6. */
export function questionFor(): string {
  return userNameFilter(`${randomUUID()}@example.invalid`);
}

/** Answers that a doubled slash in the path could explain. */
const slashCouldExplain: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'PATH_NOT_FOUND',
  'TENANT_NOT_FOUND',
  'REDIRECTED',
]);

export interface QuestionOutcome {
  readonly outcome: StageOutcome;
  readonly view: OneLoginView;
}

/** Stage 5: `GET {base}/Users?filter=…`, exactly where OneLogin would send it. */
export async function questionStage(
  check: Check,
  filter: string,
  signal: AbortSignal,
): Promise<QuestionOutcome> {
  const { baseUrl, token } = check.options;
  const path = resourcePath(baseUrl, 'Users', { filter });
  const asking = ask(check, path, token, signal);
  // While the answer is under way; they are needed only if it is good, and closed if it is not.
  check.transport.warm();
  const answer = await asking;
  const judged = judgeList(answer, askedWith(check, path));
  const view = oneLoginView(answer, judged);
  const evidence = answerEvidence(`GET ${path}`, answer);
  const problems = problemsOf(judged);
  if (problems.length === 0) return { outcome: passed(notesOf(judged), evidence), view };
  const slash = await slashIsWhy(check, filter, problems, signal);
  const retryAfter = problems[0]?.facts['retryAfterSeconds'];
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

/** One request of this check, read and looked at. */
export async function ask(
  check: Check,
  path: string,
  token: string,
  signal: AbortSignal,
): Promise<Answer> {
  const exchange = await check.transport.exchange({ path, token }, signal);
  return readAnswer(exchange, check.limits.bodyBytes);
}

function askedWith(check: Check, path: string): Asked {
  const { target, limits, options } = check;
  return { target, limits, path, token: options.token, now: check.now() };
}

function problemsOf(judged: Judged): readonly Problem[] {
  if (judged.list === null) return judged.problems;
  if (isEmpty(judged.list)) return [];
  return [problem('FILTER_IGNORED', { totalResults: judged.list.totalResults })];
}

function notesOf(judged: Judged): readonly Problem[] {
  return judged.list === null ? [] : judged.notes;
}

/**
 * Where the base URL ends in a slash and the answer could come from that: asks once more without
 * it. Out: whether that helped; null when there was nothing to try or no answer to it.
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
    const judged = judgeList(await ask(check, path, token, signal), askedWith(check, path));
    return judged.list !== null && isEmpty(judged.list);
  } catch {
    return null;
  }
}

function withFirst(problems: readonly Problem[], facts: Problem['facts']): readonly Problem[] {
  return problems.map((one, at) =>
    at === 0 ? { ...one, facts: { ...one.facts, ...facts } } : one,
  );
}
