import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import {
  clientCertificateCodes,
  handshakeFailureCodes,
  notTlsCodes,
  tooOldCodes,
} from './tls-codes.ts';
import type { Target } from './target.ts';
import { type ChainFacts, KnownFailure, type TransportFailure } from './transport.ts';

/**
 * A failed step as a problem: by its phase and the platform's code, never by a message, because
 * the messages of Node's and Electron's TLS libraries differ.
 */
export function failureProblem(failure: TransportFailure, target: Target): Problem {
  if (failure instanceof KnownFailure) return failure.problem;
  const { host, port } = target;
  const tls = tlsProblem(failure, target);
  if (tls !== null) return tls;
  const { code, phase } = failure;
  if (phase === 'name') return nameProblem(code, host);
  if (phase === 'connect') return connectProblem(code, host, port);
  if (networkGone.has(code)) return problem('NETWORK_LOST', { host, cause: code });
  if (phase === 'question') return questionProblem(code, host, port);
  if (connectionLost.has(code)) return problem('CONNECT_RESET', { host, port });
  return problem('TLS_FAILED', { host, port, cause: code });
}

const connectionLost = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET']);

/** The system's codes for an open connection whose network is gone. */
const networkGone = new Set([
  'ENETDOWN',
  'ENETUNREACH',
  'ENETRESET',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
]);

function nameProblem(code: string, host: string): Problem {
  // Only reached for http, which is for this computer alone: the name leads elsewhere.
  if (code === 'NOT_LOOPBACK') return problem('URL_NOT_HTTPS', { scheme: 'http' });
  // EAI_AGAIN: no name server answered; the name itself may be right (getaddrinfo(3)).
  if (code === 'EAI_AGAIN') return problem('NAME_TIMEOUT', { host });
  return problem('NAME_NOT_FOUND', { host });
}

function connectProblem(code: string, host: string, port: number): Problem {
  switch (code) {
    case 'ECONNREFUSED':
      return problem('CONNECT_REFUSED', { host, port });
    case 'ETIMEDOUT':
      return problem('CONNECT_TIMEOUT', { host, port });
    case 'ECONNRESET':
    case 'EPIPE':
      return problem('CONNECT_RESET', { host, port });
    default:
      return problem('CONNECT_UNREACHABLE', { host, port });
  }
}

function questionProblem(code: string, host: string, port: number): Problem {
  if (code === 'TLS_SPOKEN') return problem('PLAIN_ON_TLS_PORT', { host, port });
  if (code.startsWith('HPE_')) return problem('ANSWER_NOT_HTTP', { host, port });
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return problem('ANSWER_TOO_LARGE', { part: 'headers' });
  if (code === 'WIRE_FULL') return problem('ANSWER_TOO_LARGE', { part: 'wire' });
  return problem('ANSWER_CUT_OFF', { started: false });
}

/** OpenSSL's and BoringSSL's codes for what went wrong under TLS, in whatever phase it appeared. */
function tlsProblem(failure: TransportFailure, target: Target): Problem | null {
  const { code } = failure;
  const params = { host: target.host, port: target.port };
  const certificate = certificateProblem(failure, params);
  if (certificate !== null) return certificate;
  if (clientCertificateCodes.test(code)) return problem('TLS_CLIENT_CERTIFICATE', params);
  if (failure.phase !== 'secure') return null;
  if (handshakeFailureCodes.test(code) && failure.talked) {
    return problem('TLS_CLIENT_CERTIFICATE', { ...params, certain: false });
  }
  if (notTlsCodes.test(code)) return problem('TLS_NOT_TLS', params);
  return tooOldCodes.test(code) ? problem('TLS_PROTOCOL_TOO_OLD', params) : null;
}

function certificateProblem(
  { code, chain }: TransportFailure,
  params: { readonly host: string; readonly port: number },
): Problem | null {
  const issuer = chain?.leaf.issuer ?? '';
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return problem('TLS_EXPIRED', {
        ...params,
        ...(chain === null ? {} : { validTo: chain.earliestEnd }),
      });
    case 'CERT_NOT_YET_VALID':
      return problem('TLS_NOT_YET_VALID', {
        ...params,
        ...(chain === null ? {} : { validFrom: chain.leaf.validFrom }),
      });
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return problem('TLS_WRONG_HOST', { ...params, names: (chain?.names ?? []).join(', ') });
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return problem('TLS_SELF_SIGNED', params);
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'CERT_SIGNATURE_FAILURE':
      return problem('TLS_UNKNOWN_ISSUER', { ...params, issuer });
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return problem(incomplete(chain) ? 'TLS_INCOMPLETE_CHAIN' : 'TLS_UNKNOWN_ISSUER', {
        ...params,
        issuer,
      });
    default:
      return null;
  }
}

function incomplete(chain: ChainFacts | null): boolean {
  return chain?.issuerKnown === true;
}
