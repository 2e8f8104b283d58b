import { randomBytes } from 'node:crypto';
import { problem } from '../../../shared/domain/problems/problem.ts';
import { readListResponse } from '../../../shared/domain/scim/list-response.ts';
import { resourcePath } from '../../../shared/domain/scim/paths.ts';
import { type Judged, countsOnly, judgeList } from '../classify-response.ts';
import { type ServerResponse, responseEvidence } from '../response.ts';
import { Stopped } from '../deadline.ts';
import type { StageOutcome } from '../check-recorder.ts';
import { TransportFailure } from '../transport.ts';
import { queryKind, sendQuery } from './query.ts';
import { type Check, passed } from './run-stage.ts';

/**
 * Stage 6: the same query with a token that is wrong on purpose, once. Only a list that came for it
 * is a failure; what neither gives a list nor refuses the token is noted as unclear.
 */
export async function tokenMattersStage(
  check: Check,
  filter: string,
  signal: AbortSignal,
): Promise<StageOutcome> {
  const path = resourcePath(check.options.baseUrl, 'Users', { filter });
  // Made up, not made from the real one: nothing of that may leave in another form.
  const wrongToken = `wrong-${randomBytes(18).toString('hex')}`;
  try {
    const response = await sendQuery(check, path, wrongToken, signal);
    const evidence = responseEvidence(`GET ${path}`, response);
    const judged = judgeList(response, queryKind(check, path, wrongToken));
    return judgeWrong(response, judged, evidence);
  } catch (error) {
    if (error instanceof Stopped && error.reason === 'cancelled') throw error;
    if (!(error instanceof Stopped) && !(error instanceof TransportFailure)) throw error;
    const cause = error instanceof TransportFailure ? { cause: error.code } : {};
    const reason = error instanceof Stopped ? 'timeout' : 'no-answer';
    return passed([problem('WRONG_TOKEN_UNCLEAR', { reason })], cause);
  }
}

/**
 * 200 alone proves nothing: servers send errors, sign-in pages and empty objects under it. And a
 * firewall that refuses says nothing of what Wisq would have done.
 */
function judgeWrong(
  response: ServerResponse,
  judged: Judged,
  evidence: StageOutcome['evidence'],
): StageOutcome {
  const { status, headers } = response.exchange;
  const value = response.body.kind === 'json' ? response.body.value : null;
  const list = status >= 200 && status < 300 ? readListResponse(value) : null;
  if (list !== null && !countsOnly(list)) {
    return { verdict: 'fail', problems: [problem('TOKEN_NOT_CHECKED', { status })], evidence };
  }
  const code = judged.list === null ? judged.problems[0]?.code : undefined;
  const unclear = (reason: string) =>
    passed([problem('WRONG_TOKEN_UNCLEAR', { reason, status })], evidence);
  if (code?.startsWith('BLOCKED_') === true) return unclear('blocked');
  if (status === 401) {
    const silent = headers['www-authenticate'] === undefined;
    return passed(silent ? [problem('WWW_AUTHENTICATE_MISSING')] : [], evidence);
  }
  if (code === 'TOKEN_FORBIDDEN' || code === 'TOKEN_REFUSED') return passed([], evidence);
  return unclear(status >= 200 && status < 300 ? 'body' : 'status');
}
