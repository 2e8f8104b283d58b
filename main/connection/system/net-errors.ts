import { problem } from '../../../shared/domain/problems/problem.ts';
import { type ChainFacts, type Phase, RouteFailure, TransportFailure } from '../transport.ts';
import type { SystemFailure } from './requests.ts';

/**
 * Chromium's errors (net/base/net_error_list.h) as the phase and the code that Node has for the same
 * thing, so that one classification serves both routes. What is missing here counts as a lost response.
 */
const transportCodes: Readonly<Record<string, readonly [Phase, string]>> = {
  ERR_NAME_NOT_RESOLVED: ['name', 'ENOTFOUND'],
  ERR_NAME_RESOLUTION_FAILED: ['name', 'EAI_AGAIN'],
  ERR_DNS_TIMED_OUT: ['name', 'EAI_AGAIN'],
  ERR_CONNECTION_REFUSED: ['connect', 'ECONNREFUSED'],
  ERR_CONNECTION_TIMED_OUT: ['connect', 'ETIMEDOUT'],
  ERR_TIMED_OUT: ['connect', 'ETIMEDOUT'],
  ERR_ADDRESS_UNREACHABLE: ['connect', 'EHOSTUNREACH'],
  ERR_ADDRESS_INVALID: ['connect', 'EHOSTUNREACH'],
  ERR_INTERNET_DISCONNECTED: ['connect', 'ENETUNREACH'],
  ERR_CONNECTION_FAILED: ['connect', 'EHOSTUNREACH'],
  ERR_NETWORK_ACCESS_DENIED: ['connect', 'ENETUNREACH'],
  ERR_CONNECTION_RESET: ['secure', 'ECONNRESET'],
  ERR_CONNECTION_CLOSED: ['secure', 'ECONNRESET'],
  ERR_CONNECTION_ABORTED: ['secure', 'ECONNRESET'],
  ERR_CERT_DATE_INVALID: ['secure', 'CERT_HAS_EXPIRED'],
  ERR_CERT_COMMON_NAME_INVALID: ['secure', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ERR_CERT_AUTHORITY_INVALID: ['secure', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ERR_SSL_VERSION_OR_CIPHER_MISMATCH: ['secure', 'ERR_SSL_UNSUPPORTED_PROTOCOL'],
  ERR_SSL_OBSOLETE_VERSION: ['secure', 'ERR_SSL_UNSUPPORTED_PROTOCOL'],
  ERR_SSL_CLIENT_AUTH_CERT_NEEDED: ['secure', 'ERR_SSL_CERTIFICATE_REQUIRED'],
  ERR_BAD_SSL_CLIENT_AUTH_CERT: ['secure', 'ERR_SSL_CERTIFICATE_REQUIRED'],
  ERR_INVALID_HTTP_RESPONSE: ['question', 'HPE_INVALID'],
  ERR_RESPONSE_HEADERS_TOO_BIG: ['question', 'UND_ERR_HEADERS_OVERFLOW'],
  ERR_NETWORK_CHANGED: ['question', 'ENETDOWN'],
  ERR_NETWORK_IO_SUSPENDED: ['question', 'ENETDOWN'],
  ERR_EMPTY_RESPONSE: ['question', 'ECONNRESET'],
};

/** A failure of the system's stack in the terms of a transport. `chain`: the certificates it saw. */
export function systemFailure(failure: SystemFailure, chain: ChainFacts | null): TransportFailure {
  const { code } = failure;
  const route = routeFailure(failure);
  if (route !== null) return route;
  const [phase, platformCode] = transportCodes[code] ?? unknown(code);
  return new TransportFailure(phase, precise(platformCode, chain), { chain });
}

/** The certificate says more than Chromium's one code for several faults. */
function precise(code: string, chain: ChainFacts | null): string {
  if (chain === null) return code;
  if (code === 'CERT_HAS_EXPIRED') {
    return Date.parse(chain.leaf.validFrom) > Date.now() ? 'CERT_NOT_YET_VALID' : code;
  }
  if (code !== 'UNABLE_TO_VERIFY_LEAF_SIGNATURE') return code;
  const alone = chain.all.length === 1 && chain.leaf.subject === chain.leaf.issuer;
  return alone ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : code;
}

function unknown(code: string): readonly [Phase, string] {
  return /^ERR_(SSL|CERT|ECH)/.test(code) ? ['secure', code] : ['question', code];
}

function routeFailure({ code, proxyChallenge: challenge }: SystemFailure): RouteFailure | null {
  // The system does not say which proxy it took; a sign-in names it.
  const proxy = challenge?.proxy ?? '';
  switch (code) {
    case 'ERR_TUNNEL_CONNECTION_FAILED':
    case 'ERR_PROXY_AUTH_REQUESTED':
    case 'ERR_PROXY_AUTH_UNSUPPORTED':
    case 'ERR_INVALID_AUTH_CREDENTIALS': {
      if (challenge === null) {
        return new RouteFailure(problem('PROXY_TUNNEL_FAILED', { proxy }), code);
      }
      const { scheme, refused } = challenge;
      const params = { proxy, schemes: scheme, basic: false, typed: scheme === 'NTLM', refused };
      return new RouteFailure(problem('PROXY_SIGN_IN', params), code);
    }
    case 'ERR_PROXY_CONNECTION_FAILED':
    case 'ERR_SOCKS_CONNECTION_FAILED':
    case 'ERR_SOCKS_CONNECTION_HOST_UNREACHABLE':
      return new RouteFailure(problem('PROXY_UNREACHABLE', { proxy, cause: code }), code);
    case 'ERR_PROXY_CERTIFICATE_INVALID':
      return new RouteFailure(problem('PROXY_TLS', { proxy, cause: code }), code);
    case 'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED':
    case 'ERR_PAC_SCRIPT_FAILED':
    case 'ERR_PAC_NOT_IN_DHCP': {
      const params = { reason: 'empty', direct: false };
      return new RouteFailure(problem('PAC_UNREACHABLE', params), code);
    }
    default:
      return null;
  }
}
