import { request } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionTimes } from '../../../shared/domain/check/result.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import type { ProxyEntry } from '../route/parse-routes.ts';
import type { ProxySignIn } from '../route/sign-in.ts';
import type { Target } from '../target.ts';
import { KnownFailure, RouteFailure, TransportFailure, errorCode } from '../transport.ts';
import { type ConnectResponse, offeredSchemes } from './connect-response.ts';
import { openSocket } from './connect.ts';
import type { Address } from './dns.ts';
import { type Judge, secureSocket } from './secure.ts';
import { since } from './connector.ts';

export interface TunnelOptions {
  readonly proxy: ProxyEntry;
  readonly addresses: readonly Address[];
  readonly target: Target;
  /** For a proxy that takes TLS itself. */
  readonly judge: () => Promise<Judge>;
  readonly signIn: ProxySignIn | null;
  /** Called when the next step begins. */
  readonly onStep: (step: 'connect' | 'secure' | 'answer') => void;
}

export interface TunnelRequest {
  readonly response: ConnectResponse;
  /** Set when the tunnel was granted: what is written now goes to the target. */
  readonly socket: Socket | null;
  readonly times: ConnectionTimes;
}

/**
 * Asks a proxy for a tunnel to the target (RFC 9110 §9.3.6), on a connection of its own. The
 * request names the target and, when there is a sign-in, carries it; nothing of the query and nothing
 * of the bearer token is in it.
 * Rejects with a RouteFailure, or with the signal's reason; then no socket is left.
 */
export async function openTunnel(
  options: TunnelOptions,
  signal: AbortSignal,
): Promise<TunnelRequest> {
  const { proxy, onStep } = options;
  onStep('connect');
  const connecting = performance.now();
  const raw = await openSocket(proxy.port, options.addresses, signal).catch((error: unknown) => {
    throw error instanceof TransportFailure ? unreachable(proxy, error.code) : error;
  });
  const proxyConnect = since(connecting);
  const securing = performance.now();
  const socket = proxy.kind === 'https' ? await secureProxySocket(options, raw, signal) : raw;
  const secureTimes = proxy.kind === 'https' ? { proxySecure: since(securing) } : {};
  onStep('answer');
  const sentAt = performance.now();
  const response = await sendConnect(socket, options, signal);
  const granted = response.status >= 200 && response.status < 300;
  if (!granted) socket.destroy();
  return {
    response,
    socket: granted ? socket : null,
    times: { proxyConnect, ...secureTimes, proxyAnswer: since(sentAt) },
  };
}

async function secureProxySocket(
  options: TunnelOptions,
  raw: Socket,
  signal: AbortSignal,
): Promise<Socket> {
  const { proxy } = options;
  options.onStep('secure');
  try {
    return (await secureSocket(proxy.host, raw, await options.judge(), signal)).socket;
  } catch (error) {
    raw.destroy();
    signal.throwIfAborted();
    if (error instanceof KnownFailure || !(error instanceof TransportFailure)) throw error;
    const why = problem('PROXY_TLS', { proxy: proxy.name, cause: error.code });
    throw new RouteFailure(why, error.code, { notes: error.notes });
  }
}

function sendConnect(
  socket: Socket,
  { proxy, target, signIn }: TunnelOptions,
  signal: AbortSignal,
): Promise<ConnectResponse> {
  return new Promise((resolve, reject) => {
    const authority = `${target.url.hostname}:${target.port}`;
    const connectRequest = request({
      method: 'CONNECT',
      path: authority,
      headers: {
        host: authority,
        // Some proxies take the usual `close` literally and end the tunnel.
        connection: 'keep-alive',
        'user-agent': 'wisq-onelogin-setup',
        ...(signIn === null ? {} : { 'proxy-authorization': basic(signIn) }),
      },
      // Without an agent: with one, this would not be called.
      createConnection: () => socket,
    });
    const onAbort = () => {
      socket.destroy();
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    connectRequest.once('connect', (response, _socket, head) => {
      signal.removeEventListener('abort', onAbort);
      if (head.length > 0) socket.unshift(head);
      const challenges = response.headersDistinct['proxy-authenticate'] ?? [];
      resolve({ status: response.statusCode ?? 0, schemes: offeredSchemes(challenges) });
    });
    connectRequest.on('error', (error) => {
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      const code = errorCode(error);
      const reason = code.startsWith('HPE_') ? 'garbage' : 'closed';
      reject(new RouteFailure(problem('PROXY_LIES', { proxy: proxy.name, reason }), code));
    });
    connectRequest.end();
  });
}

/** RFC 7617 §2, in UTF-8. */
function basic({ user, password }: ProxySignIn): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function unreachable({ name: proxy }: ProxyEntry, code: string): RouteFailure {
  const passable = true;
  if (code === 'ECONNREFUSED') {
    return new RouteFailure(problem('PROXY_REFUSED', { proxy }), code, { passable });
  }
  if (code === 'ETIMEDOUT') {
    return new RouteFailure(problem('PROXY_TIMEOUT', { proxy, step: 'connect' }), code, {
      passable,
    });
  }
  return new RouteFailure(problem('PROXY_UNREACHABLE', { proxy, cause: code }), code, { passable });
}
