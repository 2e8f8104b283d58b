import { type Socket, isIP } from 'node:net';
import { type SecureContext, type TLSSocket, connect } from 'node:tls';
import { type ChainFacts, TransportFailure, errorCode } from '../transport.ts';
import { chainFacts } from './chain.ts';
import { hasRootOf } from './trusted-roots.ts';

export interface Secured {
  readonly socket: TLSSocket;
  readonly chain: ChainFacts | null;
}

/** What certificates are judged by. */
export interface Judge {
  readonly context: SecureContext;
  /** The trusted CAs in PEM, for explaining a failure alone; the context decides. */
  readonly roots: readonly string[];
}

/**
 * More bytes than a refusal alone: the other side had answered with its certificate before it
 * refused. A bare TLS alert is 7 bytes long (RFC 5246 §6.2.1 and §7.2); no certificate is that short.
 */
const refusalBytes = 100;

/**
 * Makes TLS on an open connection, with every check on. In: the host as it is certified.
 * Rejects with a TransportFailure of phase `secure` that carries the certificates seen, or with the
 * signal's reason; in both cases the connection is closed.
 */
export function secureSocket(
  host: string,
  raw: Socket,
  { context: secureContext, roots }: Judge,
  signal: AbortSignal,
): Promise<Secured> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const before = raw.bytesRead;
    const socket = connect({
      socket: raw,
      secureContext,
      host,
      // RFC 6066 §3: an address is no server name.
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ALPNProtocols: ['http/1.1'],
      // Explicit, because the default is what NODE_TLS_REJECT_UNAUTHORIZED in the environment says.
      rejectUnauthorized: true,
    });
    let chain: ChainFacts | null = null;
    // Node judges the certificate on `secure` and drops the socket with it: read it just before.
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
    // Stays for the socket's life, as on the connection below it.
    socket.on('error', (error) => {
      signal.removeEventListener('abort', onAbort);
      const received = raw.bytesRead - before;
      reject(
        new TransportFailure('secure', errorCode(error), {
          chain: withIssuer(chain, roots),
          talked: received > refusalBytes,
          silent: received === 0,
        }),
      );
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
  if (chain === null || chain.issuerKnown || chain.all.length > 1) return chain;
  return { ...chain, issuerKnown: hasRootOf(chain.issuerOrganisation, roots) };
}
