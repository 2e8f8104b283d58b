import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { judgeList, oneLoginView } from '../../../main/connection/classify-response.ts';
import { readResponse, requestTimes, responseEvidence } from '../../../main/connection/response.ts';
import { targetOf } from '../../../main/connection/target.ts';
import type { Exchange } from '../../../main/connection/transport.ts';
import { listResponseUrn } from '../../../shared/domain/scim/list-response.ts';

const target = targetOf('https://scim.wisq.example/scim/v2');
const now = new Date('2026-11-23T12:00:00Z');
const limits = { stageMs: 10_000, bodyBytes: 1000 };
const path = '/scim/v2/Users?filter=x';
const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';
const scim = { 'content-type': 'application/scim+json' };
const nobody = { schemas: [listResponseUrn], totalResults: 0, Resources: [] };
const someone = { schemas: [listResponseUrn], totalResults: 1, Resources: [{ id: '1' }] };

interface Sent {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly bodyEnd?: Exchange['bodyEnd'];
  readonly token?: string;
}

function exchanged({ status = 200, headers = scim, body = '', bodyEnd = 'whole' }: Sent): Exchange {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return { status, headers, body: bytes, bodyEnd, firstByteMs: 1, ms: 2, opening: {} };
}

function judged(sent: Sent) {
  const response = readResponse(exchanged(sent), limits.bodyBytes);
  const query = { target, token: sent.token ?? 'opaque', path, now, limits };
  return { response, result: judgeList(response, query) };
}

/** Why there is no list, or what was odd about it. */
function told(sent: Sent) {
  const { result } = judged(sent);
  return result.list === null ? result.problems : result.notes;
}

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
      { scimStatus: 404 },
    ],
    [
      'an error of SCIM without a status',
      { body: JSON.stringify({ schemas: [errorUrn] }) },
      'ANSWER_NOT_SCIM',
      {},
    ],
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
    ['as XML', 'text/plain', '<?xml version="1.0"?>', false],
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

describe('another status', () => {
  const scimError = (more: object) => JSON.stringify({ schemas: [errorUrn], ...more });
  it.each<[number, Sent, string, object]>([
    [401, {}, 'TOKEN_REFUSED', {}],
    [403, {}, 'TOKEN_FORBIDDEN', { html: false }],
    [403, { body: '<html>' }, 'TOKEN_FORBIDDEN', { html: true }],
    [404, {}, 'PATH_NOT_FOUND', { path: '/scim/v2/Users' }],
    [404, { body: '{"error":1}' }, 'PATH_NOT_FOUND', { path: '/scim/v2/Users' }],
    [404, { body: scimError({}) }, 'TENANT_NOT_FOUND', { path: '/scim/v2/Users' }],
    [429, {}, 'RATE_LIMITED', {}],
    [429, { headers: { 'retry-after': '7' } }, 'RATE_LIMITED', { retryAfterSeconds: 7 }],
    [400, {}, 'STATUS_UNEXPECTED', { html: false }],
    [400, { body: scimError({ scimType: 'invalidFilter' }) }, 'FILTER_REFUSED', {}],
    [400, { body: scimError({ scimType: 'INVALIDFILTER' }) }, 'FILTER_REFUSED', {}],
    [400, { body: scimError({ scimType: 'tooMany' }) }, 'STATUS_UNEXPECTED', { html: false }],
    [422, { body: scimError({ scimType: 'invalidFilter' }) }, 'STATUS_UNEXPECTED', { html: false }],
    [500, {}, 'SERVER_ERROR', { html: false }],
    [499, { body: '<html>' }, 'STATUS_UNEXPECTED', { html: true }],
    [
      503,
      { body: '<html>', headers: { 'retry-after': '30' } },
      'SERVER_ERROR',
      { html: true, retryAfterSeconds: 30 },
    ],
    [204, {}, 'ANSWER_EMPTY', { object: false }],
    [201, { body: JSON.stringify(nobody) }, 'STATUS_UNEXPECTED', { html: false }],
  ])('%s %j: %s', (status, sent, code, params) => {
    expect(told({ ...sent, status })).toEqual([{ code, params: { status, ...params } }]);
  });

  it.each<[number, string | undefined, object]>([
    [300, undefined, {}],
    [302, '', {}],
    [302, 'http://[', {}],
    [399, '/login?next=x', { toHost: target.url.host, toScheme: 'https', sameHost: true }],
    [
      307,
      'http://login.example:81/a?b=c',
      { toHost: 'login.example:81', toScheme: 'http', sameHost: false },
    ],
    [
      301,
      `https://${'a.'.repeat(150)}example/`,
      { toHost: 'a.'.repeat(100), toScheme: 'https', sameHost: false },
    ],
  ])('%s to %s', (status, location, params) => {
    const headers = location === undefined ? {} : { location };
    expect(told({ status, headers })).toEqual([
      { code: 'REDIRECTED', params: { status, ...params } },
    ]);
  });

  it('401 names the token’s own date once that has passed', () => {
    const jwt = (exp: number) =>
      `x.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.x`;
    const seconds = now.getTime() / 1000;
    const codes = (exp: number) =>
      told({ status: 401, token: jwt(exp) }).map(({ code, params }) => [code, params]);
    const refused = ['TOKEN_REFUSED', { status: 401 }];
    const expiresAt = '2026-11-23T12:00:00.000Z';
    expect(codes(seconds)).toEqual([['TOKEN_EXPIRED', { expiresAt }], refused]);
    expect(codes(seconds + 1)).toEqual([refused]);
  });
});

