import { describe, expect, it } from 'vitest';
import { failureProblem } from '../../../main/connection/classify-failure.ts';
import { systemFailure } from '../../../main/connection/system/net-errors.ts';
import { SystemFailure } from '../../../main/connection/system/requests.ts';
import { targetOf } from '../../../main/connection/target.ts';
import type { ChainFacts } from '../../../main/connection/transport.ts';

const target = targetOf('https://scim.wisq.example/scim');
const challenge = { proxy: 'proxy.northwind.example:8080', scheme: 'NTLM', refused: false };

/** What the admin is told of an error of Chromium's, and the step it belongs to. */
function told(
  code: string,
  proxyChallenge: SystemFailure['proxyChallenge'] = null,
  chain: ChainFacts | null = null,
) {
  const failure = systemFailure(new SystemFailure(code, proxyChallenge), chain);
  const problem = failureProblem(failure, target);
  return { step: failure.phase, code: problem.code, params: problem.params };
}

describe('an error of Chromium', () => {
  it.each([
    ['ERR_NAME_NOT_RESOLVED', 'name', 'NAME_NOT_FOUND'],
    ['ERR_NAME_RESOLUTION_FAILED', 'name', 'NAME_TIMEOUT'],
    ['ERR_DNS_TIMED_OUT', 'name', 'NAME_TIMEOUT'],
    ['ERR_CONNECTION_REFUSED', 'connect', 'CONNECT_REFUSED'],
    ['ERR_CONNECTION_TIMED_OUT', 'connect', 'CONNECT_TIMEOUT'],
    ['ERR_TIMED_OUT', 'connect', 'CONNECT_TIMEOUT'],
    ['ERR_ADDRESS_UNREACHABLE', 'connect', 'CONNECT_UNREACHABLE'],
    ['ERR_ADDRESS_INVALID', 'connect', 'CONNECT_UNREACHABLE'],
    ['ERR_INTERNET_DISCONNECTED', 'connect', 'CONNECT_UNREACHABLE'],
    ['ERR_CONNECTION_FAILED', 'connect', 'CONNECT_UNREACHABLE'],
    ['ERR_NETWORK_ACCESS_DENIED', 'connect', 'CONNECT_UNREACHABLE'],
    ['ERR_CONNECTION_RESET', 'secure', 'CONNECT_RESET'],
    ['ERR_CONNECTION_CLOSED', 'secure', 'CONNECT_RESET'],
    ['ERR_CONNECTION_ABORTED', 'secure', 'CONNECT_RESET'],
    ['ERR_CERT_DATE_INVALID', 'secure', 'TLS_EXPIRED'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'secure', 'TLS_WRONG_HOST'],
    ['ERR_CERT_AUTHORITY_INVALID', 'secure', 'TLS_UNKNOWN_ISSUER'],
    ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'secure', 'TLS_PROTOCOL_TOO_OLD'],
    ['ERR_SSL_OBSOLETE_VERSION', 'secure', 'TLS_PROTOCOL_TOO_OLD'],
    ['ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'secure', 'TLS_CLIENT_CERTIFICATE'],
    ['ERR_BAD_SSL_CLIENT_AUTH_CERT', 'secure', 'TLS_CLIENT_CERTIFICATE'],
    // Not in the table: by what its name begins with.
    ['ERR_CERT_REVOKED', 'secure', 'TLS_FAILED'],
    ['ERR_SSL_PROTOCOL_ERROR', 'secure', 'TLS_FAILED'],
    ['ERR_ECH_NOT_NEGOTIATED', 'secure', 'TLS_FAILED'],
    ['ERR_INVALID_HTTP_RESPONSE', 'question', 'ANSWER_NOT_HTTP'],
    ['ERR_RESPONSE_HEADERS_TOO_BIG', 'question', 'ANSWER_TOO_LARGE'],
    ['ERR_NETWORK_CHANGED', 'question', 'NETWORK_LOST'],
    ['ERR_NETWORK_IO_SUSPENDED', 'question', 'NETWORK_LOST'],
    ['ERR_EMPTY_RESPONSE', 'question', 'ANSWER_CUT_OFF'],
    ['ERR_SOMETHING_NEW', 'question', 'ANSWER_CUT_OFF'],
    ['ERR_NOT_ERR_SSL', 'question', 'ANSWER_CUT_OFF'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'route', 'PROXY_TUNNEL_FAILED'],
    ['ERR_PROXY_AUTH_REQUESTED', 'route', 'PROXY_TUNNEL_FAILED'],
    ['ERR_PROXY_AUTH_UNSUPPORTED', 'route', 'PROXY_TUNNEL_FAILED'],
    ['ERR_INVALID_AUTH_CREDENTIALS', 'route', 'PROXY_TUNNEL_FAILED'],
    ['ERR_PROXY_CONNECTION_FAILED', 'route', 'PROXY_UNREACHABLE'],
    ['ERR_SOCKS_CONNECTION_FAILED', 'route', 'PROXY_UNREACHABLE'],
    ['ERR_SOCKS_CONNECTION_HOST_UNREACHABLE', 'route', 'PROXY_UNREACHABLE'],
    ['ERR_PROXY_CERTIFICATE_INVALID', 'route', 'PROXY_TLS'],
    ['ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'route', 'PAC_UNREACHABLE'],
    ['ERR_PAC_SCRIPT_FAILED', 'route', 'PAC_UNREACHABLE'],
    ['ERR_PAC_NOT_IN_DHCP', 'route', 'PAC_UNREACHABLE'],
  ])('%s is, at the step “%s”, %s', (code, step, expected) => {
    expect(told(code)).toMatchObject({ step, code: expected });
  });

  it.each(['ERR_SOMETHING_NEW', 'ERR_EMPTY_RESPONSE'])('%s says that no answer began', (code) => {
    expect(told(code).params).toEqual({ started: false });
  });
});

describe('a proxy', () => {
  it('that asked for a sign-in is named, with how it asked', () => {
    expect(told('ERR_TUNNEL_CONNECTION_FAILED', challenge)).toEqual({
      step: 'route',
      code: 'PROXY_SIGN_IN',
      params: {
        proxy: challenge.proxy,
        schemes: 'NTLM',
        basic: false,
        typed: true,
        refused: false,
      },
    });
    const refused = { ...challenge, scheme: 'NEGOTIATE', refused: true };
    expect(told('ERR_PROXY_AUTH_REQUESTED', refused).params).toMatchObject({
      schemes: 'NEGOTIATE',
      typed: false,
      refused: true,
    });
  });

  it('that did not ask is not known by name', () => {
    const cause = 'ERR_PROXY_CONNECTION_FAILED';
    expect(told(cause).params).toEqual({ proxy: '', cause });
    const certificate = 'ERR_PROXY_CERTIFICATE_INVALID';
    expect(told(certificate).params).toEqual({ proxy: '', cause: certificate });
    expect(told('ERR_TUNNEL_CONNECTION_FAILED').params).toEqual({ proxy: '' });
    expect(told('ERR_PAC_SCRIPT_FAILED').params).toEqual({ reason: 'empty', direct: false });
  });
});

describe('a certificate that Chromium refused', () => {
  const leaf = {
    subject: 'CN=scim.wisq.example',
    issuer: 'CN=Some CA',
    validFrom: '2020-01-01T00:00:00.000Z',
    validTo: '2021-01-01T00:00:00.000Z',
  };
  const chain = (own: Partial<typeof leaf>, more: Partial<ChainFacts> = {}) => {
    const certificate = { ...leaf, ...own };
    const facts = { leaf: certificate, all: [certificate], names: [], issuerKnown: false };
    return { ...facts, earliestEnd: leaf.validTo, ...more } as unknown as ChainFacts;
  };

  it('is expired, or not valid yet, by its own dates', () => {
    const expired = told('ERR_CERT_DATE_INVALID', null, chain({}));
    expect(expired).toMatchObject({ code: 'TLS_EXPIRED', params: { validTo: leaf.validTo } });
    const early = told('ERR_CERT_DATE_INVALID', null, chain({ validFrom: '2999-01-01T00:00:00Z' }));
    expect(early.code).toBe('TLS_NOT_YET_VALID');
  });

  it('is signed by itself only when it stands alone and names itself', () => {
    const own = { issuer: leaf.subject };
    const code = (facts: ChainFacts) => told('ERR_CERT_AUTHORITY_INVALID', null, facts).code;
    expect(code(chain(own))).toBe('TLS_SELF_SIGNED');
    const otherwise = told('ERR_SSL_OBSOLETE_VERSION', null, chain(own));
    expect(otherwise.code).toBe('TLS_PROTOCOL_TOO_OLD');
    expect(code(chain({}))).toBe('TLS_UNKNOWN_ISSUER');
    const two = chain(own);
    expect(code({ ...two, all: [two.leaf, two.leaf] })).toBe('TLS_UNKNOWN_ISSUER');
    expect(code(chain({}, { issuerKnown: true }))).toBe('TLS_INCOMPLETE_CHAIN');
  });
});
