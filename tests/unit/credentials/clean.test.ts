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

  it.each([
    '"',
    "'",
    '`',
    '“',
    '”',
    '„',
    '‟',
    '‘',
    '’',
    '‚',
    '‛',
    '«',
    '»',
    '‹',
    '›',
    '<',
    '>',
    '＂',
    '＇',
    '*',
    '**',
    '"\'',
    '<<',
  ])('takes %j from around a value, and leaves it inside', (quote) => {
    expect(cleanValue(`${quote}abc${quote}`, 'token')).toEqual({
      value: 'abc',
      cleaned: ['quotes'],
    });
    expect(cleanValue(`${quote}abc`, 'token')).toEqual({ value: 'abc', cleaned: ['quotes'] });
    expect(cleanValue(`abc${quote}`, 'token')).toEqual({ value: 'abc', cleaned: ['quotes'] });
    expect(cleanValue(`a${quote}c`, 'token')).toEqual({ value: `a${quote}c`, cleaned: [] });
  });

  it.each([
    ['(abc)', 'abc'],
    ['[abc]', 'abc'],
    ['{abc}', 'abc'],
    ['((abc))', 'abc'],
    ['(abc', '(abc'],
    ['abc)', 'abc)'],
    ['x(abc)', 'x(abc)'],
    ['(abc)x', '(abc)x'],
    ['[abc)', '[abc)'],
    ['x[abc]', 'x[abc]'],
    ['[abc]x', '[abc]x'],
    ['{abc}x', '{abc}x'],
    ['x{abc}', 'x{abc}'],
    ['{abc]', '{abc]'],
  ])('takes brackets around the whole of %j', (text, value) => {
    expect(cleanValue(text, 'token').value).toBe(value);
    expect(cleanValue(text, 'token').cleaned).toEqual(text === value ? [] : ['quotes']);
  });

  it.each([
    'Token:',
    'token =',
    'API key:',
    'Client secret:',
    'Authorization:',
    'Your (new) token:',
    'My_token \t:',
    'SCIM Bearer Token',
    'scim bearer token\n',
    'token)**:',
    'TOKEN_ :',
    'Schlüssel-key=',
    'a'.repeat(40) + 'token:',
  ])('takes the label %j from a token', (label) => {
    expect(cleanValue(`${label} abc1`, 'token')).toMatchObject({ value: 'abc1' });
    expect(cleanValue(`${label} abc1`, 'token').cleaned).toContain('label');
  });

  it.each([
    'password:',
    'token',
    'token;',
    'a'.repeat(41) + 'token:',
    'x.token:',
    'SCIM Bearer Token',
  ])('takes %j for no label of a token', (label) => {
    // Nothing behind it, or no label at all.
    expect(cleanValue(`${label}abc1`, 'token').cleaned).not.toContain('label');
    expect(cleanValue(label, 'token').cleaned).not.toContain('label');
  });

  it.each([
    'URL:',
    'uri =',
    'Base address:',
    'SCIM endpoint)**:',
    'SCIM Base URL',
    'Tenant-URL_1 url:',
    'a'.repeat(40) + 'url:',
  ])('takes the label %j from an address', (label) => {
    expect(cleanValue(`${label} acme.example/x`, 'url').value).toBe('acme.example/x');
  });

  it('takes no part of an address for a label', () => {
    for (const value of [
      'https://acme.example/url:x',
      'http://acme.example/url=x',
      'https:/url:x',
      'acme.example/url:x',
    ]) {
      expect(cleanValue(value, 'url')).toEqual({ value, cleaned: [] });
    }
    expect(cleanValue('url:', 'url').value).toBe('url');
    expect(cleanValue('token: abc', 'url').value).toBe('token:abc');
    expect(cleanValue('url: abc', 'token').value).toBe('url:abc');
  });

  it.each(['Bearer ', 'bearer\t', 'BEARER: ', 'Bearer=', 'bearer : '])(
    'takes %j from a token',
    (prefix) => {
      expect(cleanValue(`${prefix}abc1`, 'token')).toMatchObject({ value: 'abc1' });
      expect(cleanValue(`${prefix}abc1`, 'token').cleaned).toContain('bearer-prefix');
      expect(cleanValue(`${prefix}abc1`, 'url').value).not.toBe('abc1');
    },
  );

  it('takes “Bearer” from the begin alone, and not where nothing follows', () => {
    for (const value of ['bearerabc1', 'x-bearer', 'bearer', 'xbearer:a1']) {
      expect(cleanValue(value, 'token')).toEqual({ value, cleaned: [] });
    }
    expect(cleanValue('Bearer:', 'token').value).toBe('Bearer');
  });

  it('takes it and its blanks, and a label and its blanks, however many there are', () => {
    expect(cleanValue('Bearer  abc1', 'token')).toEqual({
      value: 'abc1',
      cleaned: ['bearer-prefix'],
    });
    expect(cleanValue('Bearer :  abc1', 'token').value).toBe('abc1');
    for (const label of ['SCIM Bearer Token  ', 'Token:  ', 'Token:']) {
      expect(cleanValue(`${label}abc1`, 'token')).toEqual({ value: 'abc1', cleaned: ['label'] });
    }
    for (const label of ['SCIM Base URL  ', 'URL:  ', 'URL:']) {
      expect(cleanValue(`${label}abc1`, 'url')).toEqual({ value: 'abc1', cleaned: ['label'] });
    }
  });

  it('says of blanks inside quotation marks that they were blanks', () => {
    expect(cleanValue('" abc1 "', 'token')).toEqual({
      value: 'abc1',
      cleaned: ['white-space', 'quotes'],
    });
    expect(cleanValue('Token: >abc1\n>def2', 'token')).toEqual({
      value: 'abc1def2',
      cleaned: ['label', 'line-wraps', 'quotes'],
    });
    expect(cleanValue('" one two 3 "', 'token').value).toBe('one two 3');
    expect(cleanValue('  see the mail  ', 'token').value).toBe('see the mail');
    expect(cleanValue('one  two  3', 'token').value).toBe('one  two  3');
  });

  it('takes the end of a sentence, a question mark only from a token', () => {
    for (const end of ['.', ',', ';', ':', '!', '。', '、', '，', '；', '.,']) {
      for (const kind of ['url', 'token'] as const) {
        expect(cleanValue(`a.b${end}`, kind)).toEqual({
          value: 'a.b',
          cleaned: ['trailing-punctuation'],
        });
      }
    }
    expect(cleanValue('a.b?', 'token').value).toBe('a.b');
    expect(cleanValue('a.b?', 'url').value).toBe('a.b?');
  });

  it('puts hyphens where typography put dashes', () => {
    for (const dash of '‐‑‒–―−﹘﹣－') expect(cleanValue(`a${dash}b`, 'url').value).toBe('a-b');
    for (const dash of '—⸺') expect(cleanValue(`a${dash}b`, 'url').value).toBe('a--b');
    expect(cleanValue('a—b–c', 'url')).toEqual({ value: 'a--b-c', cleaned: ['smart-characters'] });
  });

  it('takes out what cannot be seen', () => {
    const invisible =
      '\u00ad\u034f\u115f\u1160\u17b4\u17b5\u200b\u200e\u202e\u2800\u3164\ufe00\ufe0f\ufeff\uffa0';
    for (const character of invisible) {
      expect(cleanValue(`${character}a${character}${character}b`, 'token')).toEqual({
        value: 'ab',
        cleaned: ['invisible'],
      });
    }
  });

  it('joins the lines of a wrapped value, and takes quoted mail’s signs with them', () => {
    expect(cleanValue('abc1 \n >  > def2\n>ghi3', 'token')).toEqual({
      value: 'abc1def2ghi3',
      cleaned: ['line-wraps'],
    });
    expect(cleanValue('ab c1', 'token')).toEqual({ value: 'abc1', cleaned: ['white-space'] });
    expect(cleanValue('abc1\nd>ef', 'token').value).toBe('abc1d>ef');
    for (const end of ['\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
      expect(cleanValue(`abc1${end}def2`, 'token')).toEqual({
        value: 'abc1def2',
        cleaned: ['line-wraps'],
      });
    }
  });

  it('leaves a sentence as it is: three words at least, most of them plain', () => {
    expect(cleanValue('see the mail', 'token').value).toBe('see the mail');
    expect(cleanValue('see mail', 'token').value).toBe('seemail');
    expect(cleanValue('one two 3 4', 'token').value).toBe('onetwo34');
    expect(cleanValue('one two six 4', 'token').value).toBe('one two six 4');
    expect(cleanValue('Grüße, don’t worry! x-y:', 'token').value).toContain(' ');
    expect(
      cleanValue(`${'a'.repeat(16)} ${'b'.repeat(16)} ${'c'.repeat(16)}`, 'token').value,
    ).not.toContain(' ');
    expect(
      cleanValue(`${'a'.repeat(15)} ${'b'.repeat(15)} ${'c'.repeat(15)}`, 'token').value,
    ).toContain(' ');
    expect(cleanValue('one1 two2 six3 and', 'token').value).toBe('one1two2six3and');
    expect(cleanValue('-one -two -six', 'token').value).toBe('-one-two-six');
    expect(cleanValue('one. two, six;', 'token').value).toContain(' ');
    expect(cleanValue('one.. two,, six;;', 'token').value).not.toContain(' ');
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
