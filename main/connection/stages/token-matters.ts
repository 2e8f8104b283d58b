import { randomBytes } from 'node:crypto';
import { problem } from '../../../shared/domain/problems/codes.ts';
import { resourcePath } from '../../../shared/domain/scim/paths.ts';
import { responseEvidence } from '../response.ts';
import { Stopped } from '../deadline.ts';
import type { StageOutcome } from '../check-recorder.ts';
import { TransportFailure } from '../transport.ts';
import { sendQuery } from './query.ts';
import { type Check, passed } from './run-stage.ts';

/**
 * Stage 6: the same query with a token that is wrong on purpose, once. Only a response that accepts
 * it is a failure; one that does neither is noted as unclear.
 */
export async function tokenMattersStage(
  check: Check,
  filter: string,
  signal: AbortSignal,
): Promise<StageOutcome> {
  const path = resourcePath(check.options.baseUrl, 'Users', { filter });
  try {
    // Made up, not made from the real one: nothing of that may leave in another form.
    const response = await sendQuery(
      check,
      path,
      `wrong-${randomBytes(18).toString('hex')}`,
      signal,
    );
    const { status, headers } = response.exchange;
    const evidence = responseEvidence(`GET ${path}`, response);
    if (status >= 200 && status < 300) {
      return { verdict: 'fail', problems: [problem('TOKEN_NOT_CHECKED', { status })], evidence };
    }
    if (status === 401) {
      const silent = headers['www-authenticate'] === undefined;
      return passed(silent ? [problem('WWW_AUTHENTICATE_MISSING')] : [], evidence);
    }
    if (status === 403) return passed([], evidence);
    return passed([problem('WRONG_TOKEN_UNCLEAR', { reason: 'status', status })], evidence);
  } catch (error) {
    if (error instanceof Stopped && error.reason === 'cancelled') throw error;
    if (!(error instanceof Stopped) && !(error instanceof TransportFailure)) throw error;
    const cause = error instanceof TransportFailure ? { cause: error.code } : {};
    const reason = error instanceof Stopped ? 'timeout' : 'no-answer';
    return passed([problem('WRONG_TOKEN_UNCLEAR', { reason })], cause);
  }
}
