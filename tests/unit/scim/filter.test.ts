import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailFilter, filterValue, userNameFilter } from '../../../shared/domain/scim/filter.ts';
import {
  hasTrailingSlash,
  resourcePath,
  withoutTrailingSlash,
} from '../../../shared/domain/scim/paths.ts';
import { anyString } from '../../support/any-string.ts';

describe('a filter', () => {
  it.each([
    ['bjensen', 'userName eq "bjensen"'],
    ['o"brien', 'userName eq "o\\"brien"'],
    ['north\\wind', 'userName eq "north\\\\wind"'],
    ['x" or userName pr or userName eq "', 'userName eq "x\\" or userName pr or userName eq \\""'],
  ])('%s', (userName, expected) => expect(userNameFilter(userName)).toBe(expected));

  it('holds exactly one string and gives the value back, whatever it is', () => {
    fc.assert(
      fc.property(anyString(), (text) => {
        const quoted = filterValue(text);
        expect(JSON.parse(quoted)).toBe(text);
        expect(quoted.slice(1, -1)).not.toMatch(/(?<!\\)(\\\\)*"/);
        expect(Array.from(quoted).every((character) => character >= ' ')).toBe(true);
      }),
    );
  });

  it('survives the way through a URL', () => {
    fc.assert(
      fc.property(anyString(), (text) => {
        const path = resourcePath('https://wisq.example/scim', 'Users', {
          filter: userNameFilter(text),
        });
        const back = new URL(path, 'https://wisq.example').searchParams.get('filter');
        expect(back).toBe(userNameFilter(text));
      }),
    );
  });
});

it('a filter by e-mail asks for any of a user’s addresses', () => {
  expect(emailFilter('maya"@x.example')).toBe('emails.value eq "maya\\"@x.example"');
});

describe('the slash at the end of a base URL', () => {
  it('is seen, and can be taken away with all its like', () => {
    expect(hasTrailingSlash('https://wisq.example/scim/')).toBe(true);
    expect(hasTrailingSlash('https://wisq.example/scim')).toBe(false);
    expect(withoutTrailingSlash('https://wisq.example/scim//')).toBe('https://wisq.example/scim');
    expect(withoutTrailingSlash('https://wisq.example/scim')).toBe('https://wisq.example/scim');
  });
});

describe('a request path', () => {
  it('has its query behind it, values escaped', () => {
    const base = 'https://wisq.example/scim/v2';
    expect(resourcePath(base, 'Users', { filter: 'a b&c', count: '1' })).toBe(
      '/scim/v2/Users?filter=a%20b%26c&count=1',
    );
    expect(resourcePath(base, 'Users', { count: '1' })).toBe('/scim/v2/Users?count=1');
    expect(resourcePath(base, 'Users', {})).toBe('/scim/v2/Users');
  });

  it.each([
    ['https://wisq.example', '/Users'],
    ['https://wisq.example/', '//Users'],
    ['https://wisq.example/scim/v2', '/scim/v2/Users'],
    ['https://wisq.example/scim/v2/', '/scim/v2//Users'],
  ])('%s → %s', (base, path) => expect(resourcePath(base, 'Users')).toBe(path));
});
