import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMask, maskOf } from '../../../main/connection/mask.ts';

const signs = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~+/=');
const tokens = fc.string({ unit: fc.constantFrom(...signs), minLength: 24, maxLength: 90 });

const entityNames: Readonly<Record<string, string>> = {
  '.': 'period',
  '/': 'sol',
  '+': 'plus',
  '=': 'equals',
  _: 'lowbar',
};
const hex = (one: string) => one.charCodeAt(0).toString(16).padStart(2, '0');

/** One sign as some program might write it. */
const ways: readonly ((one: string) => string)[] = [
  (one) => one,
  (one) => `%${hex(one)}`,
  (one) => `%${hex(one).toUpperCase()}`,
  (one) => `%25${hex(one)}`,
  (one) => `%2525${hex(one)}`,
  (one) => `\\u00${hex(one)}`,
  (one) => `\\u00${hex(one).toUpperCase()}`,
  (one) => `\\u{${hex(one)}}`,
  (one) => `\\x${hex(one)}`,
  (one) => `\\\\u00${hex(one)}`,
  (one) => (one === '/' ? '\\/' : one),
  (one) => `&#${one.charCodeAt(0)};`,
  (one) => `&#x${hex(one)};`,
  (one) => `&#X${hex(one).toUpperCase()};`,
  (one) => `&amp;#${one.charCodeAt(0)};`,
  (one) => `%26%23${one.charCodeAt(0)}%3B`,
  (one) => (entityNames[one] === undefined ? one : `&${entityNames[one]};`),
  (one) => one.toUpperCase(),
  (one) => one.toLowerCase(),
];

describe('a token behind escapes', () => {
  it('is found whatever each of its signs is written as', () => {
    fc.assert(
      fc.property(tokens, fc.infiniteStream(fc.nat(ways.length - 1)), (token, stream) => {
        const written = Array.from(token)
          .map((one) => ways[stream.next().value ?? 0]?.(one) ?? one)
          .join('');
        expect(createMask(token)(`before ${written}, after`)).toBe('before [token], after');
      }),
      { numRuns: 500 },
    );
  });

  it('is found when all of it was encoded, twice too, and one way in another', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        const json = JSON.stringify(token);
        const html = Array.from(token, (one) => `&#${one.charCodeAt(0)};`).join('');
        for (const text of [
          encodeURIComponent(encodeURIComponent(token)),
          encodeURIComponent(json).slice(3, -3),
          encodeURIComponent(html),
          JSON.stringify(json).slice(3, -3),
          JSON.stringify(encodeURIComponent(token)).slice(1, -1),
        ]) {
          expect(createMask(token)(text)).toBe('[token]');
        }
      }),
    );
  });

  it('is found in quoted-printable, with soft breaks, and where that is encoded once more', () => {
    const printable = ways.concat([(one) => `=${hex(one)}`, (one) => `=${hex(one).toUpperCase()}`]);
    const breaks = ['', '', '', '=\n', '=\r\n', '= \t\n'];
    fc.assert(
      fc.property(tokens, fc.infiniteStream(fc.nat(999)), (token, stream) => {
        const next = <T>(all: readonly T[]) => all[(stream.next().value ?? 0) % all.length];
        const quoted = Array.from(token, (one) =>
          next([0, 1]) === 0 && one !== '='
            ? one
            : `=${next([hex(one), hex(one).toUpperCase()]) ?? ''}`,
        );
        const soft = quoted.map((one) => one + (next(breaks) ?? '')).join('');
        expect(createMask(token)(`before ${soft}, after`)).toBe('before [token], after');
        expect(createMask(token)(encodeURIComponent(soft))).toBe('[token]');
        const mixed = Array.from(
          token.replaceAll('=', '-'),
          (one) => next(printable)?.(one) ?? one,
        );
        const written = mixed.join('');
        expect(createMask(token.replaceAll('=', '-'))(`x ${written} y`)).toBe('x [token] y');
      }),
      { numRuns: 300 },
    );
  });

  it('is found where it only looks like quoted-printable', () => {
    for (const text of ['key=ab=3Dcd=41ef-12', 'key%3Dab%3D3Dcd%3D41ef-12'])
      expect(createMask('ab=3Dcd=41ef-12')(text)).toMatch(/^key(?:=|%3D)\[token\]$/);
  });

  it.each([
    ['percent and more behind it', 'ab%41cdefgh-1', 'x ab%41cdefgh-1 y'],
    ['what looks like an escape, encoded again', 'ab%41cdefgh-1', 'x ab%2541cdefgh-1 y'],
    ['what looks like an entity', 'ab&amp;cdefgh-1', 'x ab&amp;amp;cdefgh-1 y'],
    ['a backslash before a u', 'ab\\u0041cdefgh', 'x ab\\\\u0041cdefgh y'],
    ['letters beyond ASCII', 'pässwörd-größe', 'x p%C3%A4ssw%c3%b6rd-gr\\u00f6&#223;e y'],
    ['a sign outside the first plane', 'pass🙂word-12', 'x pass%F0%9F%99%82word-12 y'],
    ['a letter that is two as a small one', 'İstanbul-2026-x', 'x İstanbul-2026-x y'],
  ])('that holds %s', (_what, token, text) => {
    expect(createMask(token)(text)).toBe('x [token] y');
  });

  it('leaves what is around it as it was', () => {
    const mask = createMask('kZ7-q.W4_xT9vB2m');
    expect(mask('%41%42 kZ7%2Dq.W4_xT9vB2m &amp; \\u00e4 %')).toBe(
      '%41%42 [token] &amp; \\u00e4 %',
    );
    expect(mask('a %zz \\q &nothing; &constructor; &#9999999; \\u12 b')).toBe(
      'a %zz \\q &nothing; &constructor; &#9999999; \\u12 b',
    );
  });
});

