import { type Client, type Dispatcher, errors } from 'undici';
import { BoundedBytes } from '../../storage/bounded.ts';
import { Stopped } from '../deadline.ts';
import type { Limits } from '../limits.ts';
import {
  type BodyEnd,
  type Exchange,
  type Request,
  TransportFailure,
  authorizationOf,
  errorCode,
} from '../transport.ts';
import type { PooledConnection } from './connection-pool.ts';
import { WireFull, wireBound } from './wire-bound.ts';

/**
 * Sends one request and reads the response within the limits.
 * Rejects with a TransportFailure while there is no status; once there is one, whatever happens to
 * the body is part of the result. Rejects with the signal's reason when the admin cancels.
 */
async function exchange(
  connection: PooledConnection,
  request: Request,
  limits: Limits,
  signal: AbortSignal,
): Promise<Exchange> {
  const wire = wireBound(() => connection.received(), limits.bodyBytes);
  try {
    return await exchangeWithin(connection, request, limits, signal, wire.signal);
  } finally {
    wire.end();
  }
}

/** Codes of a connection that the other side had closed. */
const closedCodes = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/**
 * The same for a connection that is kept between requests: servers close those when they like, some
 * without a word. A read that met a closed one, and of whose response no byte came, goes over a new
 * one, once (RFC 9110 §9.2.2, RFC 9112 §9.3.1): nobody has answered it yet. Never for a first request.
 */
export async function exchangeOnKept(
  connection: PooledConnection,
  request: Request,
  limits: Limits,
  signal: AbortSignal,
): Promise<Exchange> {
  const wasKept = connection.answered();
  const received = connection.received();
  const sent = async () => {
    const response = await exchange(connection, request, limits, signal);
    connection.markAnswered();
    return response;
  };
  try {
    return await sent();
  } catch (error) {
    const wasClosed = error instanceof TransportFailure && closedCodes.has(error.code);
    // Still the same connection, and nothing came on it.
    const isKept = wasKept && connection.answered() && connection.received() === received;
    if (!wasClosed || !isKept || request.post !== undefined) throw error;
    return await sent();
  }
}

async function exchangeWithin(
  connection: PooledConnection,
  request: Request,
  limits: Limits,
  stop: AbortSignal,
  wire: AbortSignal,
): Promise<Exchange> {
  const signal = AbortSignal.any([stop, wire]);
  const started = performance.now();
  const response = await send(connection.client, request, signal);
  const opening = connection.takeOpening();
  // A connection that had to be opened first is counted by itself.
  const sent = Math.max(started, opening.at);
  const firstByteMs = performance.now() - sent;
  const { body, bodyEnd } = await readBody(response.body, limits.bodyBytes, signal);
  return {
    status: response.statusCode,
    headers: flatHeaders(response.headers),
    body,
    bodyEnd,
    firstByteMs,
    opening: opening.times,
    ms: performance.now() - sent,
  };
}

async function send(client: Client, request: Request, signal: AbortSignal) {
  try {
    return await client.request({
      method: request.post === undefined ? 'GET' : 'POST',
      path: request.path,
      headers: {
        authorization: authorizationOf(request),
        accept: request.accept ?? 'application/scim+json, application/json',
        // A body that grows when it is unpacked has no limit that could be enforced while it arrives.
        'accept-encoding': 'identity',
        'user-agent': 'wisq-onelogin-setup',
        ...(request.post === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: request.post?.json ?? null,
      signal,
    });
  } catch (error) {
    if (signal.reason instanceof WireFull) throw new TransportFailure('question', 'WIRE_FULL');
    signal.throwIfAborted();
    if (error instanceof TransportFailure) throw error;
    // undici's parser errors name no code of their own.
    const code = error instanceof errors.HTTPParserError ? 'HPE_INVALID' : errorCode(error);
    throw new TransportFailure('question', code);
  }
}

async function readBody(
  stream: Dispatcher.ResponseData['body'],
  limit: number,
  signal: AbortSignal,
): Promise<{ readonly body: Uint8Array; readonly bodyEnd: BodyEnd }> {
  const body = new BoundedBytes(limit);
  let bodyEnd: BodyEnd = 'whole';
  try {
    const parts: AsyncIterable<Buffer> = stream;
    for await (const part of parts) {
      if (body.add(part)) continue;
      bodyEnd = 'too-large';
      break;
    }
  } catch {
    bodyEnd = stopReason(signal) === null ? 'cut-off' : 'too-slow';
    if (signal.reason instanceof WireFull) bodyEnd = 'too-large';
    if (stopReason(signal) === 'cancelled') throw signal.reason;
  }
  return { body: body.bytes, bodyEnd };
}

function stopReason(signal: AbortSignal) {
  return signal.reason instanceof Stopped ? signal.reason.reason : null;
}

function flatHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
