import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readErrorBody } from '../../../shared/domain/onelogin/error-body.ts';
import { countsMore, nextCursor, readRows } from '../../../shared/domain/onelogin/rows.ts';
import {
  flagOf,
  idOf,
  idsOf,
  momentOf,
  someText,
  textOf,
  unescapeXml,
} from '../../../shared/domain/onelogin/values.ts';
import { anyString } from '../../support/any-string.ts';

describe('XML-escaped text', () => {
  it.each([
    ['R&amp;D', 'R&D'],
    ['O&#39;Neil', 'O’Neil'.replace('’', "'")],
    ['&lt;b&gt; &quot;x&quot; &apos;', '<b> "x" \''],
    ['&#x27;&#X41;', "'A"],
    ['&amp;amp;', '&amp;'],
    ['AT&T; &nbsp; &', 'AT&T; &nbsp; &'],
    ['&#0;&#1114112;&#xFFFFFF;', '&#0;&#1114112;&#xFFFFFF;'],
    ['', ''],
  ])('%s is %s', (escaped, plain) => {
    expect(unescapeXml(escaped)).toBe(plain);
  });

  it('gives back whatever was escaped', () => {
    const escape = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
    fc.assert(
      fc.property(anyString(), (text) => {
        expect(unescapeXml(escape(text))).toBe(text);
      }),
    );
  });
});

describe('a member', () => {
  it('that is empty is told from one that is not there or no text', () => {
    const object = { a: '', b: null, c: 'x &amp; y', d: 7, e: ['x'], f: {}, g: true };
    expect(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => textOf(object, key))).toEqual([
      '',
      '',
      'x & y',
      '7',
      null,
      null,
      null,
      null,
    ]);
    expect(['a', 'b', 'c', 'e', 'h'].map((key) => someText(object, key))).toEqual([
      null,
      null,
      'x & y',
      null,
      null,
    ]);
    expect(textOf({}, 'toString')).toBeNull();
    expect(textOf({ a: 'x'.repeat(5000) }, 'a')).toHaveLength(1000);
    expect(someText({ a: ' \n' }, 'a')).toBeNull();
  });

  it('that is an id is a number that can be told from every other', () => {
    const object = {
      a: 7,
      b: '8',
      c: 2 ** 53,
      d: '9'.repeat(17),
      e: -1,
      f: 1.5,
      g: null,
      h: '7a',
      i: '9007199254740993',
      j: 0,
    };
    expect(Object.keys(object).map((key) => idOf(object, key))).toEqual([
      7,
      8,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      0,
    ]);
  });

  it('that is a list of ids is one of ids alone', () => {
    const object = { a: [1, '2', { id: 3 }], b: [1, 'x'], c: [], d: null, e: 'x' };
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => idsOf(object, key))).toEqual([
      [1, 2, 3],
      null,
      [],
      null,
      null,
      null,
    ]);
  });

  it('that is a flag is one or is not known', () => {
    const object = { a: true, b: false, c: 'true', d: 1, e: null };
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => flagOf(object, key))).toEqual([
      true,
      false,
      null,
      null,
      null,
      null,
    ]);
  });

  it('that is a moment has a date, a time and a zone', () => {
    const moment = (text: unknown) => momentOf({ a: text }, 'a');
    expect(moment('2026-11-23T10:05:12.331Z')).toBe('2026-11-23T10:05:12.331Z');
    expect(moment('2026-11-23T10:05:12+02:00')).toBe('2026-11-23T08:05:12.000Z');
    for (const text of [
      '2026-11-23',
      '2026-11-23T10:05:12',
      '2026-99-23T10:05:12Z',
      'now',
      7,
      null,
    ]) {
      expect(moment(text)).toBeNull();
    }
  });
});

