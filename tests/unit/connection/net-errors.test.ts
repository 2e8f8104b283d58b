import { expect, it } from 'vitest';
import { failureProblem } from '../../../main/connection/classify-failure.ts';
import { systemFailure } from '../../../main/connection/system/net-errors.ts';
import { SystemFailure } from '../../../main/connection/system/requests.ts';
import { targetOf } from '../../../main/connection/target.ts';

const asked = { proxy: 'proxy.northwind.example:8080', scheme: 'NTLM', refused: false };

it.each<[string, string, SystemFailure['proxyChallenge']]>([
  ['ERR_NAME_NOT_RESOLVED', 'NAME_NOT_FOUND', null],
  ['ERR_CONNECTION_REFUSED', 'CONNECT_REFUSED', null],
  ['ERR_CONNECTION_TIMED_OUT', 'CONNECT_TIMEOUT', null],
  ['ERR_INTERNET_DISCONNECTED', 'CONNECT_UNREACHABLE', null],
  ['ERR_CONNECTION_RESET', 'CONNECT_RESET', null],
  ['ERR_CERT_DATE_INVALID', 'TLS_EXPIRED', null],
  ['ERR_CERT_COMMON_NAME_INVALID', 'TLS_WRONG_HOST', null],
  ['ERR_CERT_AUTHORITY_INVALID', 'TLS_UNKNOWN_ISSUER', null],
  ['ERR_CERT_REVOKED', 'TLS_FAILED', null],
  ['ERR_SSL_PROTOCOL_ERROR', 'TLS_FAILED', null],
  ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'TLS_PROTOCOL_TOO_OLD', null],
  ['ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'TLS_CLIENT_CERTIFICATE', null],
  ['ERR_NETWORK_CHANGED', 'NETWORK_LOST', null],
  ['ERR_INVALID_HTTP_RESPONSE', 'ANSWER_NOT_HTTP', null],
  ['ERR_RESPONSE_HEADERS_TOO_BIG', 'ANSWER_TOO_LARGE', null],
  ['ERR_EMPTY_RESPONSE', 'ANSWER_CUT_OFF', null],
  ['ERR_SOMETHING_NEW', 'ANSWER_CUT_OFF', null],
  ['ERR_TUNNEL_CONNECTION_FAILED', 'PROXY_TUNNEL_FAILED', null],
  ['ERR_TUNNEL_CONNECTION_FAILED', 'PROXY_SIGN_IN', asked],
  ['ERR_PROXY_CONNECTION_FAILED', 'PROXY_UNREACHABLE', null],
  ['ERR_SOCKS_CONNECTION_FAILED', 'PROXY_UNREACHABLE', null],
  ['ERR_PROXY_CERTIFICATE_INVALID', 'PROXY_TLS', null],
  ['ERR_PAC_SCRIPT_FAILED', 'PAC_UNREACHABLE', null],
])('%s is %s', (code, expected, proxyAsked) => {
  const target = targetOf('https://scim.wisq.example/scim');
  const failure = systemFailure(new SystemFailure(code, proxyAsked), null);
  expect(failureProblem(failure, target).code).toBe(expected);
});
