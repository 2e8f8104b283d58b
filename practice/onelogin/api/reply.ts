import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { FaultKind, Knobs } from './knobs.ts';

/** What one request is answered with. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** API v2's errors. */
export function v2Error(status: number, name: string, message: string): Reply {
  return { status, body: { message, name, statusCode: status } };
}

/** API v1's errors. */
export function v1Error(status: number, type: string, message: string): Reply {
  return { status, body: { status: { error: true, code: status, type, message } } };
}

/** API v1's good answers. */
export function v1Success(more: Readonly<Record<string, unknown>>): Reply {
  const status = { error: false, code: 200, type: 'success', message: 'Success' };
  return { status: 200, body: { status, ...more } };
}

/** No scope, an unknown path and a bad token look alike. */
export function unauthorized(path: string): Reply {
  return path.startsWith('/api/2/')
    ? v2Error(401, 'UnauthorizedError', 'Unauthorized')
    : v1Error(401, 'Unauthorized', 'Authentication Failure');
}

/** Sends a reply as OneLogin does: with an id of the call, and v1 with its limit. */
export function send(response: ServerResponse, path: string, reply: Reply, knobs: Knobs): void {
  const v1 = path.startsWith('/api/1/');
  response.writeHead(reply.status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-request-id': requestId(),
    ...(v1 ? { status: `${reply.status}`, 'x-runtime': '0.05' } : {}),
    ...(v1 && knobs.rate !== null
      ? {
          'x-ratelimit-limit': '5000',
          'x-ratelimit-remaining': String(knobs.rate.remaining),
          'x-ratelimit-reset': String(knobs.rate.reset),
        }
      : {}),
    ...reply.headers,
  });
  response.end(JSON.stringify(reply.body));
}

/** Answers badly. `good` is what would have been the answer. */
export function spoil(response: ServerResponse, kind: FaultKind, good: unknown): void {
  const json = { 'content-type': 'application/json', 'x-request-id': requestId() };
  const html = (status: number, body: string) => {
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end(`<html><head><title>${body}</title></head><body>${body}</body></html>`);
  };
  switch (kind) {
    case 'flood':
      return html(429, '429 Too Many Requests');
    case 'bad-gateway':
      return html(502, '502 Bad Gateway');
    case 'web-page':
      return html(200, 'Sign in');
    case 'error':
      response.writeHead(500, json);
      response.end(JSON.stringify({ message: 'Internal', name: 'ServerError', statusCode: 500 }));
      return;
    case 'unauthorized':
      response.writeHead(401, json);
      response.end(
        JSON.stringify({ message: 'Unauthorized', name: 'UnauthorizedError', statusCode: 401 }),
      );
      return;
    case 'error-in-200':
      response.writeHead(200, json);
      response.end(JSON.stringify(v1Error(401, 'Unauthorized', 'Authentication Failure').body));
      return;
    case 'truncated':
      response.writeHead(200, json);
      response.end(JSON.stringify(good).slice(0, -1));
      return;
    case 'nonsense':
      response.writeHead(200, json);
      response.end(JSON.stringify({ rows: good }));
      return;
    case 'empty':
      response.writeHead(200, json);
      response.end();
      return;
    case 'reset':
      response.destroy();
      return;
    case 'stall':
      response.writeHead(200, json);
      response.write('[');
  }
}

function requestId(): string {
  return randomBytes(16).toString('hex').toUpperCase();
}