describe('a body that reports an error', () => {
  it.each([
    [
      { message: 'Unauthorized', name: 'UnauthorizedError', statusCode: 401 },
      401,
      'UnauthorizedError',
      'Unauthorized',
    ],
    [
      { code: 422, message: 'Validation Failed', errors: [{ field: 'a' }] },
      422,
      '',
      'Validation Failed',
    ],
    [
      { status: 400, error: 'BadRequestError', description: 'Invalid pagination cursor' },
      400,
      'BadRequestError',
      'Invalid pagination cursor',
    ],
    [
      {
        status: { error: true, code: 401, type: 'Unauthorized', message: 'Authentication Failure' },
      },
      401,
      'Unauthorized',
      'Authentication Failure',
    ],
    [
      {
        status: {
          error: true,
          code: 400,
          type: 'bad request',
          message: { description: 'x', attribute: 'last' },
        },
      },
      400,
      'bad request',
      'x',
    ],
    [
      { status: { error: false, code: 404, message: 'No Route Exists' } },
      404,
      '',
      'No Route Exists',
    ],
    [{ status: { error: true } }, null, '', ''],
  ] as const)('%j', (body, status, name, message) => {
    expect(readErrorBody(body)).toEqual({ status, name, message });
  });

  it.each([
    { status: { error: false, code: 200, type: 'success', message: 'Success' }, data: [] },
    { id: 1, name: 'Wisq', status: 1 },
    { id: 1, message: 'hello' },
    { status: 1, error: 7 },
    [],
    null,
    'Unauthorized',
  ])('%j reports none', (body) => {
    expect(readErrorBody(body)).toBeNull();
  });
});

describe('rows', () => {
  it('come as a bare array or wrapped, and nothing as nothing', () => {
    expect(readRows([{ id: 1 }])).toEqual({ rows: [{ id: 1 }], complete: true });
    expect(readRows({ status: { error: false, code: 200 }, data: [{ id: 1 }] })).toEqual({
      rows: [{ id: 1 }],
      complete: true,
    });
    for (const nothing of [[], [[]], { status: {}, data: [[]] }]) {
      expect(readRows(nothing)).toEqual({ rows: [], complete: true });
    }
    // Data alone is nobody's documented list.
    expect(readRows({ data: [] })).toEqual({ rows: [], complete: false });
  });

  it('that cannot be read leave a gap, and what is no list is not an empty one', () => {
    expect(readRows([{ id: 1 }, 'x', null])).toEqual({ rows: [{ id: 1 }], complete: false });
    const none = [null, 'x', 7, {}, { data: {} }, { rows: [] }];
    for (const value of [...none, { status: { error: true, code: 401 }, data: [] }]) {
      expect(readRows(value)).toBeNull();
    }
  });

  it('are not all where OneLogin counts more of them, or more pages', () => {
    expect(countsMore({ 'total-count': '3' }, 2)).toBe(true);
    expect(countsMore({ 'total-count': '3' }, 3)).toBe(false);
    expect(countsMore({ 'current-page': '1', 'total-pages': '2' }, 50)).toBe(true);
    expect(countsMore({ 'current-page': '2', 'total-pages': '2' }, 50)).toBe(false);
    for (const headers of [{}, { 'total-count': 'many' }, { 'total-pages': '2' }]) {
      expect(countsMore(headers, 0)).toBe(false);
    }
  });

  it('go on where there is a cursor', () => {
    expect(nextCursor({ 'after-cursor': 'abc' }, [])).toBe('abc');
    expect(nextCursor({ 'after-cursor': ' ' }, [])).toBeNull();
    expect(nextCursor({}, { pagination: { after_cursor: 'abc' } })).toBe('abc');
    const counted = (at: string, of: string) =>
      nextCursor({ 'after-cursor': 'abc', 'current-page': at, 'total-pages': of }, []);
    expect([counted('1', '2'), counted('2', '2'), counted('1', '0'), counted('x', '1')]).toEqual([
      'abc',
      null,
      null,
      'abc',
    ]);
    expect(nextCursor({ 'after-cursor': 'abc', 'current-page': '1' }, [])).toBe('abc');
    for (const value of [{ pagination: { after_cursor: null } }, { pagination: 7 }, [], null]) {
      expect(nextCursor({}, value)).toBeNull();
    }
  });
});
