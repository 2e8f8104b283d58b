import { judgeList } from '../../main/connection/classify-response.ts';
import { readResponse } from '../../main/connection/response.ts';
import { targetOf } from '../../main/connection/target.ts';
import type { Exchange } from '../../main/connection/transport.ts';
import { listResponseUrn } from '../../shared/domain/scim/list-response.ts';

export const target = targetOf('https://scim.wisq.example/scim/v2');
export const now = new Date('2026-11-23T12:00:00Z');
const limits = { stageMs: 10_000, bodyBytes: 1000 };
const path = '/scim/v2/Users?filter=x';
/** The schema of a SCIM error. */
export const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';
export const scim = { 'content-type': 'application/scim+json' };
/** Lists of nobody and of one user. */
export const nobody = { schemas: [listResponseUrn], totalResults: 0, Resources: [] };
export const someone = { schemas: [listResponseUrn], totalResults: 1, Resources: [{ id: '1' }] };

/** What a server sends to a query for users; left out: 200, SCIM's media type, nothing. */
export interface Sent {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly bodyEnd?: Exchange['bodyEnd'];
  readonly token?: string;
  /** Of the query; left out: one with a filter that names nobody. */
  readonly path?: string;
}

export function exchanged({
  status = 200,
  headers = scim,
  body = '',
  bodyEnd = 'whole',
}: Sent): Exchange {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return { status, headers, body: bytes, bodyEnd, firstByteMs: 1, ms: 2, opening: {} };
}

/** The response as it was read, and what it was taken for. */
export function judged(sent: Sent) {
  const response = readResponse(exchanged(sent), limits.bodyBytes);
  const query = { target, token: sent.token ?? 'opaque', path: sent.path ?? path, now, limits };
  return { response, result: judgeList(response, query) };
}

/** Why there is no list, or what was odd about it. */
export function told(sent: Sent) {
  const { result } = judged(sent);
  return result.list === null ? result.problems : result.notes;
}
