import { jwtExpiry } from '../../shared/domain/credentials/token.ts';
import { type Params, type Problem, problem } from '../../shared/domain/problems/problem.ts';
import {
  errorWords,
  readScimError,
  saysNoDirectory,
  saysNoFilter,
  saysNoUser,
  saysOtherReason,
} from '../../shared/domain/scim/error.ts';
import { readListResponse } from '../../shared/domain/scim/list-response.ts';
import { blockedProblem, gatewayOf, gatewayParams } from './classify-gateway.ts';
import type { Gateway } from './gateways/recognize.ts';
import type { QueryKind } from './query-kind.ts';
import { redirectParams } from './redirect.ts';
import type { ServerResponse } from './response.ts';
import { retryAfterSeconds } from './retry-after.ts';

/** A status other than 200, judged by what it and its body prove; the first problem decides. */
export function statusProblems(response: ServerResponse, query: QueryKind): readonly Problem[] {
  const value = response.body.kind === 'json' ? response.body.value : null;
  const error = readScimError(value);
  const list = readListResponse(value);
  // Whoever sends SCIM is no gateway.
  const gateway = error === null && list === null ? gatewayOf(response) : null;
  const blocked = error === null ? blockedProblem(response, gateway) : null;
  if (blocked !== null) return [blocked];
  const { status } = response.exchange;
  if (status === 401 || refusesToken(response, value)) {
    const { kind } = response.body;
    const page = kind === 'html' || kind === 'xml' ? { html: true, ...gatewayParams(gateway) } : {};
    return [...expired(query), problem('TOKEN_REFUSED', { status, ...page })];
  }
  if (isRedirect(response)) {
    return [problem('REDIRECTED', { status, ...redirectParams(response, query.target) })];
  }
  if (status === 404) return [notFound(response, query)];
  if (status >= 400 && list !== null) return [problem('STATUS_CONTRADICTS', { status })];
  if (status === 429) {
    return [
      problem('RATE_LIMITED', { status, ...gatewayParams(gateway), ...wait(response, query) }),
    ];
  }
  return [
    status >= 500
      ? serverProblem(response, query, gateway)
      : clientProblem(response, query, gateway),
  ];
}

/** The statuses that lead elsewhere (RFC 9110 §15.4), and any other that says where to. */
function isRedirect({ exchange: { headers, status } }: ServerResponse): boolean {
  if ([300, 301, 302, 303, 307, 308].includes(status)) return true;
  return status >= 300 && status < 400 && (headers.location ?? '') !== '';
}

/** A refusal that names the address it came from (GitHub's and Atlassian's lists of allowed addresses). */
const ofNetwork =
  /\bip(?:v[46])?[ -](?:address|allow|range|restrict|white|access)|\ballow(?:ed)?[ -]?list|\bwhitelist/i;

function clientProblem(
  response: ServerResponse,
  query: QueryKind,
  gateway: Gateway | null,
): Problem {
  const { headers, status } = response.exchange;
  const { body, text } = response;
  const html = body.kind === 'html';
  const error = body.kind === 'json' ? readScimError(body.value) : null;
  const scimType = error?.scimType?.toLowerCase() ?? null;
  if (status === 403) {
    // API Gateway's answer to a path that it does not have (AWS, gateway response types).
    const unknownPath = headers['x-amzn-errortype']?.startsWith('MissingAuthenticationToken');
    if (unknownPath === true) return pathNotFound(status, query, gateway);
    // RFC 7644 §7.5.2: a server may refuse personal data in an address, which is where a search has it.
    if (scimType === 'sensitive') return problem('FILTER_REFUSED', { status });
    const words = body.kind === 'json' ? errorWords(body.value) : '';
    return problem('TOKEN_FORBIDDEN', {
      status,
      html,
      ...(error === null ? {} : { scim: true }),
      ...(ofNetwork.test(words) ? { network: true } : {}),
    });
  }
  const noFilter =
    error !== null && saysNoFilter(errorWords(body.kind === 'json' ? body.value : null));
  if (scimType === 'invalidfilter' || noFilter) return problem('FILTER_REFUSED', { status });
  if (status === 406 || status === 415) return problem('FORMAT_REFUSED', { status });
  if (
    status === 400 &&
    /no required ssl certificate was sent|the ssl certificate error/i.test(text)
  ) {
    // nginx's answer where it demands a client certificate (ngx_http_special_response.c, 495 and 496).
    const { host, port } = query.target;
    return problem('TLS_CLIENT_CERTIFICATE', { host, port });
  }
  if (status === 400 && body.kind !== 'html' && body.kind !== 'xml') {
    const words = body.kind === 'json' ? errorWords(body.value) : '';
    const token = /\btoken\b|\bauthori[sz]|\bcredential/i.test(words) ? { token: true } : {};
    const type = scimType === null ? {} : { scimType };
    const other = !('token' in token) && saysOtherReason(words) ? { other: true } : {};
    return problem('REQUEST_REFUSED', { status, ...type, ...token, ...other });
  }
  if (status === 204) return problem('ANSWER_EMPTY', { status, object: false });
  const scim = error === null ? {} : { scim: true };
  return problem('STATUS_UNEXPECTED', { status, html, ...scim, ...gatewayParams(gateway) });
}

