import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../main/connection/limits.ts';
import { check, codes, plainUrl, stage, summary } from '../../support/checking.ts';
import { type Reply, list, scimServer } from '../../../tools/fixtures/scim-answers.ts';
import { type TestServer, httpServer, scriptedServer } from '../../support/server.ts';

const servers: TestServer[] = [];
const keep = async (server: Promise<TestServer>) => {
  servers.push(await server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/scim+json\r\n';
const body = list();
const length = (bytes: number) => `content-length: ${bytes}\r\n`;
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const chunked = 'transfer-encoding: chunked\r\n';

type Row = [name: string, bytes: string | Buffer, code: string];

describe('a server that lies about its response', () => {
  it.each<Row>([
    ['a length too small', `${head}${length(20)}\r\n${body}`, 'ANSWER_NOT_JSON'],
    ['a length of nothing', `${head}${length(0)}\r\n${body}`, 'ANSWER_EMPTY'],
    ['a length that is no number', `${head}content-length: many\r\n\r\n${body}`, 'ANSWER_NOT_HTTP'],
    ['a negative length', `${head}${length(-1)}\r\n${body}`, 'ANSWER_NOT_HTTP'],
    ['two lengths', `${head}${length(20)}${length(30)}\r\n${body}`, 'ANSWER_CUT_OFF'],
    [
      'a length and chunks',
      `${head}${length(20)}${chunked}\r\n${chunk(body)}0\r\n\r\n`,
      'ANSWER_CUT_OFF',
    ],
    ['a chunk of no size', `${head}${chunked}\r\nsize\r\n${body}\r\n0\r\n\r\n`, 'ANSWER_CUT_OFF'],
    ['a header without a name', `${head}: nameless\r\n\r\n${body}`, 'ANSWER_NOT_HTTP'],
    ['a header with a NUL', `${head}x: a\0b\r\n\r\n${body}`, 'ANSWER_NOT_HTTP'],
    ['a status that is none', `HTTP/1.1 2OO OK\r\n\r\n${body}`, 'ANSWER_NOT_HTTP'],
    ['many headers', `${head}${'x: y\r\n'.repeat(20_000)}\r\n`, 'ANSWER_TOO_LARGE'],
    [
      'UTF-16',
      Buffer.concat([
        Buffer.from(`${head}${length(body.length * 2 + 2)}\r\n`),
        Buffer.from(`\ufeff${body}`, 'utf16le'),
      ]),
      'ANSWER_NOT_JSON',
    ],
    [
      'gzip that is none',
      `${head}content-encoding: gzip\r\n${length(body.length)}\r\n${body}`,
      'ANSWER_NOT_JSON',
    ],
    [
      'gzip that stops',
      Buffer.concat([
        Buffer.from(`${head}content-encoding: gzip\r\n${length(20)}\r\n`),
        gzipSync(body).subarray(0, 20),
      ]),
      'ANSWER_NOT_JSON',
    ],
  ])('%s', async (_name, bytes, code) => {
    const server = await keep(scriptedServer(bytes, (socket) => socket.end()));
    const result = await check(plainUrl(server));
    expect(summary(result)).toMatchObject({ verdict: 'fails', code, oneLogin: 'not-enabled' });
    await server.idle();
  });

  it.each<[string, string]>([
    ['a length too large', `${head}${length(body.length + 50)}\r\n${body}`],
    ['a byte at a time, for ever', `${head}${chunked}\r\n`],
    ['answers that are none, for ever', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
  ])('%s, is waited for no longer than a stage', async (_name, bytes) => {
    const drip = bytes.includes('103') ? bytes : chunk(' ');
    const server = await keep(
      scriptedServer(bytes, (socket) => {
        if (bytes.includes('content-length')) return;
        const timer = setInterval(() => socket.write(drip), 5);
        socket.once('close', () => clearInterval(timer));
      }),
    );
    const result = await check(plainUrl(server), { limits: { stageMs: 200 } });
    expect(summary(result)).toMatchObject({ code: 'ANSWER_TOO_SLOW', owner: 'wait' });
    expect(result.ms).toBeLessThan(defaultLimits.stageMs);
    await server.idle();
  });

  it('a body that drips but ends is read', async () => {
    const pieces = body.match(/.{1,20}/g) ?? [];
    const users = (_request: unknown, response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/scim+json' });
      const next = () => {
        const piece = pieces.shift();
        if (piece === undefined) response.end();
        else response.write(piece, () => setImmediate(next));
      };
      next();
    };
    const server = await keep(httpServer(scimServer({ users })));
    expect(codes(await check(plainUrl(server)))).toEqual(['PLAIN_LOOPBACK']);
  });
});

describe('a redirect', () => {
  it.each<[string, (own: number) => string, object]>([
    ['to itself, in a loop', () => '', { sameHost: true, toScheme: 'http' }],
    ['to a path of its own', () => '/login?next=1', { sameHost: true }],
    [
      'to another scheme',
      () => 'ftp://files.example/x',
      { toScheme: 'ftp', toHost: 'files.example' },
    ],
    ['to nowhere', () => 'http://[', {}],
  ])('%s is not followed', async (_name, location, facts) => {
    const server: TestServer = await keep(
      httpServer((request, response) => {
        const to = location(0) === '' ? (request.url ?? '') : location(0);
        response.writeHead(302, { location: to });
        response.end();
      }),
    );
    const result = await check(plainUrl(server));
    expect(summary(result)).toMatchObject({ code: 'REDIRECTED', owner: 'admin' });
    expect(stage(result, 'question').problems[0]?.params).toMatchObject(facts);
    expect(JSON.stringify(result)).not.toContain('next=1');
    expect(server.seen).toHaveLength(1);
  });

  it('of a wrong token or a description is not followed either', async () => {
    const other = await keep(httpServer(scimServer()));
    const away: Reply = { status: 307, headers: { location: plainUrl(other) } };
    const server = await keep(httpServer(scimServer({ wrongToken: away, discovery: away })));
    const result = await check(plainUrl(server));
    expect(codes(result)).toEqual(['PLAIN_LOOPBACK', 'WRONG_TOKEN_UNCLEAR', 'DISCOVERY_UNREAD']);
    expect(other.connections.total).toBe(0);
  });
});

describe('a wait that is demanded', () => {
  it.each<[string, string, number | undefined]>([
    ['in seconds', '120', 120],
    ['until a date', 'Mon, 23 Nov 2026 12:01:30 GMT', 90],
    ['until a date that is past', 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
    ['of a thousand years', '31557600000', undefined],
    ['of a million seconds', '1000000', 86_400],
    ['in words', 'soon', undefined],
    ['below nothing', '-5', undefined],
    ['as a fraction', '1.5', undefined],
  ])('%s', async (_name, retryAfter, seconds) => {
    const users = { status: 429, headers: { 'retry-after': retryAfter } };
    const server = await keep(httpServer(scimServer({ users })));
    const now = () => new Date('2026-11-23T12:00:00.000Z');
    const question = stage(await check(plainUrl(server), { now }), 'question');
    expect(question.problems[0]?.code).toBe('RATE_LIMITED');
    expect(question.evidence.retryAfterSeconds).toBe(seconds);
    expect(server.seen).toHaveLength(1);
  });
});
