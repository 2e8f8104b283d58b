import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../../main/connection/addresses.ts';
import { targetOf } from '../../../main/connection/target.ts';

describe('where a base URL leads', () => {
  it.each([
    ['https://scim.wisq.example/scim', 'scim.wisq.example', 443, false],
    ['https://scim.wisq.example:8443/scim', 'scim.wisq.example', 8443, false],
    ['https://scim.wisq.example:80/scim', 'scim.wisq.example', 80, false],
    ['http://localhost/scim', 'localhost', 80, true],
    ['http://127.0.0.1:8080', '127.0.0.1', 8080, true],
    ['http://127.0.0.1:443', '127.0.0.1', 443, true],
    ['https://[2001:db8::1]/scim', '2001:db8::1', 443, false],
    ['https://[2001:db8::1]:8443/scim', '2001:db8::1', 8443, false],
  ])('%s', (baseUrl, host, port, plain) => {
    expect(targetOf(baseUrl)).toEqual({ url: new URL(baseUrl), baseUrl, host, port, plain });
  });

  it('is nowhere for what is no URL', () => {
    expect(() => targetOf('scim.wisq.example')).toThrow(TypeError);
  });
});

describe('an address that means nothing elsewhere', () => {
  it.each([
    ['0.0.0.0', '0.255.255.255', '1.0.0.0'],
    ['10.0.0.0', '10.255.255.255', '11.0.0.0'],
    ['100.64.0.0', '100.127.255.255', '100.128.0.0'],
    ['127.0.0.0', '127.255.255.255', '128.0.0.0'],
    ['169.254.0.0', '169.254.255.255', '169.255.0.0'],
    ['172.16.0.0', '172.31.255.255', '172.32.0.0'],
    ['192.168.0.0', '192.168.255.255', '192.169.0.0'],
    ['::', '::1', '::2'],
    ['fc00::', 'fdff:ffff::1', 'fe00::'],
    ['fe80::', 'febf:ffff::1', 'fec0::'],
  ])('is one from %s to %s, and %s is none', (first, last, next) => {
    expect([first, last, next].map(isPrivateAddress)).toEqual([true, true, false]);
  });

  it.each(['9.255.255.255', '100.63.255.255', '169.253.255.255', '172.15.255.255', 'fbff::1'])(
    '%s is before one',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );
});
