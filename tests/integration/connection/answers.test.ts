import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { check, codes, plainUrl, shortStage, stage, summary } from '../../support/checking.ts';
import {
  type Reply,
  html,
  list,
  scimError,
  scimServer,
  token,
} from '../../../tools/fixtures/scim-answers.ts';
import { type TestServer, httpServer } from '../../support/server.ts';

let server: TestServer;
afterEach(() => server.close());

describe('a good server', () => {
  it('works, and only plain http on this computer is noted', async () => {
    server = await httpServer(scimServer());
    const result = await check(plainUrl(server));
    expect(summary(result)).toEqual({
      verdict: 'works-with-notes',
      code: null,
      owner: null,
      oneLogin: 'enabled',
    });
    expect(codes(result)).toEqual(['PLAIN_LOOPBACK']);
    expect(server.seen.filter(({ line }) => line.includes('/Users?filter='))).toHaveLength(2);
    expect(server.seen).toHaveLength(5);
    expect(server.connections.peak).toBeLessThanOrEqual(3);
    await server.idle();
  });

  it('queries a user that cannot exist, as OneLogin does', async () => {
    server = await httpServer(scimServer());
    await check(plainUrl(server), { tryWrongToken: false });
    const asked = new URL(server.seen[0]?.line.replace('GET ', '') ?? '', 'http://wisq.example');
    expect(asked.pathname).toBe('/scim/v2/Users');
    expect(asked.searchParams.get('filter')).toMatch(
      /^userName eq "[0-9a-f-]{36}@example\.invalid"$/,
    );
    expect(server.seen[0]?.authorization).toBe(`Bearer ${token}`);
  });

  it('describes itself even while it leaves the wrong token without a response', async () => {
    const answer = scimServer();
    server = await httpServer((request, response) => {
      // Servers that make failed sign-ins wait are common; this one waits for ever.
      if (request.headers.authorization === `Bearer ${token}`) answer(request, response);
    });
    const result = await check(plainUrl(server), { limits: shortStage });
    expect(codes(result)).toEqual(['PLAIN_LOOPBACK', 'WRONG_TOKEN_UNCLEAR']);
    await server.idle();
  });

  it('may answer the parallel queries only when it has all three', async () => {
    const answer = scimServer();
    const held: (() => void)[] = [];
    let asked = 0;
    server = await httpServer((request, response) => {
      asked += 1;
      if (asked === 1) answer(request, response);
      else held.push(() => answer(request, response));
      if (held.length === 3 || asked === 5) for (const reply of held.splice(0)) reply();
    });
    const result = await check(plainUrl(server));
    expect(codes(result)).toEqual(['PLAIN_LOOPBACK']);
    expect(server.connections.peak).toBe(3);
  });

  it('never gets a wrong token when that is switched off', async () => {
    server = await httpServer(scimServer());
    const result = await check(plainUrl(server), { tryWrongToken: false });
    expect(stage(result, 'token-matters').verdict).toBe('skipped');
    expect(new Set(server.seen.map((one) => one.authorization)).size).toBe(1);
  });
});

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

type Row = [name: string, reply: Reply, code: string, owner: string, oneLogin?: string];

