import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import type { Lookup } from '../../../main/connection/sockets/dns.ts';
import type { CheckOptions } from '../../../main/connection/options.ts';
import { check, codes, plainUrl, stage, summary } from '../../support/checking.ts';
import { list, scimServer, token } from '../../../tools/fixtures/scim-answers.ts';
import { type TestServer, httpServer, scriptedServer, socketServer } from '../../support/server.ts';

const servers: TestServer[] = [];
const keep = async (server: Promise<TestServer>) => {
  servers.push(await server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const failing =
  (code: string): Lookup =>
  async () => {
    throw Object.assign(new Error('no'), { code });
  };
const nobodyAsked: Lookup = () => Promise.reject(new Error('asked'));
const elsewhere: Lookup = async () => [{ address: '192.0.2.1', family: 4 }];
const deadThenAlive: Lookup = async () => [
  { address: '::1', family: 6 },
  { address: '127.0.0.1', family: 4 },
];
const unreachable = 'https://scim.wisq.invalid/scim/v2';

describe('the address', () => {
  it.each([
    ['https://scim.wisq.example/scim/Users', token, 'URL_RESOURCE_PATH', 'admin'],
    ['http://scim.wisq.example/scim', token, 'URL_NOT_HTTPS', 'wisq'],
    ['nonsense', token, 'URL_INVALID', 'admin'],
    ['https://scim.wisq.example/scim', '', 'TOKEN_MISSING', 'admin'],
    ['https://scim.wisq.example/scim', 'two\nlines', 'TOKEN_CHARACTERS', 'admin'],
  ])('%s never leaves this computer', async (url, used, code, owner) => {
    const result = await check(url, { token: used, lookup: nobodyAsked });
    expect(summary(result)).toEqual({ verdict: 'fails', code, owner, oneLogin: 'unknown' });
    expect(result.stages.map((one) => one.verdict).slice(1)).toEqual(Array(7).fill('skipped'));
  });
});

describe('the name', () => {
  it.each<[string, Partial<CheckOptions>, string, string]>([
    ['is not known', { lookup: failing('ENOTFOUND') }, 'NAME_NOT_FOUND', 'admin'],
    ['cannot be asked for', { lookup: failing('EAI_AGAIN') }, 'NAME_TIMEOUT', 'network'],
    ['has no address', { lookup: async () => [] }, 'NAME_NOT_FOUND', 'admin'],
    [
      'takes too long',
      { lookup: () => new Promise(() => {}), limits: { stageMs: 50 } },
      'NAME_TIMEOUT',
      'network',
    ],
  ])('%s', async (_name, options, code, owner) => {
    const result = await check(unreachable, options);
    expect(summary(result)).toEqual({ verdict: 'fails', code, owner, oneLogin: 'unknown' });
    expect(stage(result, 'name').problems[0]?.params['host']).toBe('scim.wisq.invalid');
  });

  it('of plain http has to lead to this computer', async () => {
    const result = await check('http://localhost:1/scim', { lookup: elsewhere });
    expect(summary(result).code).toBe('URL_NOT_HTTPS');
  });
});

describe('the connection', () => {
  it('refused', async () => {
    const server = await httpServer(scimServer());
    await server.close();
    expect(summary(await check(plainUrl(server)))).toMatchObject({
      code: 'CONNECT_REFUSED',
      owner: 'wisq',
    });
  });

  it('goes to the address that lives when the first is dead', async () => {
    const server = await keep(httpServer(scimServer()));
    const base = `http://localhost:${server.port}/scim/v2`;
    const result = await check(base, { lookup: deadThenAlive });
    expect(result.verdict).toBe('works-with-notes');
    expect(stage(result, 'connect').evidence.address).toBe('127.0.0.1');
    expect(stage(result, 'name').evidence.addresses).toEqual(['::1', '127.0.0.1']);
  });

  it('that is slow is noted', async () => {
    const server = await keep(httpServer(scimServer()));
    const result = await check(plainUrl(server), { limits: { slowConnectMs: -1 } });
    expect(codes(result)).toContain('CONNECT_SLOW');
  });
});

describe('the route', () => {
  it('of plain http is straight, and the system is not asked', async () => {
    const server = await keep(httpServer(scimServer()));
    const resolveRoute = () => Promise.reject(new Error('asked'));
    const result = await check(plainUrl(server), { resolveRoute });
    expect(stage(result, 'route')).toMatchObject({ verdict: 'pass', problems: [] });
    expect(result.route).toBe('direct');
  });
});

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/scim+json\r\n';

describe('an answer that is not one', () => {
  it.each<[string, () => Promise<TestServer>, string, string]>([
    ['nothing at all', () => socketServer(() => {}), 'ANSWER_TOO_SLOW', 'wait'],
    [
      'a body that never ends',
      () => scriptedServer(`${head}\r\n{"schemas":`),
      'ANSWER_TOO_SLOW',
      'wait',
    ],
    [
      'a body cut off',
      () =>
        scriptedServer(`${head}content-length: 500\r\n\r\n{"schemas":`, (socket) => socket.end()),
      'ANSWER_CUT_OFF',
      'wait',
    ],
    [
      'hung up at once',
      () => socketServer((socket) => socket.once('data', () => socket.destroy())),
      'ANSWER_CUT_OFF',
      'wait',
    ],
    [
      'another protocol',
      () => scriptedServer('SSH-2.0-OpenSSH_9.2\r\n'),
      'ANSWER_NOT_HTTP',
      'admin',
    ],
    [
      'huge headers',
      () => scriptedServer(`${head}x: ${'a'.repeat(100_000)}\r\n\r\n`),
      'ANSWER_TOO_LARGE',
      'wisq',
    ],
  ])('%s', async (_name, start, code, owner) => {
    const server = await keep(start());
    const limits = code === 'ANSWER_TOO_SLOW' ? { stageMs: 200 } : {};
    const result = await check(plainUrl(server), { limits });
    expect(summary(result)).toEqual({ verdict: 'fails', code, owner, oneLogin: 'not-enabled' });
    await server.idle();
  });

  it('keeps its status when only the body drips', async () => {
    const server = await keep(
      scriptedServer('HTTP/1.1 401 Unauthorized\r\ncontent-length: 500\r\n\r\nno'),
    );
    const result = await check(plainUrl(server), { limits: { stageMs: 200 } });
    expect(summary(result)).toMatchObject({ code: 'TOKEN_REFUSED', owner: 'admin' });
  });

  it('is bounded as a whole', async () => {
    const server = await keep(socketServer(() => {}));
    const result = await check(plainUrl(server), { limits: { wholeMs: 100 } });
    expect(summary(result)).toMatchObject({ code: 'CHECK_TIMEOUT', owner: 'wait' });
    expect(result.ms).toBeLessThan(2_000);
    await server.idle();
  });
});

describe('a redirect', () => {
  it.each([302, 307, 308])('%i is not followed, and the token stays', async (status) => {
    const other = await keep(httpServer(scimServer()));
    const location = `${plainUrl(other)}/Users?secret=1`;
    const server = await keep(httpServer(scimServer({ users: { status, headers: { location } } })));
    const result = await check(plainUrl(server));
    expect(summary(result)).toMatchObject({ code: 'REDIRECTED', owner: 'admin' });
    expect(stage(result, 'question').problems[0]?.params).toEqual({
      status,
      toHost: `127.0.0.1:${other.port}`,
      toScheme: 'http',
      sameHost: false,
    });
    expect(other.connections.total).toBe(0);
  });
});

describe('cancelled', () => {
  it('before it began', async () => {
    const result = await check(unreachable, { signal: AbortSignal.abort() });
    expect(result).toMatchObject({
      verdict: 'cancelled',
      owner: null,
      oneLoginWouldShow: 'unknown',
    });
  });

  it.each(['route', 'name', 'connect', 'secure', 'question', 'token-matters', 'discovery'])(
    'during %s, it leaves no socket open',
    async (id) => {
      const silent = id === 'secure' || id === 'question';
      const server = await keep(
        silent
          ? socketServer(() => {})
          : httpServer((request, response) => {
              if (
                request.url?.includes('/Users') &&
                request.headers.authorization?.endsWith(token)
              ) {
                scimServer()(request, response);
              }
            }),
      );
      const admin = new AbortController();
      const overTls = id === 'secure' || id === 'route';
      const base = overTls ? `https://127.0.0.1:${server.port}/scim/v2` : plainUrl(server);
      const result = await check(base, {
        signal: admin.signal,
        ...(id === 'route' ? { resolveRoute: () => new Promise(() => {}) } : {}),
        onProgress: (stages) => {
          const now = stages.find((one) => one.id === id);
          if (now?.state === 'running') admin.abort();
        },
      });
      expect(result).toMatchObject({ verdict: 'cancelled', owner: null });
      expect(result.stages).toHaveLength(8);
      expect(codes(result)).toContain('CHECK_CANCELLED');
      await server.idle();
      expect(server.connections.open).toBe(0);
    },
  );
});

describe('the token', () => {
  it('is in no result and no progress, however the server sends it back', async () => {
    const used = 'tok/en+with"quote\\and=more.0123456789';
    const echoes = [
      used,
      JSON.stringify(used),
      encodeURIComponent(used),
      Buffer.from(used).toString('base64'),
      Buffer.from(`Bearer ${used}`).toString('base64'),
      used.slice(0, 20),
      used.toUpperCase(),
      `${' '.repeat(190)}${used}`,
    ];
    for (const echo of echoes) {
      const server = await keep(
        httpServer((_request, response) => {
          response.writeHead(400, { 'content-type': `text/plain; x=${encodeURIComponent(used)}` });
          response.end(`You sent: ${echo}`);
        }),
      );
      const told: unknown[] = [];
      const result = await check(plainUrl(server), {
        token: used,
        onProgress: (stages) => told.push(structuredClone(stages)),
      });
      const everything = JSON.stringify([result, told]).toLowerCase();
      for (const spelling of echoes) {
        expect(everything).not.toContain(spelling.trim().toLowerCase());
      }
      expect(stage(result, 'question').evidence.bodyStart).toContain('You sent:');
    }
  });
});

it('reports progress for all eight stages, each once waiting, running and done', async () => {
  const server = await keep(httpServer(scimServer({ users: { status: 200, body: list() } })));
  const states = new Map<string, Set<string>>();
  await check(plainUrl(server), {
    onProgress: (stages) => {
      expect(stages).toHaveLength(8);
      for (const one of stages)
        states.set(one.id, (states.get(one.id) ?? new Set()).add(one.state));
    },
  });
  for (const seen of states.values()) expect([...seen]).toEqual(['waiting', 'running', 'done']);
});

it('closes what it opened before it answers', async () => {
  const server = await keep(httpServer(scimServer()));
  await check(plainUrl(server));
  await server.idle();
  const another = await keep(socketServer((socket) => socket.end()));
  await check(plainUrl(another));
  await Promise.race([another.idle(), once(AbortSignal.timeout(1_000), 'abort')]);
  expect(another.connections.open).toBe(0);
});