function serverProblem(
  response: ServerResponse,
  query: QueryKind,
  gateway: Gateway | null,
): Problem {
  const { status } = response.exchange;
  const { body } = response;
  const { kind } = body;
  const value = body.kind === 'json' ? body.value : null;
  // wso2/product-is issue 11182: a search that is not supported, as a fault.
  if (readScimError(value) !== null && saysNoFilter(errorWords(value))) {
    return problem('FILTER_REFUSED', { status });
  }
  // RFC 7644 §3.12, Table 8: the operation is not supported. A page says nothing of the operation.
  if (status === 501 && kind !== 'html' && kind !== 'xml') {
    return problem('FILTER_REFUSED', { status });
  }
  return problem('SERVER_ERROR', {
    status,
    html: kind === 'html',
    ...gatewayParams(gateway),
    ...wait(response, query),
  });
}

/**
 * 404: an empty list, or words that say a user is unknown, show that the search was understood
 * (jelhub/scimgateway issue 18); else a SCIM error leaves open what was not found.
 */
function notFound(response: ServerResponse, query: QueryKind): Problem {
  const { status } = response.exchange;
  const value = response.body.kind === 'json' ? response.body.value : null;
  const list = readListResponse(value);
  const path = pathOf(query);
  if (list !== null) {
    const empty = list.totalResults === 0 && list.resources.length === 0;
    return empty
      ? problem('NO_USER_AS_ERROR', { status, path })
      : problem('STATUS_CONTRADICTS', { status });
  }
  const words = response.body.kind === 'text' ? response.text.slice(0, 2000) : errorWords(value);
  if (saysNoUser(words, wantedBy(query))) return problem('NO_USER_AS_ERROR', { status, path });
  if (readScimError(value) === null) return pathNotFound(status, query, gatewayOf(response));
  const named = saysNoDirectory(words) ? { named: true } : {};
  return problem('TENANT_NOT_FOUND', { status, path, ...named });
}

function pathNotFound(status: number, query: QueryKind, gateway: Gateway | null): Problem {
  return problem('PATH_NOT_FOUND', { status, path: pathOf(query), ...gatewayParams(gateway) });
}

function pathOf(query: QueryKind): string {
  return query.path.split('?')[0] ?? '';
}

/** The name a filter asked for (filter.ts writes it as JSON); null: there was no such filter. */
function wantedBy(query: QueryKind): string | null {
  const filter = new URL(query.path, 'http://localhost').searchParams.get('filter') ?? '';
  const literal = /^\S+ eq (".*")$/s.exec(filter)?.[1];
  if (literal === undefined) return null;
  const value: unknown = JSON.parse(literal);
  return typeof value === 'string' ? value : null;
}

/** RFC 6750 §3.1 has a code of its own for a refused token, which servers send under 400 and 403, too. */
function refusesToken({ exchange }: ServerResponse, value: unknown): boolean {
  if (exchange.status !== 400 && exchange.status !== 403) return false;
  const challenge = exchange.headers['www-authenticate'] ?? '';
  return /\binvalid_token\b/.test(`${challenge} ${errorWords(value)}`);
}

/** A refused token whose own date has passed needs no further search for the cause. */
function expired(query: QueryKind): Problem[] {
  const expiresAt = jwtExpiry(query.token);
  if (expiresAt === null || Date.parse(expiresAt) > query.now.getTime()) return [];
  return [problem('TOKEN_EXPIRED', { expiresAt })];
}

function wait(response: ServerResponse, query: QueryKind): Params {
  const seconds = retryAfterSeconds(response.exchange.headers['retry-after'], query.now);
  return seconds === null ? {} : { retryAfterSeconds: seconds };
}
