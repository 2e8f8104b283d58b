import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../../../tools/setup/paths.mjs';
import { plainUrl } from '../../support/checking.ts';
import { html, list, scimServer, send } from '../../../tools/fixtures/scim-answers.ts';
import { type Handler, type TestServer, httpServer, socketServer } from '../../support/server.ts';

const servers: TestServer[] = [];
const keep = async (server: Promise<TestServer>) => {
  servers.push(await server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const scimJson = { 'content-type': 'application/scim+json' };
const mib = 1024 * 1024;

/** Writes one piece again and again, for as long as somebody reads. */
function endless(response: ServerResponse, piece: Buffer | string): void {
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
}

/** Endless bytes below http, after a beginning. */
const flood = (beginning: string, piece: string) => () =>
  socketServer((socket) => {
    socket.once('data', () => {
      socket.write(beginning);
      const more = () => {
        while (!socket.destroyed && socket.write(piece));
      };
      socket.on('drain', more);
      more();
    });
  });

/** The same reply to whatever is asked with the right token, so that all bodies come at once. */
const everywhere =
  (body: Buffer | string, headers = {}): Handler =>
  (_request, response) =>
    send(response, { status: 200, headers, body });

/** A good answer to the question, and this to the three requests that follow together. */
const discoveryOf =
  (answer: (response: ServerResponse) => void): Handler =>
  (request, response) => {
    if (request.url?.includes('/Users') === true) scimServer()(request, response);
    else answer(response);
  };

const gzipMember = gzipSync(Buffer.alloc(10 * mib));
const gzipBomb = Buffer.concat(Array<Buffer>(80).fill(gzipMember));
const brotliBomb = brotliCompressSync(Buffer.alloc(64 * mib), {});
const ok = 'HTTP/1.1 200 OK\r\ncontent-type: application/scim+json\r\n';
const fill = (start: string, piece: string, end: string) =>
  start + piece.repeat(Math.floor((mib - start.length - end.length) / piece.length)) + end;
const deep = `${'['.repeat(mib / 2)}${']'.repeat(mib / 2)}`;
const wide = fill('{"schemas":[],"Resources":[{}', ',{}', '],"totalResults":0}');
const listUrn = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const wideList = fill(`{"schemas":["${listUrn}"],"totalResults":1,"Resources":[[]`, ',[]', ']}');
const keys = `{${Array.from({ length: 70_000 }, (_, at) => `"k${at}":${at % 10}`).join(',')}}`;

type Row = [name: string, start: () => Promise<TestServer>];
const http = (handler: Handler) => () => httpServer(handler);

/** The bound of the issue: the most a check may take above what the process had before. */
const mostMib = 80;

describe('the memory of a check', () => {
  it.each<Row>([
    ['a body without end', http((_request, response) => endless(response, 'x'.repeat(65_536)))],
    [
      'three descriptions without end',
      http(discoveryOf((response) => endless(response, Buffer.alloc(65_536, '[')))),
    ],
    ['800 MiB in gzip', http(everywhere(gzipBomb, { 'content-encoding': 'gzip' }))],
    [
      'the same three times at once',
      http(
        discoveryOf((response) =>
          send(response, { status: 200, headers: { 'content-encoding': 'gzip' }, body: gzipBomb }),
        ),
      ),
    ],
    ['64 MiB in brotli', http(everywhere(brotliBomb, { 'content-encoding': 'br' }))],
    ['headers without end', flood(ok, `x: ${'y'.repeat(1_000)}\r\n`)],
    ['one header without end', flood(`${ok}x: `, 'y'.repeat(65_536))],
    ['a status line without end', flood('HTTP/1.1 200 ', 'O'.repeat(65_536))],
    [
      'a chunk’s extension without end',
      flood(`${ok}transfer-encoding: chunked\r\n\r\n5;`, 'e'.repeat(65_536)),
    ],
    [
      'trailers without end',
      flood(`${ok}transfer-encoding: chunked\r\n\r\n0\r\n`, `t: ${'u'.repeat(1_000)}\r\n`),
    ],
    ['interim answers without end', flood('', 'HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n')],
    ['half a million levels', http(everywhere(deep))],
    ['the same three times at once', http(discoveryOf((response) => response.end(deep)))],
    ['a list of nothing, a megabyte long', http(everywhere(wide, scimJson))],
    [
      'three of them at once',
      http(discoveryOf((response) => send(response, { status: 200, body: wideList }))),
    ],
    ['seventy thousand keys', http(everywhere(keys))],
    ['a page of a megabyte', http(everywhere(fill('<html>', '<a ', ''), html))],
    ['a good answer and one long text', http(everywhere(list([], { x: 'é'.repeat(mib / 3) })))],
  ])('%s', async (_name, start) => {
    const child = fork(join(root, 'tests/support/measured-check.ts'), { stdio: 'pipe' });
    onTestFinished(() => void child.kill());
    const measure = async (server: TestServer) => {
      child.send(plainUrl(server));
      const [told] = await once(child, 'message');
      await server.idle();
      return told;
    };
    expect((await measure(await keep(httpServer(scimServer())))).code).toBe('PLAIN_LOOPBACK');
    const bad = await measure(await keep(start()));
    expect(bad.aboveMib).toBeLessThan(mostMib);
  });
});
