import {
  createServer as createHttp,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import type { OneLogin } from '../onelogin.ts';
import { type FaultKind, type Knobs, usualKnobs } from './knobs.ts';
import { Reads } from './reads.ts';
import { type Reply, send, spoil, unauthorized, v1Error, v1Success } from './reply.ts';
import { type SampleCredential, TokenDesk } from './tokens.ts';

/** The API of a simulated OneLogin while it runs. */
export interface OneLoginApi {
  readonly address: string;
  readonly port: number;
  readonly credential: SampleCredential;
  /** Method, path and query of every request, in order. */
  readonly requests: readonly string[];
  /** The most requests that were answered at one time. */
  readonly peak: () => number;
  /** How long answering took in all, in milliseconds. */
  readonly busyMs: () => number;
  /** Connections that are open now. */
  readonly open: () => number;
  /** The most that were open at once. */
  readonly mostOpen: () => number;
  /** Changes how the API is from now on. */
  turn(knobs: Partial<Knobs>): void;
  close(): Promise<void>;
}

/**
 * Starts OneLogin's admin API on loopback, beside what the simulated OneLogin does: its answers are
 * made of that one's state.
 */
export async function startOneLoginApi(
  onelogin: OneLogin,
  knobs: Partial<Knobs> = {},
  tls: { readonly key: string; readonly cert: string } | null = null,
): Promise<OneLoginApi> {
  const desk = new TokenDesk();
  const reads = new Reads(onelogin);
  const requests: string[] = [];
  let now: Knobs = { ...usualKnobs, ...knobs };
  const faults = new Map<object, number>();
  let busy = 0;
  let peak = 0;
  let busyMs = 0;
  let open = 0;
  let mostOpen = 0;

  const faultOf = (target: string): FaultKind | null => {
    const found = now.faults.find(
      (fault) => fault.on.test(target) && (faults.get(fault) ?? 0) < fault.times,
    );
    if (found === undefined) return null;
    faults.set(found, (faults.get(found) ?? 0) + 1);
    return found.kind;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const target = request.url ?? '/';
    requests.push(`${request.method} ${target}`);
    const body = await text(request);
    if (now.latencyMs > 0) await new Promise((done) => setTimeout(done, now.latencyMs));
    const url = new URL(target, 'http://onelogin');
    const header = request.headers.authorization ?? '';
    const reply = answerOf({ method: request.method ?? '', url, header, body }, desk, reads, now);
    const fault = faultOf(target);
    if (fault === null) send(response, url.pathname, reply, now);
    else spoil(response, fault, reply.body);
  };
  const listener: RequestListener = (request, response) => {
    busy += 1;
    peak = Math.max(peak, busy);
    const started = performance.now();
    // Counted until the answer is handed over: what follows it on the wire can come before its end.
    answer(request, response)
      .catch(() => response.destroy())
      .finally(() => {
        busy -= 1;
        busyMs += performance.now() - started;
      });
  };
  const server = tls === null ? createHttp(listener) : createHttps(tls, listener);
  server.keepAliveTimeout = 60_000;
  server.on('connection', (socket) => {
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    socket.once('close', () => (open -= 1));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const port = portOf(server.address());
  return {
    address: `${tls === null ? 'http://127.0.0.1' : 'https://localhost'}:${port}`,
    port,
    credential: desk.credential,
    requests,
    peak: () => peak,
    busyMs: () => busyMs,
    open: () => open,
    mostOpen: () => mostOpen,
    turn: (more) => {
      now = { ...now, ...more };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: ReturnType<ReturnType<typeof createHttp>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly header: string;
  readonly body: string;
}

function answerOf(
  { body, header, method, url }: Asked,
  desk: TokenDesk,
  reads: Reads,
  knobs: Knobs,
): Reply {
  const path = url.pathname;
  if (knobs.ownerDeleted) return v1Error(500, 'Server Error', 'Internal Server Error');
  if (method === 'POST' && path === '/auth/oauth2/v2/token') {
    if (!desk.knows(header)) return v1Error(401, 'Unauthorized', 'Authentication Failure');
    return body.includes('client_credentials')
      ? { status: 200, body: desk.issue(knobs) }
      : v1Error(400, 'bad request', 'grant_type is incorrect/absent');
  }
  if (method === 'POST' && path === '/auth/oauth2/revoke') {
    if (!desk.knows(header)) return v1Error(401, 'Unauthorized', 'Authentication Failure');
    desk.revoke();
    return v1Success({});
  }
  if (method !== 'GET' || !desk.accepts(header)) return unauthorized(path);
  return reads.answer(url, knobs);
}
