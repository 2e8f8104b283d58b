import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBaseUrl, isLoopbackHost } from '../../../shared/domain/credentials/base-url.ts';
import { anyString } from '../../support/any-string.ts';

const codes = (text: string) => checkBaseUrl(text).map((found) => found.code);

describe('a base URL', () => {
  it.each([
    ['https://scim.wisq.example/scim/v2', []],
    ['https://scim.wisq.example', []],
    ['https://scim.wisq.example:8443/t/acme/scim', []],
    ['http://127.0.0.1:4000/scim/v2', []],
    ['http://localhost:4000/scim', []],
    ['http://[::1]:4000/scim', []],
    ['', ['URL_MISSING']],
    ['https://scim.wisq.example/scim/v2/', ['URL_TRAILING_SLASH']],
    ['https://scim.wisq.example/', ['URL_TRAILING_SLASH']],
    ['http://scim.wisq.example/scim', ['URL_NOT_HTTPS']],
    ['http://127.0.0.1.wisq.example/scim', ['URL_NOT_HTTPS']],
    ['ftp://scim.wisq.example/scim', ['URL_NOT_HTTPS']],
    ['scim.wisq.example/scim', ['URL_INVALID']],
    ['localhost:4000/scim', ['URL_INVALID']],
    ['https://', ['URL_INVALID']],
    ['https:\\\\scim.wisq.example\\scim', ['URL_INVALID']],
    ['https://scim.wisq.example/a b', ['URL_INVALID']],
    ['https://scim.wisq.example/a\nb', ['URL_CONTROL_CHARACTERS']],
    ['https://scim.wisq.example/\u200bscim', ['URL_CONTROL_CHARACTERS']],
    ['https://user:pass@scim.wisq.example/scim', ['URL_USERINFO']],
    ['https://@scim.wisq.example/scim', ['URL_USERINFO']],
    ['https://scim.wisq.example/scim@2', []],
    ['https://scim.wisq.example/scim?tenant=1', ['URL_QUERY']],
    ['https://scim.wisq.example/scim?', ['URL_QUERY']],
    ['https://scim.wisq.example/scim#top', ['URL_FRAGMENT']],
    ['https://scim.wisq.example/scim/Users', ['URL_RESOURCE_PATH']],
    ['https://scim.wisq.example/scim/users/', ['URL_RESOURCE_PATH']],
    ['https://scim.wisq.example/scim/GROUPS', ['URL_RESOURCE_PATH']],
    ['https://scim.wisq.example/Users/scim', []],
    [`https://scim.wisq.example/${'a'.repeat(2600)}`, ['URL_TOO_LONG']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('never throws, whatever was pasted', () => {
    fc.assert(
      fc.property(anyString(), (text) => {
        expect(() => codes(text)).not.toThrow();
      }),
    );
  });

  it.each([
    ['', { code: 'URL_MISSING', params: {} }],
    [
      `https://a.example/${'ä'.repeat(1272)}`,
      { code: 'URL_TOO_LONG', params: { bytes: 2562, limit: 2560 } },
    ],
    ['https://a.example/a\u0007', { code: 'URL_CONTROL_CHARACTERS', params: {} }],
    ['https://a.example/a b', { code: 'URL_INVALID', params: { reason: 'white-space' } }],
    ['https://a.example\\b', { code: 'URL_INVALID', params: { reason: 'backslash' } }],
    ['a.example', { code: 'URL_INVALID', params: { reason: 'no-scheme' } }],
    [' https://a.example'.trim().slice(1), { code: 'URL_NOT_HTTPS', params: { scheme: 'ttps' } }],
    ['1https://a.example', { code: 'URL_INVALID', params: { reason: 'no-scheme' } }],
    ['https:a.example', { code: 'URL_INVALID', params: { reason: 'no-scheme' } }],
    ['https://a.example:99999', { code: 'URL_INVALID', params: { reason: 'unreadable' } }],
    ['x+y.z-1://', { code: 'URL_INVALID', params: { reason: 'unreadable' } }],
    ['HTTP://a.example', { code: 'URL_NOT_HTTPS', params: { scheme: 'http' } }],
    ['ftp://localhost', { code: 'URL_NOT_HTTPS', params: { scheme: 'ftp' } }],
    [
      'https://a.example/scim/Groups//',
      { code: 'URL_RESOURCE_PATH', params: { resource: 'Groups' } },
    ],
    ['https://a.example/', { code: 'URL_TRAILING_SLASH', params: {} }],
  ])('%s says what is wrong', (text, expected) => {
    expect(checkBaseUrl(text)).toEqual([expected]);
  });

  it('may have all its bytes, and several things wrong with it', () => {
    expect(codes(`https://a.example/${'a'.repeat(2560 - 18)}`)).toEqual([]);
    expect(codes('http://u@a.example/Users/?x#y')).toEqual([
      'URL_NOT_HTTPS',
      'URL_USERINFO',
      'URL_QUERY',
      'URL_FRAGMENT',
      'URL_RESOURCE_PATH',
    ]);
    expect(codes('https://a.example/?x@y/')).toEqual(['URL_QUERY', 'URL_TRAILING_SLASH']);
    expect(codes('https://a.example?x@y')).toEqual(['URL_QUERY']);
    expect(codes('https://a.example/#a?b@c/')).toEqual(['URL_FRAGMENT', 'URL_TRAILING_SLASH']);
    expect(codes('https://a.example/scim#/')).toEqual(['URL_FRAGMENT']);
    expect(codes('https://a.example/myUsers')).toEqual([]);
    expect(codes('HTTPS://a.example/scim')).toEqual([]);
  });

  it('keeps userinfo and query out of the facts', () => {
    const found = checkBaseUrl('https://maya:hunter2@scim.wisq.example/scim?key=hunter2');
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
});

describe('a loopback host', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    '127.0.0.1',
    '127.8.9.1',
    '127.0.0.100',
    '[::1]',
    '::1',
    '::ffff:127.0.0.1',
    '[::FFFF:127.1.2.3]',
  ])('%s is this computer', (host) => expect(isLoopbackHost(host)).toBe(true));
  it.each([
    'localhost.example',
    'a.localhost',
    '128.0.0.1',
    '::2',
    '127.0.0.1.example',
    '127.0.0',
    '1127.0.0.1',
    '127.0.0.1.2',
    '127.0.0.1234',
    '::ffff:128.0.0.1',
    '::ffff:7f00:1',
    '[::1',
    'x::1',
    'x[::1]',
    '[::1]x',
    'x::ffff:127.0.0.1',
    '[localhost',
    'xlocalhost',
    '',
  ])('%s is not', (host) => expect(isLoopbackHost(host)).toBe(false));
});
