import type { ProblemCode } from '../../../shared/domain/problems/codes.ts';
import { checkBaseUrl } from '../../../shared/domain/credentials/base-url.ts';
import { checkToken } from '../../../shared/domain/credentials/token.ts';
import type { StageOutcome } from '../check-recorder.ts';

/** Worth a note, but no reason to stop: the server decides. */
const notes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'URL_TRAILING_SLASH',
  'URL_PUNYCODE',
  'TOKEN_EXPIRED',
  'TOKEN_EXPIRES_SOON',
]);

/** Stage 0: the address and the token, checked on this computer. Failures come first. */
export function addressStage(baseUrl: string, token: string, now: Date): StageOutcome {
  const problems = [...checkBaseUrl(baseUrl), ...checkToken(token, now)];
  const failures = problems.filter((one) => !notes.has(one.code));
  const noted = problems.filter((one) => notes.has(one.code));
  const verdict = failures.length > 0 ? 'fail' : noted.length > 0 ? 'note' : 'pass';
  return { verdict, problems: [...failures, ...noted], evidence: {} };
}