describe('the response to OneLogin’s query', () => {
  const json = { 'content-type': 'application/json' };
  const deep = '['.repeat(200_000);
  it.each<Row>([
    ['401', { status: 401, body: scimError({ status: '401' }) }, 'TOKEN_REFUSED', 'admin'],
    [
      '401 in plain text',
      { status: 401, headers: { 'content-type': 'text/plain' }, body: 'no' },
      'TOKEN_REFUSED',
      'admin',
    ],
    ['403', { status: 403, body: scimError({ status: 403 }) }, 'TOKEN_FORBIDDEN', 'wisq'],
    [
      'unknown directory: SCIM 404',
      { status: 404, body: scimError({ status: '404' }) },
      'TENANT_NOT_FOUND',
      'admin',
      'enabled',
    ],
    [
      'SCIM 404 without status',
      { status: 404, body: scimError({ detail: 'no' }) },
      'TENANT_NOT_FOUND',
      'admin',
      'enabled',
    ],
    [
      'SCIM 404 with a number',
      { status: 404, body: scimError({ status: 404 }) },
      'TENANT_NOT_FOUND',
      'admin',
      'enabled',
    ],
    [
      'HTML 404',
      { status: 404, headers: html, body: '<html>Not found</html>' },
      'PATH_NOT_FOUND',
      'admin',
      'enabled',
    ],
    [
      'a framework’s JSON 404',
      { status: 404, headers: json, body: '{"status":404,"error":"Not Found"}' },
      'PATH_NOT_FOUND',
      'admin',
      'enabled',
    ],
    ['deactivated directory: 200 {}', { status: 200, body: '{}' }, 'ANSWER_EMPTY', 'wisq'],
    ['200 and nothing', { status: 200, body: '' }, 'ANSWER_EMPTY', 'wisq'],
    ['204', { status: 204 }, 'ANSWER_EMPTY', 'wisq'],
    [
      'a proxy’s block page',
      { status: 200, headers: html, body: '<html>Blocked</html>' },
      'ANSWER_HTML',
      'admin',
    ],
    [
      'HTML labelled as JSON',
      { status: 200, headers: json, body: '<!DOCTYPE html><html></html>' },
      'ANSWER_HTML',
      'admin',
    ],
    ['text', { status: 200, headers: json, body: 'OK' }, 'ANSWER_NOT_JSON', 'wisq'],
    [
      'JSON that stops',
      { status: 200, headers: json, body: '{"schemas":[' },
      'ANSWER_NOT_JSON',
      'wisq',
    ],
    [
      'nesting without end',
      { status: 200, headers: json, body: deep },
      'ANSWER_TOO_COMPLEX',
      'wisq',
    ],
    [
      'not UTF-8',
      { status: 200, headers: json, body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) },
      'ANSWER_NOT_JSON',
      'wisq',
    ],
    [
      'JSON that is not SCIM',
      { status: 200, headers: json, body: '{"ok":true}' },
      'ANSWER_NOT_SCIM',
      'wisq',
    ],
    [
      'a SCIM error with 200',
      { status: 200, body: scimError({ status: '401' }) },
      'ANSWER_NOT_SCIM',
      'wisq',
    ],
    [
      'the filter is ignored',
      { status: 200, body: list([{ id: '1', userName: 'someone' }]) },
      'FILTER_IGNORED',
      'wisq',
    ],
    [
      'the filter is refused',
      { status: 400, body: scimError({ scimType: 'invalidFilter' }) },
      'FILTER_REFUSED',
      'wisq',
    ],
    [
      'another 400',
      { status: 400, body: scimError({ scimType: 'invalidSyntax' }) },
      'REQUEST_REFUSED',
      'wisq',
    ],
    ['405', { status: 405 }, 'STATUS_UNEXPECTED', 'wisq'],
    ['429', { status: 429, headers: { 'retry-after': '7' } }, 'RATE_LIMITED', 'wait'],
    ['500', { status: 500, headers: html, body: '<html>oops</html>' }, 'SERVER_ERROR', 'wisq'],
    ['503', { status: 503, headers: { 'retry-after': 'soon' } }, 'SERVER_ERROR', 'wisq'],
    [
      'too large',
      { status: 200, body: `{"x":"${'a'.repeat(1_100_000)}"}` },
      'ANSWER_TOO_LARGE',
      'wisq',
    ],
    [
      'a bomb',
      {
        status: 200,
        headers: { 'content-encoding': 'gzip' },
        body: gzipSync(Buffer.alloc(50_000_000)),
      },
      'ANSWER_TOO_LARGE',
      'wisq',
    ],
    [
      'an unknown coding',
      { status: 200, headers: { 'content-encoding': 'zstd' }, body: 'x' },
      'ANSWER_NOT_JSON',
      'wisq',
    ],
  ])('%s', async (_name, users, code, owner, oneLogin = 'not-enabled') => {
    server = await httpServer(scimServer({ users }));
    const result = await check(plainUrl(server));
    expect(summary(result)).toEqual({ verdict: 'fails', code, owner, oneLogin });
    expect(stage(result, 'discovery').verdict).toBe('skipped');
    expect(JSON.stringify(result).length).toBeLessThan(5_000);
    await server.idle();
  });

  it.each<[string, Reply, string]>([
    ['application/json', { status: 200, headers: json, body: list() }, 'ANSWER_CONTENT_TYPE'],
    [
      'no Resources',
      { status: 200, body: list([], { Resources: undefined }) },
      'ANSWER_RESOURCES_MISSING',
    ],
    [
      'lower-case keys',
      { status: 200, body: list().replace('Resources', 'resources') },
      'ANSWER_KEY_CASE',
    ],
    [
      'odd itemsPerPage',
      { status: 200, body: list([], { itemsPerPage: 'all' }) },
      'ANSWER_ITEMS_PER_PAGE',
    ],
    [
      'core schema 1.0',
      { status: 200, body: list([], { schemas: ['urn:scim:schemas:core:1.0'] }) },
      'ANSWER_SCHEMA_OLD',
    ],
    [
      'gzip unasked',
      { status: 200, headers: { 'content-encoding': 'gzip' }, body: gzipSync(list()) },
      'ANSWER_ENCODED',
    ],
    [
      'brotli unasked',
      { status: 200, headers: { 'content-encoding': 'br' }, body: brotliCompressSync(list()) },
      'ANSWER_ENCODED',
    ],
  ])('is noted: %s', async (_name, users, code) => {
    server = await httpServer(scimServer({ users }));
    const result = await check(plainUrl(server));
    expect(result.verdict).toBe('works-with-notes');
    expect(codes(result)).toEqual(['PLAIN_LOOPBACK', code]);
  });

  it.each<[string, string]>([
    ['a byte order mark', `\ufeff${list()}`],
    ['startIndex 0', list([], { startIndex: 0 })],
  ])('is fine: %s', async (_name, body) => {
    server = await httpServer(scimServer({ users: { status: 200, body } }));
    expect(codes(await check(plainUrl(server)))).toEqual(['PLAIN_LOOPBACK']);
  });

  it('says how long to wait', async () => {
    const users = { status: 429, headers: { 'retry-after': '7' } };
    server = await httpServer(scimServer({ users }));
    const question = stage(await check(plainUrl(server)), 'question');
    expect(question.problems[0]?.params).toEqual({ status: 429, retryAfterSeconds: 7 });
    expect(question.evidence.retryAfterSeconds).toBe(7);
  });

  it('names an expired token as the cause of a 401', async () => {
    const expired = `${part({ alg: 'none' })}.${part({ exp: 1_700_000_000 })}.x`;
    server = await httpServer(scimServer());
    const result = await check(plainUrl(server), { token: expired });
    expect(summary(result)).toMatchObject({ code: 'TOKEN_EXPIRED', owner: 'wisq' });
    expect(stage(result, 'address').verdict).toBe('note');
  });
});
