import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneLoginHost, readOneLoginHost } from '../../../shared/domain/guide/onelogin-host.ts';
import { anyText } from '../../support/arbitraries.ts';

describe('a OneLogin address', () => {
  it.each([
    ['acme', 'acme.onelogin.com'],
    [' Acme ', 'acme.onelogin.com'],
    ['acme.onelogin.com', 'acme.onelogin.com'],
    ['https://acme.onelogin.com/admin2/apps?x=1#y', 'acme.onelogin.com'],
    ['HTTPS://ACME.OneLogin.com', 'acme.onelogin.com'],
    ['acme.onelogin.eu', 'acme.onelogin.eu'],
    ['acme-sandbox', 'acme-sandbox.onelogin.com'],
    ['http://acme.onelogin.com', 'acme.onelogin.com'],
    ['URL: acme.onelogin.com', 'acme.onelogin.com'],
    ['a', 'a.onelogin.com'],
    ['7a', '7a.onelogin.com'],
    ['a'.repeat(63), `${'a'.repeat(63)}.onelogin.com`],
    ['acme\u200b.onelogin.com', 'acme.onelogin.com'],
  ])('takes %j', (text, host) => {
    expect(readOneLoginHost(text)).toEqual({ ok: true, value: host });
  });

  it('removes it when the text is empty', () => {
    expect(readOneLoginHost('  ')).toEqual({ ok: true, value: null });
  });

  it.each([
    ['acme.onelogin.com.evil.example', 'not-onelogin'],
    ['acmeonelogin.com', 'not-onelogin'],
    ['acme.one1ogin.com', 'not-onelogin'],
    ['a.b.onelogin.com', 'not-onelogin'],
    ['evil.example/acme.onelogin.com', 'not-onelogin'],
    ['https://acme.onelogin.com@evil.example/', 'characters'],
    ['acme.onelogin.com:8443', 'characters'],
    ['acme.onelogin.com\\@evil.example', 'characters'],
    ['xn--acme-9cd', 'characters'],
    ['аcme.onelogin.com', 'characters'],
    ['acme.onelogin。com', 'characters'],
    ['-acme', 'characters'],
    ['javascript:alert(1)', 'characters'],
    ['file:///etc/passwd', 'characters'],
    ['www.onelogin.com', 'not-a-tenant'],
    ['api', 'not-a-tenant'],
    ['developers', 'not-a-tenant'],
    ['developer.onelogin.com', 'not-a-tenant'],
    ['support', 'not-a-tenant'],
    ['status', 'not-a-tenant'],
    ['https://docs.onelogin.com/x', 'not-a-tenant'],
    ['acme-', 'characters'],
    ['a'.repeat(64), 'characters'],
    ['ftp://acme.onelogin.com', 'characters'],
    ['onelogin.com', 'not-onelogin'],
    ['.onelogin.com', 'characters'],
  ])('refuses %j', (text, reason) => {
    expect(readOneLoginHost(text)).toEqual({
      ok: false,
      problem: { code: 'SUBDOMAIN_INVALID', params: { reason } },
    });
  });

  it('is never anything but one name below OneLogin, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readOneLoginHost(text);
        const host = read.ok ? read.value : null;
        expect(host === null || /^[a-z0-9-]{1,63}\.onelogin\.(com|eu)$/.test(host)).toBe(true);
        expect(host === null || isOneLoginHost(host)).toBe(true);
        expect(host === null || new URL(`https://${host}/`).hostname === host).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is asked again before a link is opened', () => {
    expect(isOneLoginHost('acme.onelogin.com')).toBe(true);
    expect(isOneLoginHost('acme')).toBe(false);
    expect(isOneLoginHost('Acme.onelogin.com')).toBe(false);
    expect(isOneLoginHost('evil.example')).toBe(false);
    expect(isOneLoginHost('')).toBe(false);
  });
});
