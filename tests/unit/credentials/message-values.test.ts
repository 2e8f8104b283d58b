import { describe, expect, it } from 'vitest';
import { readMessageText } from '../../../shared/domain/credentials/message-text.ts';
import {
  isJwtLike,
  isTokenLike,
  readValueAt,
} from '../../../shared/domain/credentials/message-values.ts';

const url = 'https://acme.wisq.example/scim/v2';
const opaque = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';

const read = (text: string, kind: 'url' | 'token', start = 0) =>
  readValueAt(readMessageText(text), start, kind);
const urlAt = (text: string) => read(text, 'url')?.value ?? null;
const tokenAt = (text: string) => read(text, 'token')?.value ?? null;

describe('a value at a place of a message', () => {
  it('ends at white space, quotation marks and brackets', () => {
    for (const end of [' ', '\n\n', '\t', '<', '>', '"', '“', '”', '„', '«', '»', '`', '|']) {
      expect([end, urlAt(`${url}${end}x`)]).toEqual([end, url]);
      expect([end, tokenAt(`${opaque}${end}x`)]).toEqual([end, opaque]);
    }
    for (const end of ["'", '‘', '’'])
      expect([end, tokenAt(`${opaque}${end}x`)]).toEqual([end, opaque]);
    expect(urlAt(`${url}/it's`)).toBe(`${url}/it's`);
  });

  it('is none where nothing stands', () => {
    for (const text of ['', ' x', '"x"', '\nx', '...']) {
      expect([text, read(text, 'token')]).toEqual([text, null]);
    }
    expect(read('abc', 'token', 3)).toBeNull();
  });

  it('has its place, and what was taken out of it', () => {
    expect(read(`x ${opaque}. y`, 'token', 2)).toEqual({
      value: opaque,
      start: 2,
      end: 2 + opaque.length + 1,
      cleaned: ['trailing-punctuation'],
    });
    expect(read(`${url}\u200b/x`, 'url')).toMatchObject({
      value: `${url}/x`,
      cleaned: ['invisible'],
    });
    // Beside the value, not in it.
    expect(read(`${url}\u200b x`, 'url')).toMatchObject({ cleaned: [] });
    expect(readValueAt(readMessageText(`\u200b${url}`), 0, 'url')).toMatchObject({ cleaned: [] });
  });

  it('says nothing of blanks that were never its own', () => {
    expect(read('a1 \n"a1', 'token')).toMatchObject({ value: 'a1', cleaned: [] });
    expect(read('a\u200b1 \n"a1', 'token')).toMatchObject({ value: 'a1', cleaned: ['invisible'] });
  });

  it('loses closing brackets that were opened before it, and keeps its own', () => {
    expect(urlAt(`${url})`)).toBe(url);
    expect(urlAt(`${url})).`)).toBe(url);
    expect(urlAt(`${url}]`)).toBe(url);
    expect(urlAt(`${url}}`)).toBe(url);
    expect(urlAt(`${url}/(a)`)).toBe(`${url}/(a)`);
    expect(urlAt(`${url}/(a))`)).toBe(`${url}/(a)`);
    expect(urlAt(`${url}/[a]/{b}`)).toBe(`${url}/[a]/{b}`);
    expect(urlAt(`${url})/b`)).toBe(`${url})/b`);
  });
});

