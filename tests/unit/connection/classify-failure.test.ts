import { describe, expect, it } from 'vitest';
import { failureProblem } from '../../../main/connection/classify-failure.ts';
import { targetOf } from '../../../main/connection/target.ts';
import {
  type ChainFacts,
  KnownFailure,
  type Phase,
  TransportFailure,
} from '../../../main/connection/transport.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';

const target = targetOf('https://scim.wisq.example:8443/scim');
const at = { host: 'scim.wisq.example', port: 8443 };
const leaf = {
  subject: 'CN=scim.wisq.example',
  issuer: 'CN=Some CA',
  validFrom: '2020-01-01T00:00:00.000Z',
  validTo: '2031-01-01T00:00:00.000Z',
};
const chain: ChainFacts = {
  leaf,
  all: [leaf],
  names: ['a.example', 'b.example'],
  issuerOrganisation: 'Some',
  issuerKnown: false,
  publicRoot: false,
  earliestEnd: '2030-06-01T00:00:00.000Z',
};

type More = ConstructorParameters<typeof TransportFailure>[2];
const told = (phase: Phase, code: string, more: More = {}) =>
  failureProblem(new TransportFailure(phase, code, more), target);

describe('a failure with its own problem', () => {
  it('is that problem, whatever its code says', () => {
    const own = problem('SOCKS_UNSUPPORTED', { proxy: 's:1080' });
    const failure = new KnownFailure('route', own, 'CERT_HAS_EXPIRED');
    expect(failureProblem(failure, target)).toEqual(own);
  });
});

describe('a name', () => {
  it.each([
    ['ENOTFOUND', 'NAME_NOT_FOUND', { host: at.host }],
    ['ECONNRESET', 'NAME_NOT_FOUND', { host: at.host }],
    ['EAI_AGAIN', 'NAME_TIMEOUT', { host: at.host }],
    ['NOT_LOOPBACK', 'URL_NOT_HTTPS', { scheme: 'http' }],
  ])('%s: %s', (code, expected, params) =>
    expect(told('name', code)).toEqual({ code: expected, params }),
  );
});

describe('a connection', () => {
  it.each([
    ['connect', 'ECONNREFUSED', 'CONNECT_REFUSED'],
    ['connect', 'ETIMEDOUT', 'CONNECT_TIMEOUT'],
    ['connect', 'ECONNRESET', 'CONNECT_RESET'],
    ['connect', 'EPIPE', 'CONNECT_RESET'],
    ['connect', 'EHOSTUNREACH', 'CONNECT_UNREACHABLE'],
    ['connect', 'ENETDOWN', 'CONNECT_UNREACHABLE'],
    ['secure', 'ECONNRESET', 'CONNECT_RESET'],
    ['secure', 'EPIPE', 'CONNECT_RESET'],
    ['secure', 'ECONNABORTED', 'CONNECT_RESET'],
    ['secure', 'UND_ERR_SOCKET', 'CONNECT_RESET'],
  ] as const)('at “%s”, %s: %s', (phase, code, expected) =>
    expect(told(phase, code)).toEqual({ code: expected, params: at }),
  );

  it.each([
    'ENETDOWN',
    'ENETUNREACH',
    'ENETRESET',
    'EHOSTUNREACH',
    'EHOSTDOWN',
    'EADDRNOTAVAIL',
    'ETIMEDOUT',
  ])('that was open and ends with %s lost its network', (code) => {
    const lost = { code: 'NETWORK_LOST', params: { host: at.host, cause: code } };
    expect([told('secure', code), told('question', code)]).toEqual([lost, lost]);
  });

  it('that fails for a reason nobody knows names it', () => {
    expect(told('secure', 'ERR_SSL_SOMETHING_NEW')).toEqual({
      code: 'TLS_FAILED',
      params: { ...at, cause: 'ERR_SSL_SOMETHING_NEW' },
    });
  });
});

describe('a response', () => {
  it.each([
    ['TLS_SPOKEN', 'PLAIN_ON_TLS_PORT', at],
    ['HPE_INVALID_CONSTANT', 'ANSWER_NOT_HTTP', at],
    ['UND_ERR_HEADERS_OVERFLOW', 'ANSWER_TOO_LARGE', { part: 'headers' }],
    ['WIRE_FULL', 'ANSWER_TOO_LARGE', { part: 'wire' }],
    ['ECONNRESET', 'ANSWER_CUT_OFF', { started: false }],
    ['NOT_HPE_', 'ANSWER_CUT_OFF', { started: false }],
  ])('that ends with %s: %s', (code, expected, params) =>
    expect(told('question', code)).toEqual({ code: expected, params }),
  );
});

