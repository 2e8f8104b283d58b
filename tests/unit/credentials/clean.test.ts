import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanValue } from '../../../shared/domain/credentials/clean.ts';
import { anyText } from '../../support/arbitraries.ts';

describe('cleaning a pasted value', () => {
  it.each([
    ['  abcDEF123  ', 'abcDEF123', ['white-space']],
    ['Bearer abcDEF123', 'abcDEF123', ['bearer-prefix']],
    ['Authorization: Bearer abcDEF123', 'abcDEF123', ['bearer-prefix', 'label']],
    ['SCIM Bearer Token: abcDEF123', 'abcDEF123', ['label']],
    ['SCIM Bearer Token\nabcDEF123', 'abcDEF123', ['label']],
    ['abc\r\nDEF123', 'abcDEF123', ['line-wraps']],
    ['> abc\n> DEF\n> 123', 'abcDEF123', ['line-wraps', 'quotes']],
    ['ab\u200Bc\uFEFFDEF\u00AD123', 'abcDEF123', ['invisible']],
    ['“abcDEF123”.', 'abcDEF123', ['quotes', 'trailing-punctuation']],
    ['<abcDEF123>', 'abcDEF123', ['quotes']],
    ['abc–DEF‑123', 'abc-DEF-123', ['smart-characters']],
    ['abc—DEF', 'abc--DEF', ['smart-characters']],
    ['abcDEF123,', 'abcDEF123', ['trailing-punctuation']],
    ['abc12 3c DEF', 'abc123cDEF', ['white-space']],
    ['abcDEF123==', 'abcDEF123==', []],
  ])('token %j', (text, value, cleaned) => {
    expect(cleanValue(text, 'token')).toEqual({ value, cleaned });
  });

  it.each([
    ['SCIM Base URL: https://a.example/scim', 'https://a.example/scim', ['label']],
    ['<https://a.example/scim>,', 'https://a.example/scim', ['quotes', 'trailing-punctuation']],
    ['(https://a.example/scim)', 'https://a.example/scim', ['quotes']],
    ['https://a.example/\n  scim/v2', 'https://a.example/scim/v2', ['line-wraps']],
    ['https://a.example/scim/', 'https://a.example/scim/', []],
    ['https://a.example:8443/scim', 'https://a.example:8443/scim', []],
  ])('url %j', (text, value, cleaned) => {
    expect(cleanValue(text, 'url')).toEqual({ value, cleaned });
  });

  it('does not make a token out of a sentence', () => {
    expect(cleanValue('The token is in the other mail', 'token').value).toContain(' ');
  });

  it('leaves control characters to be refused', () => {
    expect(cleanValue('abc\u0007def', 'token').value).toBe('abc\u0007def');
  });

  it('is total and idempotent', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('url' as const, 'token' as const), (text, kind) => {
        const once = cleanValue(text, kind);
        expect(cleanValue(once.value, kind)).toEqual({ value: once.value, cleaned: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('names something whenever it changed something visible', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value, cleaned } = cleanValue(text, 'token');
        const same = value === text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
        expect(cleaned.length === 0).toBe(same);
      }),
    );
  });

  it('comes to an end on a long run of blanks, quotes, breaks or labels', () => {
    for (const piece of [' ', '\n', '"', '. ', '> ', 'a ', 'token:']) {
      const { value } = cleanValue(piece.repeat(2_000), 'token');
      expect(cleanValue(value, 'token').value).toBe(value);
    }
  });
});