describe('a token in another alphabet', () => {
  const token = 'kZ7-q.W4_xT9vB2m~Rp3';

  it('is found in base64 wherever it begins, and a piece of that', () => {
    fc.assert(
      fc.property(tokens, fc.string(), fc.string(), (secret, before, after) => {
        const bytes = Buffer.from(before + secret + after);
        const mask = createMask(secret);
        for (const coding of ['base64', 'base64url'] as const) {
          const text = bytes.toString(coding);
          const stays = Buffer.from(mask(text).replace('[token]', '')).toString();
          // What is left of it are signs it shares with its neighbors: less than six bytes of it.
          const left = text.length - stays.length;
          expect(left).toBeGreaterThanOrEqual(Math.floor((secret.length * 4) / 3) - 3);
        }
      }),
    );
    const cut = Buffer.from(`key=${token}`).toString('base64').slice(10, 20);
    expect(createMask(token)(`a ${cut} b`)).toBe('a [token] b');
  });

  const bytes = Buffer.from(token).toString('hex');
  const pairs = bytes.match(/../g) ?? [];
  it.each([
    ['small', bytes],
    ['capital', bytes.toUpperCase()],
    ['with colons', pairs.join(':')],
    ['with blanks', pairs.join(' ')],
    ['with hyphens', pairs.join('-')],
    ['with commas and 0x', pairs.map((pair) => `0x${pair}`).join(', ')],
    ['with \\x', pairs.map((pair) => `\\x${pair}`).join('')],
    ['after another digit', `7${bytes}`],
    ['a piece of it', bytes.slice(9, 27)],
  ])('is found in hexadecimal digits, %s', (_how, written) => {
    const masked = createMask(token)(`(${written})`);
    expect(masked).toMatch(/^\(\d?(0x)?\[token\]\w?\)$/);
  });

  it('is found backwards, and a piece of that', () => {
    const backwards = Array.from(token).toReversed().join('');
    expect(createMask(token)(`(${backwards})`)).toBe('([token])');
    expect(createMask(token)(`(${backwards.slice(4, 13)})`)).toBe('([token])');
  });
});

describe('a piece of a token', () => {
  it('of eight characters and more is taken out, from wherever in it it is', () => {
    fc.assert(
      fc.property(tokens, fc.nat(), fc.nat(), (token, a, b) => {
        const start = a % (token.length - 7);
        const length = 8 + (b % (token.length - start - 7));
        const piece = token.slice(start, start + length);
        // A word of ordinary letters is another matter, below.
        fc.pre(/[^a-z]/.test(piece.slice(1)));
        const masked = createMask(token)(`(${piece})`);
        expect(masked).toBe('([token])');
        expect(createMask(token)(`#!${piece}!#`)).toBe('#![token]!#');
      }),
      { numRuns: 500 },
    );
  });

  it('of seven is left, and of eight not', () => {
    const mask = createMask('kZ7-q.W4_xT9vB2m');
    expect(mask('kZ7-q.W / T9vB2m')).toBe('kZ7-q.W / T9vB2m');
    expect(mask('kZ7-q.W4 / xT9vB2m! 9')).toBe('[token] / xT9vB2m! 9');
  });

  it('several of them, of several secrets', () => {
    const mask = maskOf(['kZ7-q.W4_xT9vB2m', 'Qy8+h/L5=wS0uC3n', '']);
    expect(mask('a kZ7-q.W4 b h/L5=wS0 c Qy8+h/L5=wS0uC3n')).toBe('a [token] b [token] c [token]');
  });
});

