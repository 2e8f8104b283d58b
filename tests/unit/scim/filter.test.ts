import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterValue, userNameFilter } from '../../../shared/domain/scim/filter.ts';
import { resourcePath } from '../../../shared/domain/scim/paths.ts';
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

describe('a request path', () => {
  it.each([
    ['https://wisq.example', '/Users'],
    ['https://wisq.example/', '//Users'],
    ['https://wisq.example/scim/v2', '/scim/v2/Users'],
    ['https://wisq.example/scim/v2/', '/scim/v2//Users'],
  ])('%s → %s', (base, path) => expect(resourcePath(base, 'Users')).toBe(path));
});