describe('a value that goes on in the next line', () => {
  it('is an address when one of the two looks like it', () => {
    expect(urlAt(`https://acme.wisq.example/\nscim`)).toBe('https://acme.wisq.example/scim');
    expect(urlAt(`https://acme.wisq.example\n/scim/v2`)).toBe('https://acme.wisq.example/scim/v2');
    for (const end of ['/', '-', '.', '_', '%', '~']) {
      expect([end, read(`https://acme${end}\nwisq`, 'url')?.end]).toEqual([
        end,
        `https://acme${end}\nwisq`.length,
      ]);
    }
    expect(urlAt('https://acme\nwisq')).toBe('https://acme');
    expect(urlAt(`https://acme/\n${opaque}`)).toBe('https://acme/');
  });

  it('is a token when the next line looks random', () => {
    for (const rest of ['a1', '1a', 'aB', 'a_b', 'a=', 'a+b', 'x'.repeat(25)]) {
      expect([rest, tokenAt(`abc123\n${rest}`)]).toEqual([rest, `abc123${rest}`]);
    }
    for (const rest of ['abc', '123', 'Abc', 'AB', 'x'.repeat(24), 'a-b']) {
      expect([rest, tokenAt(`abc123\n${rest}`)]).toEqual([rest, 'abc123']);
    }
  });

  it('ends where its own line ends with a comma, or the next is a sentence', () => {
    for (const end of [',', ';', '!']) expect(tokenAt(`abc123${end}\na1b2`)).not.toContain('a1b2');
    for (const next of ['a1 b2', 'a1b2:', ' a1b2:', '', '  ', '***', url, 'Thanks1ü']) {
      expect([next, tokenAt(`abc123\n${next}`)]).toEqual([next, 'abc123']);
    }
    expect(urlAt(`https://acme/\n${url}`)).toBe('https://acme/');
    expect(urlAt('https://acme/\nHTTP://b/c')).toBe('https://acme/');
    expect(urlAt('https://acme/\na b/c')).toBe('https://acme/');
    expect(tokenAt('abc123 a1b2')).toBe('abc123');
    expect(tokenAt('abc123\na1b2: ')).toBe('abc123');
    expect(tokenAt('abc,123\na1b2')).toBe('abc,123a1b2');
    expect(urlAt('https://acme/\nx/https://b')).toBe('https://acme/x/https://b');
  });

  it('may have blanks around the break, and marks behind the next line', () => {
    expect(tokenAt('abc123 \t\n  \ta1b2')).toBe('abc123a1b2');
    for (const end of [
      '"',
      "'",
      '“',
      '”',
      '‘',
      '’',
      '«',
      '»',
      '`',
      '*',
      '>',
      ')',
      ']',
      '.',
      ',',
      ';',
      '!',
      '").',
      '”»',
    ]) {
      expect([end, tokenAt(`abc123\na1b2${end}`)]).toEqual([end, 'abc123a1b2']);
    }
  });

  it('may go on over several lines, and says so', () => {
    expect(read('abc123\na1b2\nc3d4\nBest', 'token')).toEqual({
      value: 'abc123a1b2c3d4',
      start: 0,
      end: 'abc123\na1b2\nc3d4'.length,
      cleaned: ['line-wraps'],
    });
  });

  it('goes on where the message is wrapped, whatever the next line looks like', () => {
    const at = (columns: number) => 'a1'.repeat(60).slice(0, columns);
    for (const columns of [55, 60, 100]) {
      expect([columns, tokenAt(`${at(columns)}\nabc\n`)]).toEqual([columns, `${at(columns)}abc`]);
    }
    for (const columns of [54, 101]) {
      expect([columns, tokenAt(`${at(columns)}\nabc\n`)]).toEqual([columns, at(columns)]);
    }
    // A longer line elsewhere: nothing is wrapped at this width.
    expect(tokenAt(`${at(60)}\nabc\n\n${'x '.repeat(40)}`)).toBe(at(60));
    expect(tokenAt(`${at(60)}\nabc\n\n  ${'x'.repeat(60)}  `)).toBe(`${at(60)}abc`);
    // Its own first line was full: then so is each that is as wide.
    expect(tokenAt(`${'a1'.repeat(13)}\n${'b2'.repeat(13)}\nabc\n\n${'x '.repeat(60)}`)).toBe(
      `${'a1'.repeat(13)}${'b2'.repeat(13)}abc`,
    );
    expect(
      tokenAt(
        `${'a1'.repeat(13)}\n${'b2'.repeat(12)}\n${'c3'.repeat(12)}\nabc\n\n${'x '.repeat(60)}`,
      ),
    ).toBe(`${'a1'.repeat(13)}${'b2'.repeat(12)}${'c3'.repeat(12)}`);
    expect(tokenAt(`${'a1'.repeat(13)}\n${'b2'.repeat(12)}\nabc\n\n${'x '.repeat(60)}`)).toBe(
      `${'a1'.repeat(13)}${'b2'.repeat(12)}`,
    );
  });

  it('counts the width from the begin of the line, with what stands before the value', () => {
    const line = `Token: ${'a1'.repeat(24)}`;
    expect(read(`${line}\nabc`, 'token', 7)?.value).toBe(`${'a1'.repeat(24)}abc`);
    expect(read(`x\n${line}\nabc`, 'token', 9)?.value).toBe(`${'a1'.repeat(24)}abc`);
  });

  it.each([
    'Thanks',
    'thank',
    'BEST',
    'regards',
    'Cheers',
    'sincerely',
    'Kind',
    'yours',
    'hi',
    'Hello',
    'hey',
    'please',
    'note',
    'and',
    'or',
    'Token',
    'URL',
    'Best,',
  ])('never takes in %s', (word) => {
    expect(tokenAt(`${'a1'.repeat(30)}\n${word}`)).toBe('a1'.repeat(30));
    expect(urlAt(`https://acme.example/${'a1'.repeat(20)}/\n${word}`)).toBe(
      `https://acme.example/${'a1'.repeat(20)}/`,
    );
  });
});

describe('a long text', () => {
  it.each(['eyJhbGciOiJI.eyJz.c2ln', 'eyJ12345.abcd.', 'eyJ-_345.ab-_.x-_'])(
    '%s looks like a JSON Web Token',
    (text) => {
      expect(isJwtLike(text)).toBe(true);
      expect(isTokenLike(text)).toBe(true);
    },
  );

  it.each([
    'eyJ1234.abcd.x',
    'eyJ12345.abc.x',
    'eyJ12345.abcd',
    'xeyJ12345.abcd.x',
    'eyJ12345.abcd.x.y',
    'eyK12345.abcd.x',
    'eyJ12345.abcd.x!',
    'eyJ12345xabcd.x',
  ])('%s does not', (text) => expect(isJwtLike(text)).toBe(false));

  it.each([
    'a1a1a1a1a1a1a1a1a1a1',
    'A1A1A1A1A1A1A1A1A1A1',
    'a1.~+/=-_a1a1a1a1a1a1',
    'a1a1a1a1a1a1a1.a1a1a1',
    'a1a1a1a1a1a1a1a1a1.a',
    `a1a1a1a1a1.${'a'.repeat(25)}`,
    'A1.example.com/scim/v2',
    'a1a1a1a1a1_a1.example',
  ])('%s looks like a token', (text) => expect(isTokenLike(text)).toBe(true));

  it.each([
    ['too short', 'a1a1a1a1a1a1a1a1a1a'],
    ['without a digit', 'abcdefghijklmnopqrstuvwxyz'],
    ['without a letter', '12345678901234567890'],
    ['with another sign', 'a1a1a1a1a1a1a1a1a1a1!'],
    ['with another sign first', '!a1a1a1a1a1a1a1a1a1a1'],
    ['a host', 'a1a1a1a1a1a1.example.com'],
    ['a host of two parts', 'a1a1a1a1-a1a1a1a1a.com'],
    ['a host with a path', 'acme2.example.com/a/b1'],
    ['a path', '/scim/v2/tenants/acme-7'],
  ])('%s: no token', (_what, text) => expect(isTokenLike(text)).toBe(false));
});
