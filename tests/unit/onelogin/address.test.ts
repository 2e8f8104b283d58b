import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneLoginAddress, readOneLoginAddress } from '../../../main/onelogin/address.ts';
import { anyString } from '../../support/any-string.ts';

describe('the address of a OneLogin', () => {
  it.each([
    'acme',
    'acme.onelogin.com',
    'https://ACME.onelogin.com/admin2/apps',
    'http://acme.onelogin.com',
  ])('%s is the admin’s own, over https', (text) => {
    const origin = 'https://acme.onelogin.com';
    expect(readOneLoginAddress(text, false)).toEqual({ ok: true, value: origin });
    expect(isOneLoginAddress(origin, false)).toBe(true);
  });

  it.each([
    'acme.onelogin.eu',
    'api.onelogin.com',
    'api.us.onelogin.com',
    'www.onelogin.com',
    'acme.onelogin.com.evil.example',
    'https://evil.example/acme.onelogin.com',
    'https://acme.onelogin.com@evil.example',
    'https://acme.onelogin.com:8443',
    'https://10.0.0.1',
    '',
  ])('%s is none', (text) => {
    expect(readOneLoginAddress(text, true)).toMatchObject({
      ok: false,
      problem: { code: 'SUBDOMAIN_INVALID' },
    });
  });

  it.each([
    'http://127.0.0.1:8123',
    'http://localhost:1',
    'https://[::1]:9/',
    'http://127.9.9.9:80',
  ])('%s is one in practice alone', (text) => {
    expect(readOneLoginAddress(text, true).ok).toBe(true);
    expect(readOneLoginAddress(text, false)).toMatchObject({
      problem: { code: 'TERMINAL_LOOPBACK_ONLY' },
    });
  });

  it.each(['http://127.0.0.1.evil.example', 'http://user@127.0.0.1:1', 'http://127.0.0.1:1/path'])(
    '%s is none in practice either',
    (text) => {
      expect(readOneLoginAddress(text, true).ok).toBe(false);
    },
  );

  it('is an origin below onelogin.com or on this computer, whatever was typed', () => {
    const pieces = [
      'https://',
      'http://',
      'acme',
      '.',
      'onelogin.com',
      'onelogin.eu',
      '127.0.0.1',
    ].concat([
      'localhost',
      '[::1]',
      ':',
      '@',
      '/',
      '\\',
      '#',
      '?',
      '443',
      'evil.example',
      ' ',
      '%2e',
    ]);
    const mixed = fc
      .array(fc.constantFrom(...pieces), { maxLength: 7 })
      .map((some) => some.join(''));
    fc.assert(
      fc.property(fc.oneof(mixed, anyString()), fc.boolean(), (text, practice) => {
        const read = readOneLoginAddress(text, practice);
        if (!read.ok) return;
        const { hostname, origin, protocol } = new URL(read.value);
        expect(origin).toBe(read.value);
        expect(isOneLoginAddress(origin, practice)).toBe(true);
        const real = /^https:\/\/[a-z0-9-]+\.onelogin\.com$/.test(`${protocol}//${hostname}`);
        const here = /^(?:127(?:\.\d+){3}|localhost\.?|\[::1\])$/.test(hostname);
        expect(real || (practice && here)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