describe('what OneLogin would show', () => {
  it.each<[string, Sent, string]>([
    ['nobody', { body: JSON.stringify(nobody) }, 'enabled'],
    ['a user', { body: JSON.stringify(someone) }, 'not-enabled'],
    [
      'none counted but one listed',
      { body: JSON.stringify({ ...someone, totalResults: 0 }) },
      'not-enabled',
    ],
    [
      'one counted on another page',
      { body: JSON.stringify({ ...nobody, totalResults: 1 }) },
      'not-enabled',
    ],
    ['404', { status: 404 }, 'enabled'],
    ['no list', { body: '{}' }, 'not-enabled'],
    ['500', { status: 500 }, 'not-enabled'],
  ])('for %s', (_name, sent, view) => {
    const { response, result } = judged(sent);
    expect(oneLoginView(response, result)).toBe(view);
  });
});

describe('the evidence of a response', () => {
  const exchange = {
    ...exchanged({ body: '{"a":1}', status: 418, headers: { 'content-type': 'x'.repeat(300) } }),
    opening: { name: 1.5, connect: 2, secure: 3 },
    firstByteMs: 4.26,
    ms: 10.04,
  };

  it('says what was asked and what came', () => {
    const response = readResponse(exchange, 1000);
    expect(responseEvidence('GET /Users?filter=x', response)).toEqual({
      request: 'GET /Users?filter=x',
      status: 418,
      contentType: 'x'.repeat(200),
      bodyStart: '{"a":1}',
      times: [requestTimes('GET /Users', exchange)],
    });
    const bare = readResponse({ ...exchange, headers: {} }, 1000);
    expect(responseEvidence('GET /', bare)).not.toHaveProperty('contentType');
  });

  it('times the parts in tenths, opening the connection included', () => {
    expect(requestTimes('GET /Users?filter=x', exchange)).toEqual({
      request: 'GET /Users',
      name: 1.5,
      connect: 2,
      secure: 3,
      firstByte: 4.3,
      whole: 16.5,
    });
    expect(requestTimes('GET /', { ...exchange, opening: {} })).toEqual({
      request: 'GET /',
      firstByte: 4.3,
      whole: 10,
    });
  });

  it('shows what had come of a body that was not read to its end, if it can be read', () => {
    const cut = (headers: Readonly<Record<string, string>>) =>
      readResponse(exchanged({ body: 'half', bodyEnd: 'cut-off', headers }), 1000).text;
    expect(cut({})).toBe('half');
    expect(cut({ 'content-encoding': 'gzip' })).toBe('');
  });

  it('shows nothing of what could not be unpacked', () => {
    const headers = { 'content-encoding': 'zstd' };
    expect(readResponse(exchanged({ body: 'half', headers }), 1000).text).toBe('');
  });

  it('takes a byte order mark for nothing', () => {
    const body = `\ufeff${JSON.stringify(nobody)}`;
    const { response, result } = judged({ body });
    expect(result.list).not.toBe(null);
    expect(response.text.startsWith('{')).toBe(true);
  });
});