describe('ordinary words that a token has too', () => {
  it.each([
    ['test-token-for-acme', 'The token for Acme is a test token.'],
    ['northwind-production-2026-kZ7q', 'Northwind, production'],
    ['northwind-production-2026-kZ7q', 'A productive day, with production in it'],
    ['WisqProvisioning_9f8e7d6c5b4a', 'Provisioning is enabled'],
    ['wisq_secret_0123456789', 'The secret is kept in the keychain'],
  ])('stay, of %s', (token, text) => {
    expect(createMask(token)(text)).toBe(text);
    // Not where more of the token is with them.
    expect(createMask(token)(`${text} ${token}`)).toBe(`${text} [token]`);
    expect(createMask(token)(token.slice(0, -1))).toBe('[token]');
  });

  it('do not stay where they are cut as no word is', () => {
    const mask = createMask('northwind-production-2026-kZ7q');
    expect(mask('roductio')).toBe('[token]');
    expect(mask('producti')).toBe('[token]');
    expect(mask('wind-prod')).toBe('[token]');
  });

  it('are no words when nobody would write them', () => {
    const token = 'xkqzvwjbfhgp-mncvbxzlkjhg';
    expect(createMask(token)('a xkqzvwjbfhgp b')).toBe('a [token] b');
    // So long a run of letters was made by a machine, whatever it reads like.
    expect(createMask('supersecrettokenvalue')('supersecret')).toBe('[token]');
  });

  it('may be the whole secret, and then go', () => {
    expect(createMask('production')('in production')).toBe('in [token]');
  });
});

describe('what everybody may see', () => {
  it('is no piece of a token, and the rest of the token still is', () => {
    const mask = maskOf(['acme.wisq.example:kZ7qW4xT9v'], ['acme.wisq.example']);
    expect(mask('acme.wisq.example')).toBe('acme.wisq.example');
    expect(mask('acme.wisq.example:kZ7qW4')).toBe('acme.wisq.[token]');
    expect(mask('kZ7qW4xT')).toBe('[token]');
  });
});

describe('a secret that is short', () => {
  it.each([
    ['hunter2', 'is hunter2, or HUNTER2 or xhunter2x', 'is [token], or [token] or x[token]x'],
    ['ab1', 'ab1 cab1 ab1c (AB1)', '[token] cab1 ab1c ([token])'],
    ['hunter2', 'h%75nter2', '[token]'],
  ])('%s', (secret, text, masked) => expect(createMask(secret)(text)).toBe(masked));
});

describe('a long text', () => {
  const mebibyte = 1024 * 1024;
  const long = Array.from({ length: 2560 }, (_, at) => signs[(at * at + 7 * at) % 66]).join('');

  // With a search for each part of the token at each place these take minutes, not a second.
  it.each([
    ['of one letter, and a token of it', 'a'.repeat(2559) + 'b', 'a'.repeat(mebibyte)],
    ['of nearly the token', long, `${long.slice(0, -1)}!`.repeat(410)],
    ['of words', long, 'the token is wrong, '.repeat(52_000)],
    ['of percent signs', long, '%25'.repeat(mebibyte / 3)],
    ['of hexadecimal digits', long, '0a:'.repeat(mebibyte / 3)],
    ['of open entities', long, '&#x'.repeat(mebibyte / 3)],
    ['of equals signs', long, '=3d'.repeat(mebibyte / 3)],
    ['of soft line breaks', long, '=\n'.repeat(mebibyte / 2)],
    ['of equals signs and blanks', long, `=${' '.repeat(100)}`.repeat(mebibyte / 101)],
    ['of backslashes', long, '\\'.repeat(mebibyte)],
  ])('%s', (_what, token, text) => {
    const masked = createMask(token)(text);
    expect(masked.includes(token)).toBe(false);
    expect(masked.length).toBeLessThanOrEqual(text.length);
  });
});