describe('a certificate', () => {
  it.each<[string, string, object]>([
    ['CERT_HAS_EXPIRED', 'TLS_EXPIRED', { validTo: chain.earliestEnd }],
    ['CERT_NOT_YET_VALID', 'TLS_NOT_YET_VALID', { validFrom: leaf.validFrom }],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'TLS_WRONG_HOST', { names: 'a.example, b.example' }],
    ['HOSTNAME_MISMATCH', 'TLS_WRONG_HOST', { names: 'a.example, b.example' }],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'TLS_SELF_SIGNED', {}],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'TLS_UNKNOWN_ISSUER', { issuer: 'CN=Some CA' }],
    ['CERT_SIGNATURE_FAILURE', 'TLS_UNKNOWN_ISSUER', { issuer: 'CN=Some CA' }],
    ['UNABLE_TO_GET_ISSUER_CERT', 'TLS_UNKNOWN_ISSUER', { issuer: 'CN=Some CA' }],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'TLS_UNKNOWN_ISSUER', { issuer: 'CN=Some CA' }],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'TLS_UNKNOWN_ISSUER', { issuer: 'CN=Some CA' }],
  ])('%s: %s, with what the chain says of it', (code, expected, params) => {
    expect(told('secure', code, { chain })).toEqual({
      code: expected,
      params: { ...at, ...params },
    });
  });

  it.each<[string, object]>([
    ['CERT_HAS_EXPIRED', {}],
    ['CERT_NOT_YET_VALID', {}],
    ['HOSTNAME_MISMATCH', { names: '' }],
    ['SELF_SIGNED_CERT_IN_CHAIN', { issuer: '' }],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', { issuer: '' }],
  ])('%s that was not seen says nothing more', (code, params) => {
    expect(told('secure', code).params).toEqual({ ...at, ...params });
  });

  it.each([
    ['UNABLE_TO_GET_ISSUER_CERT', 'TLS_INCOMPLETE_CHAIN'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'TLS_INCOMPLETE_CHAIN'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'TLS_INCOMPLETE_CHAIN'],
    // A root that was sent is not what is missing.
    ['SELF_SIGNED_CERT_IN_CHAIN', 'TLS_UNKNOWN_ISSUER'],
  ])('%s of an issuer that can be fetched: %s', (code, expected) => {
    expect(told('secure', code, { chain: { ...chain, issuerKnown: true } }).code).toBe(expected);
  });

  it('is told in whatever phase it appeared', () => {
    expect(told('question', 'CERT_HAS_EXPIRED').code).toBe('TLS_EXPIRED');
  });
});

describe('TLS that was refused', () => {
  it.each([
    'CERTIFICATE_REQUIRED',
    'ALERT_BAD_CERTIFICATE',
    'ALERT_NO_CERTIFICATE',
    'ALERT_CERTIFICATE_UNKNOWN',
    'ALERT_UNSUPPORTED_CERTIFICATE',
    'ALERT_UNKNOWN_CA',
    'ALERT_ACCESS_DENIED',
  ])('with %s wants a certificate of ours', (name) => {
    const wanted = { code: 'TLS_CLIENT_CERTIFICATE', params: at };
    expect(told('secure', `ERR_SSL_TLSV1_${name}`)).toEqual(wanted);
    expect(told('question', `ERR_SSL_TLSV1_${name}`)).toEqual(wanted);
    expect(told('secure', `ERR_SSL_TLSV1_${name}_MORE`).code).toBe('TLS_FAILED');
    expect(told('secure', `X_ERR_SSL_TLSV1_${name}`).code).toBe('TLS_FAILED');
  });

  it('without a reason probably wants one too, once the other side showed its own', () => {
    const code = 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE';
    expect(told('secure', code, { talked: true })).toEqual({
      code: 'TLS_CLIENT_CERTIFICATE',
      params: { ...at, certain: false },
    });
    expect(told('secure', code).code).toBe('TLS_FAILED');
    expect(told('secure', `${code}_MORE`, { talked: true }).code).toBe('TLS_FAILED');
    expect(told('secure', `X_${code}`, { talked: true }).code).toBe('TLS_FAILED');
    expect(told('question', code, { talked: true }).code).toBe('ANSWER_CUT_OFF');
  });

  it.each([
    'WRONG_VERSION_NUMBER',
    'PACKET_LENGTH_TOO_LONG',
    'HTTP_REQUEST',
    'HTTPS_PROXY_REQUEST',
    'UNKNOWN_PROTOCOL',
  ])('with %s was no TLS', (name) => {
    expect(told('secure', `ERR_SSL_${name}`)).toEqual({ code: 'TLS_NOT_TLS', params: at });
    expect(told('secure', `ERR_SSL_${name}_2`).code).toBe('TLS_FAILED');
    expect(told('secure', `X_ERR_SSL_${name}`).code).toBe('TLS_FAILED');
    expect(told('question', `ERR_SSL_${name}`).code).toBe('ANSWER_CUT_OFF');
  });

  it.each([
    'TLSV1_ALERT_PROTOCOL_VERSION',
    'UNSUPPORTED_PROTOCOL',
    'VERSION_TOO_LOW',
    'UNSUPPORTED_SSL_VERSION',
  ])('with %s speaks too old a version', (name) => {
    const old = { code: 'TLS_PROTOCOL_TOO_OLD', params: at };
    expect(told('secure', `ERR_SSL_${name}`)).toEqual(old);
    expect(told('secure', `X_ERR_SSL_${name}`).code).toBe('TLS_FAILED');
  });
});
