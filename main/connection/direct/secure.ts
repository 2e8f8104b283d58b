import { type Socket, isIP } from 'node:net';
import { type SecureContext, type TLSSocket, connect } from 'node:tls';
import type { Target } from '../target.ts';
import { type ChainFacts, TransportFailure, errorCode } from '../transport.ts';
import { chainFacts } from './chain.ts';
import { hasRootOf } from './trusted-roots.ts';

export interface Secured {
  readonly socket: TLSSocket;
  readonly chain: ChainFacts | null;
}

/**
 * Makes TLS on an open connection, with every check on.
 * `roots`: the trusted CAs in PEM, for judging a failure alone; the context decides.
 * Rejects with a TransportFailure of phase `secure` that carries the certificates seen, or with the
 * signal's reason; either way the connection is gone.
 */
export function secureSocket(
  target: Target,
  raw: Socket,
  secureContext: SecureContext,
  roots: readonly string[],
  signal: AbortSignal,
): Promise<Secured> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const socket = connect({
      socket: raw,
      secureContext,
      host: target.host,
      // RFC 6066 §3: an address is no server name.
      ...(isIP(target.host) === 0 ? { servername: target.host } : {}),
      ALPNProtocols: ['http/1.1'],
    });
    let chain: ChainFacts | null = null;
    // Node judges the certificate on `secure` and drops the socket with it: look at it just before.
    socket.prependListener('secure', () => {
      chain = readChain(socket);
    });
    const onAbort = () => {
      socket.destroy();
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once('secureConnect', () => {
      signal.removeEventListener('abort', onAbort);
      resolve({ socket, chain });
    });
    socket.on('error', (error) => {
      signal.removeEventListener('abort', onAbort);
      reject(new TransportFailure('secure', errorCode(error), withIssuer(chain, roots)));
    });
  });
}

/** Facts for the admin's eyes: a certificate that cannot be described must not decide anything. */
function readChain(socket: TLSSocket): ChainFacts | null {
  try {
    return chainFacts(socket);
  } catch {
    return null;
  }
}

/** A root of the issuer's own organisation is trusted: only the link between was not sent. */
function withIssuer(chain: ChainFacts | null, roots: readonly string[]): ChainFacts | null {
  if (chain === null || chain.issuerKnown || chain.chainLength > 1) return chain;
  return { ...chain, issuerKnown: hasRootOf(chain.issuerOrganisation, roots) };
}
