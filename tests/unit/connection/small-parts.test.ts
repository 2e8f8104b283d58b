import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../../main/connection/addresses.ts';
import { failureProblem } from '../../../main/connection/classify-failure.ts';
import { retryAfterSeconds } from '../../../main/connection/retry-after.ts';
import { targetOf } from '../../../main/connection/target.ts';
import { TransportFailure } from '../../../main/connection/transport.ts';

describe('Retry-After', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  it.each([
    ['7', 7],
    [' 120 ', 120],
    ['Mon, 23 Nov 2026 12:00:30 GMT', 30],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['999999999', 86_400],
    ['Mon, 23 Nov 2026 12:00:00.001 GMT', 1],
    ['Tue, 24 Nov 2026 12:00:00 GMT', 86_400],
    ['Tue, 24 Nov 2026 12:00:01 GMT', 86_400],
    ['Monday soon', null],
    ['on Mon, 23 Nov 2026 12:00:30 GMT', null],
    ['23 Mon Nov 2026 12:00:30 GMT', null],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['', null],
    [undefined, null],
  ])('%s → %s', (value, seconds) => expect(retryAfterSeconds(value, now)).toBe(seconds));

  it('is a whole number from 0 or null, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const seconds = retryAfterSeconds(text, now);
        expect(seconds === null || (Number.isInteger(seconds) && seconds >= 0)).toBe(true);
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '127.0.0.1',
    '100.64.0.1',
    '::1',
    'fd00::1',
    'fe80::1',
  ])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2001:db8::1'])('%s is not', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});

describe('a failure of the platform', () => {
  // Left: Node's OpenSSL; further spellings of the same thing: Electron's BoringSSL.
  it.each([
    ['secure', 'ERR_SSL_WRONG_VERSION_NUMBER', 'TLS_NOT_TLS'],
    ['secure', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'TLS_NOT_TLS'],
    ['secure', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'TLS_PROTOCOL_TOO_OLD'],
    ['secure', 'ERR_SSL_UNSUPPORTED_PROTOCOL', 'TLS_PROTOCOL_TOO_OLD'],
    ['question', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'TLS_CLIENT_CERTIFICATE'],
    ['question', 'ERR_SSL_TLSV1_ALERT_CERTIFICATE_REQUIRED', 'TLS_CLIENT_CERTIFICATE'],
    ['secure', 'SELF_SIGNED_CERT_IN_CHAIN', 'TLS_UNKNOWN_ISSUER'],
    ['secure', 'ERR_SSL_SOMETHING_NEW', 'TLS_FAILED'],
    ['secure', 'ECONNRESET', 'CONNECT_RESET'],
    ['connect', 'ETIMEDOUT', 'CONNECT_TIMEOUT'],
    ['connect', 'ENETUNREACH', 'CONNECT_UNREACHABLE'],
    ['connect', 'ECONNRESET', 'CONNECT_RESET'],
    ['question', 'ECONNRESET', 'ANSWER_CUT_OFF'],
    ['question', 'ENETDOWN', 'NETWORK_LOST'],
    ['question', 'EHOSTUNREACH', 'NETWORK_LOST'],
    ['secure', 'ETIMEDOUT', 'NETWORK_LOST'],
    ['secure', 'ENETUNREACH', 'NETWORK_LOST'],
    ['question', 'TLS_SPOKEN', 'PLAIN_ON_TLS_PORT'],
    ['secure', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'TLS_FAILED'],
    ['secure', 'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'TLS_CLIENT_CERTIFICATE'],
    ['question', 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'TLS_CLIENT_CERTIFICATE'],
  ] as const)('%s %s → %s', (phase, code, expected) => {
    const target = targetOf('https://scim.wisq.example/scim');
    expect(failureProblem(new TransportFailure(phase, code), target).code).toBe(expected);
  });
});
