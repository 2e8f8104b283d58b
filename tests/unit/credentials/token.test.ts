import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkToken, jwtExpiry } from '../../../shared/domain/credentials/token.ts';

const now = new Date('2026-11-23T12:00:00Z');

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An unsigned JWT-shaped token that expires so many days from `now`. */
function jwt(days: number): string {
  const exp = now.getTime() / 1000 + days * 86_400;
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: 'Ünïcode', exp })}.c2lnbmF0dXJl`;
}

describe('a token', () => {
  it.each([
    ['an opaque one', 'wisq_0123456789abcdef', []],
    ['a JWT with a year to go', jwt(365), []],
    ['none', '', ['TOKEN_MISSING']],
    ['only blanks', ' \t ', ['TOKEN_MISSING']],
    ['a line break inside', 'wisq_01\n2345', ['TOKEN_CHARACTERS']],
    ['a curly quote', 'wisq_“2345', ['TOKEN_CHARACTERS']],
    ['a zero-width space', 'wisq\u200b_2345', ['TOKEN_CHARACTERS']],
    ['2,560 bytes', 'a'.repeat(2560), []],
    ['2,561 bytes', 'a'.repeat(2561), ['TOKEN_TOO_LONG']],
    ['a JWT that has expired', jwt(-1), ['TOKEN_EXPIRED']],
    ['a JWT that expires this moment', jwt(0), ['TOKEN_EXPIRED']],
    ['a JWT with 13 days to go', jwt(13), ['TOKEN_EXPIRES_SOON']],
  ])('%s', (_name, token, expected) => {
    expect(checkToken(token, now).map((found) => found.code)).toEqual(expected);
  });

  it('says where the first bad character is and of what kind', () => {
    expect(checkToken('ab\ncd', now)[0]?.params).toEqual({ kind: 'line-break', position: 3 });
    expect(checkToken('abc“', now)[0]?.params).toEqual({ kind: 'not-ascii', position: 4 });
  });

  it.each([
    ['a\rb', 'line-break', 2],
    [' ab', 'white-space', 1],
    ['ab\t', 'white-space', 3],
    ['a\u00a0b', 'white-space', 2],
    ['a\u0007b', 'invisible', 2],
    ['a\u007fb', 'invisible', 2],
    ['a\u200bb', 'invisible', 2],
    ['ab\u00e4', 'not-ascii', 3],
    ['a😀b', 'not-ascii', 2],
    ['😀', 'not-ascii', 1],
  ])('%j has a bad character', (token, kind, position) => {
    expect(checkToken(token, now)).toEqual([
      { code: 'TOKEN_CHARACTERS', params: { kind, position } },
    ]);
  });

  it('may hold any visible ASCII', () => {
    const visible = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(33 + index));
    expect(checkToken(visible.join(''), now)).toEqual([]);
  });

  it('says all that is wrong, the failures first', () => {
    const long = `${jwt(-1)}${'ä'.repeat(1300)}`;
    expect(checkToken(long, now)).toMatchObject([
      { code: 'TOKEN_TOO_LONG', params: { bytes: long.length + 1300, limit: 2560 } },
      { code: 'TOKEN_CHARACTERS' },
      { code: 'TOKEN_EXPIRED', params: { expiresAt: '2026-11-22T12:00:00.000Z' } },
    ]);
    expect(checkToken('', now)).toEqual([{ code: 'TOKEN_MISSING', params: {} }]);
  });

  it('notes an expiry up to 14 days ahead', () => {
    const codes = (days: number) => checkToken(jwt(days), now).map(({ code }) => code);
    expect(codes(14)).toEqual(['TOKEN_EXPIRES_SOON']);
    expect(codes(14 + 1 / 86_400)).toEqual([]);
    expect(checkToken(jwt(1.5), now)[0]?.params).toMatchObject({ daysLeft: 1 });
    expect(checkToken(jwt(0.5), now)[0]?.params).toMatchObject({ daysLeft: 0 });
  });

  it('says when it expires and in how many days', () => {
    expect(checkToken(jwt(13), now)[0]?.params).toEqual({
      expiresAt: '2026-12-06T12:00:00.000Z',
      daysLeft: 13,
    });
  });
});

describe('the expiry of a JWT', () => {
  it.each([
    'opaque',
    'a.b.c',
    '..',
    'a.e30.c',
    'a.eyJleHAiOiJzb29uIn0.c',
    'a.eyJleHAiOjFlMzAwfQ.c',
    'eyJleHAiOjF9',
    'a.eyJleHAiOjF9',
    'a.eyJleHAiOjF9.c.d',
    'a.bnVsbA.c',
    'a.MQ.c',
    'a.eyJleHAiOiIxIn0.c',
  ])('%s names none', (token) => expect(jwtExpiry(token)).toBeNull());

  it('is read whatever else the token is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(jwtExpiry(text)).toBeNull();
      }),
    );
    expect(jwtExpiry(jwt(1))).toBe('2026-11-24T12:00:00.000Z');
    expect(jwtExpiry('a.eyJleHAiOjF9.c')).toBe('1970-01-01T00:00:01.000Z');
  });

  it('is read from either alphabet of Base64', () => {
    const claims = { name: '???>>>~~~', exp: 1 };
    const plain = Buffer.from(JSON.stringify(claims)).toString('base64');
    expect(plain).toMatch(/[+/]/);
    for (const payload of [plain, plain.replaceAll('+', '-').replaceAll('/', '_')]) {
      expect(jwtExpiry(`a.${payload}.c`)).toBe('1970-01-01T00:00:01.000Z');
    }
  });
});
