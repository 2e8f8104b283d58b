import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { errorUrn, judged, nobody, scim, type Sent, someone, told } from '../../support/judging.ts';

describe('a list', () => {
  it('is one, with nothing to note', () => {
    const { result } = judged({ body: JSON.stringify(someone) });
    expect(result).toMatchObject({
      list: { totalResults: 1, resources: [{ id: '1' }] },
      notes: [],
    });
  });

  it('under another media type is one, and the type is noted, cut to size', () => {
    const body = JSON.stringify(nobody);
    const type = (contentType: string) => [
      { code: 'ANSWER_CONTENT_TYPE', params: { contentType } },
    ];
    expect(told({ body, headers: { 'content-type': 'application/json' } })).toEqual(
      type('application/json'),
    );
    expect(told({ body, headers: {} })).toEqual(type(''));
    expect(told({ body, headers: { 'content-type': `x/${'y'.repeat(100)}` } })).toEqual(
      type(`x/${'y'.repeat(58)}`),
    );
    const odd = { 'content-type': ' Application/SCIM+json ; charset=utf-8' };
    expect(told({ body, headers: odd })).toEqual([]);
  });

  it('has the notes about the wire before those about itself', () => {
    const headers = { 'content-type': 'text/plain', 'content-encoding': 'gzip' };
    const body = gzipSync(JSON.stringify({ ...nobody, schemas: ['old'] }));
    expect(told({ body, headers }).map((one) => one.code)).toEqual([
      'ANSWER_CONTENT_TYPE',
      'ANSWER_ENCODED',
      'ANSWER_SCHEMA_OLD',
    ]);
  });

  it.each<[string, (text: string) => Uint8Array]>([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    [' GZIP ', gzipSync],
  ])('that came compressed as %j is unpacked, and that is noted', (coding, pack) => {
    const { result } = judged({
      body: pack(JSON.stringify(nobody)),
      headers: { ...scim, 'content-encoding': coding },
    });
    const encoding = coding.trim().toLowerCase();
    expect(result).toMatchObject({
      list: { totalResults: 0 },
      notes: [{ code: 'ANSWER_ENCODED', params: { encoding } }],
    });
  });

  it.each(['utf-8', 'none', 'binary'])(
    'under %j, which is no coding, is read as it is',
    (coding) => {
      const headers = { ...scim, 'content-encoding': coding };
      expect(told({ body: JSON.stringify(nobody), headers })).toEqual([
        { code: 'ANSWER_ENCODED', params: { encoding: coding, unknown: true } },
      ]);
    },
  );

  it.each(['', 'identity', ' Identity '])('is not compressed when the coding is %j', (coding) => {
    const headers = { ...scim, 'content-encoding': coding };
    expect(told({ body: JSON.stringify(nobody), headers })).toEqual([]);
  });
});

