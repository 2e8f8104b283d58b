import { afterEach, describe, expect, it } from 'vitest';
import { lookUpUser } from '../../../main/users/read-back.ts';
import { scimServer, token } from '../../../tools/fixtures/scim-answers.ts';
import { check, codes, plainUrl, summary } from '../../support/checking.ts';
import { type Handler, type TestServer, httpServer } from '../../support/server.ts';

let server: TestServer;
afterEach(() => server.close());

const good = scimServer();

/** Answers well, and closes the connection without having said so. */
const closing: Handler = (request, response) => {
  response.on('finish', () => setImmediate(() => request.socket.destroy()));
  good(request, response);
};

/** Answers the first request of each connection, and hangs up on the second. */
function hangingUp(): Handler {
  const used = new WeakSet<object>();
  return (request, response) => {
    const { socket } = request;
    if (used.has(socket)) {
      socket.destroy();
      return;
    }
    used.add(socket);
    good(request, response);
  };
}

describe('a connection that the server closes between two requests', () => {
  it.each<[string, () => Handler]>([
    ['after each', () => closing],
    ['at the second', hangingUp],
  ])('is opened again: %s', async (_when, handler) => {
    server = await httpServer(handler());
    expect(codes(await check(plainUrl(server)))).toEqual(['PLAIN_LOOPBACK']);
    const { problems } = await lookUpUser({
      baseUrl: plainUrl(server),
      token,
      userName: 'Maya@northwind.example',
      signal: new AbortController().signal,
    });
    expect(problems.map(({ code }) => code)).toEqual(['USER_NOT_FOUND']);
  });

  it('is not, where nothing was ever answered on it', async () => {
    server = await httpServer((request) => request.socket.destroy());
    expect(summary(await check(plainUrl(server))).code).toBe('ANSWER_CUT_OFF');
    expect(server.seen).toHaveLength(1);
  });

  it('is not, where an answer has begun', async () => {
    let asked = 0;
    server = await httpServer((request, response) => {
      asked += 1;
      if (asked === 1) good(request, response);
      else {
        request.socket.write('HTTP/1.1 ');
        request.socket.end();
      }
    });
    const { problems } = await lookUpUser({
      baseUrl: plainUrl(server),
      token,
      userName: 'Maya@northwind.example',
      signal: new AbortController().signal,
    });
    expect([asked, problems.map(({ code }) => code)]).toEqual([2, ['ANSWER_CUT_OFF']]);
  });
});
