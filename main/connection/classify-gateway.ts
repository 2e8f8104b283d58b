import { type Params, type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { type Gateway, recognizeGateway } from './gateways/recognize.ts';
import type { ServerResponse } from './response.ts';

/** The firewall, gateway or proxy that wrote a response; null: no sign of one. */
export function gatewayOf({ exchange, text }: ServerResponse): Gateway | null {
  const { headers, status } = exchange;
  return recognizeGateway({ headers, status, text });
}

/**
 * A response that something on the way gave by itself, so that nothing is known of address and
 * token. In: the response and what was recognized. Out: the problem, or null when what stands behind
 * may have been meant.
 */
export function blockedProblem(response: ServerResponse, gateway: Gateway | null): Problem | null {
  const { status } = response.exchange;
  if (gateway?.kind === 'stop') return blocked(response, gateway);
  // 407 belongs between a client and its proxy, 511 to a network's sign-in page (RFC 9110 §15.5.8,
  // RFC 6585 §6): no server behind sends them.
  if (status === 407 || status === 511) return problem('BLOCKED_ON_NETWORK', { status });
  if (status === 401 && wantsOtherSignIn(response)) {
    const { code, params } = blocked(response, gateway);
    return problem(code, { ...params, signIn: true });
  }
  if (status !== 403) return null;
  // Amazon API Gateway says why: ForbiddenException is its firewall or a missing key of its own.
  const type = response.exchange.headers['x-amzn-errortype'];
  if (gateway !== null && type !== undefined) {
    return type.startsWith('ForbiddenException') ? blocked(response, gateway) : null;
  }
  return isPage(response) || gateway !== null ? blocked(response, gateway) : null;
}

/** Parameters that name a gateway, for a problem that is not its own. */
export function gatewayParams(gateway: Gateway | null): Params {
  return gateway === null ? {} : { gateway: gateway.product };
}

function blocked(response: ServerResponse, gateway: Gateway | null): Problem {
  const { status } = response.exchange;
  const code =
    gateway?.side === 'network'
      ? 'BLOCKED_ON_NETWORK'
      : gateway?.side === 'wisq'
        ? 'BLOCKED_AT_WISQ'
        : 'BLOCKED_UNCLEAR';
  const reference = gateway?.reference ?? null;
  return problem(code, {
    status,
    ...(gateway === null ? {} : { product: gateway.product }),
    ...(reference === null ? {} : { reference }),
  });
}

function isPage({ body }: ServerResponse): boolean {
  return body.kind === 'html' || body.kind === 'xml';
}

/**
 * Whether the response asks for a sign-in of another kind than a bearer token (RFC 6750 §3). Windows'
 * own kinds are no SCIM server's; Basic is named by some that take tokens all the same, so there it
 * has to be a page as well.
 */
function wantsOtherSignIn(response: ServerResponse): boolean {
  const challenge = response.exchange.headers['www-authenticate'] ?? '';
  if (challenge === '' || /\bbearer\b/i.test(challenge)) return false;
  return isPage(response) || /\b(?:ntlm|negotiate|kerberos)\b/i.test(challenge);
}