describe('no list, and status 200', () => {
  it.each<[string, Sent, string, object]>([
    ['nothing', { body: '' }, 'ANSWER_EMPTY', { object: false }],
    ['blanks', { body: ' \r\n ' }, 'ANSWER_EMPTY', { object: false }],
    ['an empty object', { body: ' {} ' }, 'ANSWER_EMPTY', { object: true }],
    ['another object', { body: '{"a":1}' }, 'ANSWER_NOT_SCIM', {}],
    ['an empty array', { body: '[]' }, 'ANSWER_NOT_SCIM', {}],
    ['null', { body: 'null' }, 'ANSWER_NOT_SCIM', {}],
    [
      'an error of SCIM',
      { body: JSON.stringify({ schemas: [errorUrn], status: '404' }) },
      'ANSWER_NOT_SCIM',
      { scimStatus: 404, error: true },
    ],
    [
      'an error of SCIM without a status',
      { body: JSON.stringify({ schemas: [errorUrn] }) },
      'ANSWER_NOT_SCIM',
      { error: true },
    ],
    ['XML', { body: '<?xml version="1.0"?><Users/>' }, 'ANSWER_XML', {}],
    ['words', { body: 'fine' }, 'ANSWER_NOT_JSON', { reason: 'not-json' }],
    [
      'bytes that are no UTF-8',
      { body: Buffer.from([0x22, 0xff, 0x22]) },
      'ANSWER_NOT_JSON',
      { reason: 'not-utf8' },
    ],
    [
      'a coding nobody knows',
      { body: 'x', headers: { ...scim, 'content-encoding': 'zstd' } },
      'ANSWER_NOT_JSON',
      { reason: 'encoding', encoding: 'zstd' },
    ],
    [
      'a coding with a long name',
      { body: 'x', headers: { ...scim, 'content-encoding': 'z'.repeat(50) } },
      'ANSWER_NOT_JSON',
      { reason: 'encoding', encoding: 'z'.repeat(40) },
    ],
    [
      'gzip that is none',
      { body: 'x', headers: { ...scim, 'content-encoding': 'gzip' } },
      'ANSWER_NOT_JSON',
      { reason: 'encoding', encoding: 'gzip' },
    ],
    [
      'words that came compressed',
      { body: gzipSync('fine'), headers: { ...scim, 'content-encoding': 'gzip' } },
      'ANSWER_NOT_JSON',
      { reason: 'not-json', encoding: 'gzip' },
    ],
    ['brackets without end', { body: '['.repeat(200) }, 'ANSWER_TOO_COMPLEX', { reason: 'levels' }],
  ])('%s', (_name, sent, code, params) => {
    expect(told(sent)).toEqual([{ code, params: { status: 200, ...params } }]);
  });

  it.each<[string, Sent, string, object]>([
    ['too much', { bodyEnd: 'too-large' }, 'ANSWER_TOO_LARGE', { part: 'body', limitBytes: 1000 }],
    [
      'too much once unpacked',
      { body: gzipSync(' '.repeat(1001)), headers: { ...scim, 'content-encoding': 'gzip' } },
      'ANSWER_TOO_LARGE',
      { part: 'body', limitBytes: 1000 },
    ],
    ['too late', { bodyEnd: 'too-slow' }, 'ANSWER_TOO_SLOW', { started: true, limitMs: 10_000 }],
    ['a part', { bodyEnd: 'cut-off', body: '{"a":1}' }, 'ANSWER_CUT_OFF', { started: true }],
  ])('%s', (_name, sent, code, params) => {
    expect(told(sent)).toEqual([{ code, params }]);
  });

  it.each<[string, string, string, boolean]>([
    ['by its media type', 'text/html', 'hello', false],
    ['by its media type, with a character set', 'Text/HTML; charset=utf-8', 'hello', false],
    ['by its first tag', 'text/plain', ' \n<!DOCTYPE html><p>x', false],
    ['by its root', 'text/plain', '<HTML lang="en">', false],
    ['as XHTML', 'text/plain', '<?xml version="1.0"?><html xmlns="x">', false],
    ['by a remark', 'text/plain', '<!-- gateway -->', false],
    ['with a field for a password', 'text/html', '<input type="password">', true],
    ['with such a field, written otherwise', 'text/html', '<input TYPE = password>', true],
    ['with “Sign in”', 'text/html', '<h1>Sign in</h1>', true],
    ['with “sign-in”', 'text/html', '<a href="/sign-in">', true],
    ['with “signin”', 'text/html', '<a href="/signin">', true],
    ['with “Log in”', 'text/html', '<h1>Log in</h1>', true],
    ['with “login”', 'text/html', '<form action="/login">', true],
    ['with a sign-in too far down', 'text/html', `${' '.repeat(20_000)}x login`, false],
  ])('a web page, known %s', (_name, type, body, signIn) => {
    const headers = { 'content-type': type };
    expect(told({ body, headers })).toEqual([
      { code: 'ANSWER_HTML', params: { status: 200, signIn } },
    ]);
  });

  it('is no web page because a tag comes somewhere', () => {
    expect(told({ body: 'see <html>' })[0]?.code).toBe('ANSWER_NOT_JSON');
  });
});
