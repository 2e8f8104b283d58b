import { problem } from '../../../shared/domain/problems/problem.ts';
import { notTlsCodes } from '../tls-codes.ts';
import { RouteFailure, type TransportFailure } from '../transport.ts';

const lost = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

/**
 * Whether a failed handshake inside a tunnel is the proxy's doing: it granted the tunnel, and then
 * nothing came, or something that is not TLS. A host behind it could do the same; the message says so.
 */
export function brokenTunnel(error: TransportFailure, proxy: string): RouteFailure | null {
  const { code, silent } = error;
  if (lost.has(code) && silent) {
    return new RouteFailure(problem('PROXY_LIES', { proxy, reason: 'closed-after' }), code);
  }
  if (notTlsCodes.test(code)) {
    return new RouteFailure(problem('PROXY_LIES', { proxy, reason: 'not-tls' }), code);
  }
  return null;
}
