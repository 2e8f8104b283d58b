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

  it('keeps userinfo and query out of the facts', () => {
    const found = checkBaseUrl('https://maya:hunter2@scim.wisq.example/scim?key=hunter2');
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
});

describe('a loopback host', () => {
  it.each(['localhost', 'LOCALHOST', 'localhost.', '127.0.0.1', '127.8.9.1', '[::1]', '::1'])(
    '%s is this computer',
    (host) => expect(isLoopbackHost(host)).toBe(true),
  );
  it.each(['localhost.example', 'a.localhost', '128.0.0.1', '::2', '127.0.0.1.example', ''])(
    '%s is not',
    (host) => expect(isLoopbackHost(host)).toBe(false),
  );
});
