import type { ProblemCode } from '../../shared/domain/problems/codes.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { failureProblem } from '../connection/classify-failure.ts';
import type { Target } from '../connection/target.ts';
import type { TransportFailure } from '../connection/transport.ts';

/** Problems of the way, whose words and owner do not depend on where it leads. */
const ofTheWay: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'PROXY_NOT_FOUND',
  'PROXY_REFUSED',
  'PROXY_UNREACHABLE',
  'PROXY_TIMEOUT',
  'PROXY_TLS',
  'PROXY_SIGN_IN',
  'PROXY_FORBIDDEN',
  'PROXY_BAD_GATEWAY',
  'PROXY_TUNNEL_FAILED',
  'PROXY_LIES',
  'PAC_UNREACHABLE',
  'SOCKS_UNSUPPORTED',
  'NAME_TIMEOUT',
  'CA_FILE_INVALID',
]);

/**
 * A failed connection to OneLogin as a problem. The check's own words for most of them blame Wisq,
 * which has no part in it.
 */
export function networkProblem(failure: TransportFailure, target: Target): Problem {
  const known = failureProblem(failure, target);
  if (ofTheWay.has(known.code)) return known;
  const { host } = target;
  if (known.code === 'NAME_NOT_FOUND') return problem('ONELOGIN_HOST_UNKNOWN', { host });
  return problem('ONELOGIN_UNREACHABLE', { host, cause: known.code });
}
