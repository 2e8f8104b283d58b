import { describe, expect, it } from 'vitest';
import type { ProxySignIn, SignIns } from '../../../main/connection/route/sign-in.ts';
import type { Lookup } from '../../../main/connection/sockets/dns.ts';
import { codes, stage, summary } from '../../support/checking.ts';
import { httpsWorld, loopback, through } from '../../support/https-world.ts';
import {
  type ProxyAnswer,
  allow,
  basicProxy,
  proxyServer,
  refuseWith,
} from '../../support/proxy.ts';
import { scimServer, token } from '../../../tools/fixtures/scim-answers.ts';
import { httpServer, socketServer } from '../../support/server.ts';

const { keep, wisq, check, tls, ca } = httpsWorld();

describe('through a proxy', () => {
  it.each(['PROXY', 'HTTPS'])('%s: the check works and names it', async (word) => {
    const server = await wisq();
    const certificate = word === 'HTTPS' ? tls() : undefined;
    const proxy = await keep(proxyServer(allow, certificate));
    const resolveRoute =
      word === 'PROXY' ? through(proxy) : async () => `HTTPS scim.wisq.example:${proxy.port}`;
    const result = await check(server, { resolveRoute });
    const name = `${word === 'PROXY' ? '127.0.0.1' : 'scim.wisq.example'}:${proxy.port}`;
    expect(result).toMatchObject({ verdict: 'works-with-notes', route: `proxy ${name}` });
    const route = stage(result, 'route');
    expect(route.problems).toEqual([
      {
        code: 'PROXY_IN_USE',
        params: { proxy: name, kind: word === 'PROXY' ? 'http' : 'https', signedIn: false },
      },
    ]);
    const secured = word === 'HTTPS' ? ['proxySecure'] : [];
    const named = word === 'HTTPS' ? ['proxyName'] : [];
    expect(Object.keys(route.evidence.routeTimes ?? {})).toEqual([
      ...named,
      'proxyConnect',
      ...secured,
      'proxyAnswer',
    ]);
    expect(stage(result, 'name').evidence).toEqual({ through: name });
    expect(stage(result, 'connect').evidence).toEqual({ through: name });
    expect(stage(result, 'secure').evidence.certificate?.subject).toBe('CN=scim.wisq.example');
    expect(stage(result, 'question').evidence.times?.[0]).toMatchObject({
      proxyConnect: expect.any(Number),
      secure: expect.any(Number),
    });
    expect(server.seen).toHaveLength(5);
    expect(proxy.connections.peak).toBeLessThanOrEqual(3);
    await Promise.all([server.idle(), proxy.idle()]);
  });

  it('the proxy learns the host and nothing else, least of all the token', async () => {
    const server = await wisq();
    const proxy = await keep(proxyServer());
    const result = await check(server, { resolveRoute: through(proxy) });
    expect(result.verdict).toBe('works-with-notes');
    for (const head of proxy.heads) {
      expect(head).toBe(
        `CONNECT scim.wisq.example:${server.port} HTTP/1.1\r\n` +
          `host: scim.wisq.example:${server.port}\r\n` +
          'connection: keep-alive\r\nuser-agent: wisq-onelogin-setup\r\n\r\n',
      );
    }
    const read = Buffer.concat(proxy.read).toString('latin1');
    expect(read.length).toBeGreaterThan(1000);
    for (const secret of [token, 'Bearer', 'authorization', '/scim/v2', 'userName']) {
      expect(read).not.toContain(secret);
    }
    expect(server.seen[0]?.authorization).toBe(`Bearer ${token}`);
  });

  it('the target’s own failures stay the target’s', async () => {
    const server = await keep(
      httpServer(scimServer({ users: { status: 404, body: '<html>' } }), tls()),
    );
    const proxy = await keep(proxyServer());
    const result = await check(server, { resolveRoute: through(proxy) });
    expect(summary(result)).toMatchObject({ code: 'PATH_NOT_FOUND', owner: 'admin' });
    const strange = await check(server, { resolveRoute: through(proxy), extraCa: [] });
    expect(summary(strange)).toMatchObject({ code: 'TLS_UNKNOWN_ISSUER', owner: 'network' });
  });

  it('a redirect is not followed: the proxy is not asked for another host', async () => {
    const headers = { location: 'https://elsewhere.example/scim/v2/Users' };
    const server = await wisq(scimServer({ users: { status: 302, headers } }));
    const proxy = await keep(proxyServer());
    const result = await check(server, { resolveRoute: through(proxy) });
    expect(summary(result).code).toBe('REDIRECTED');
    expect(proxy.heads.join()).not.toContain('elsewhere');
  });

  it('plain http on this computer takes no proxy', async () => {
    const proxy = await keep(proxyServer());
    const server = await keep(httpServer(scimServer()));
    const { check: plain, plainUrl } = await import('../../support/checking.ts');
    const result = await plain(plainUrl(server), { resolveRoute: through(proxy) });
    expect(codes(result)).toEqual(['PLAIN_LOOPBACK']);
    expect(proxy.connections.total).toBe(0);
  });
});

type Row = [name: string, answer: ProxyAnswer, code: string, facts: object, owner?: string];

describe('a proxy that does not let through', () => {
  const closing: ProxyAnswer = (_head, socket) => socket.destroy();
  it.each<Row>([
    ['403', refuseWith('403 Forbidden'), 'PROXY_FORBIDDEN', { status: 403 }],
    ['405', refuseWith('405 Method Not Allowed'), 'PROXY_FORBIDDEN', { status: 405 }],
    ['302 to a block page', refuseWith('302 Found', 'location: http://x/'), 'PROXY_FORBIDDEN', {}],
    ['502', refuseWith('502 Bad Gateway'), 'PROXY_BAD_GATEWAY', { status: 502 }],
    ['503', refuseWith('503 Service Unavailable'), 'PROXY_BAD_GATEWAY', { status: 503 }],
    ['504', refuseWith('504 Gateway Timeout'), 'PROXY_BAD_GATEWAY', { status: 504 }],
    [
      '407, NTLM alone',
      refuseWith('407 X', 'proxy-authenticate: Negotiate', 'proxy-authenticate: NTLM'),
      'PROXY_SIGN_IN',
      { schemes: 'Negotiate, NTLM', basic: false, refused: false },
      'admin',
    ],
    [
      '407 without a scheme',
      refuseWith('407 X'),
      'PROXY_SIGN_IN',
      { schemes: '', basic: false },
      'admin',
    ],
    ['closes instead of answering', closing, 'PROXY_LIES', { reason: 'closed' }],
    [
      'closes in the middle of its answer',
      (_head, socket) => socket.end('HTTP/1.1 200 Conn'),
      'PROXY_LIES',
      { reason: 'closed' },
    ],
    [
      'answers with garbage',
      (_head, socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n\r\n'),
      'PROXY_LIES',
      { reason: 'garbage' },
    ],
    [
      'answers without end',
      (_head, socket) => void socket.write(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}`),
      'PROXY_LIES',
      { reason: 'garbage' },
    ],
    [
      'says yes and closes',
      (_head, socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'),
      'PROXY_LIES',
      { reason: 'closed-after' },
    ],
    [
      'says yes and sends a page',
      (_head, socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n<html>Blocked</html>'),
      'PROXY_LIES',
      { reason: 'not-tls' },
    ],
  ])('%s', async (_name, answer, code, facts, owner = 'network') => {
    const server = await wisq();
    const proxy = await keep(proxyServer(answer));
    const result = await check(server, { resolveRoute: through(proxy, '; DIRECT') });
    expect(summary(result)).toEqual({ verdict: 'fails', code, owner, oneLogin: 'unknown' });
    const decisive = result.stages.find((one) => one.verdict === 'fail')?.problems[0];
    expect(decisive?.params).toMatchObject({ proxy: `127.0.0.1:${proxy.port}`, ...facts });
    expect(JSON.stringify(result)).not.toContain('Northwind');
    expect(server.connections.total).toBe(0);
    await proxy.idle();
  });

  it('hangs: said with the step, within the bound, and no socket is left', async () => {
    const server = await wisq();
    const proxy = await keep(proxyServer(() => {}));
    const limits = { stageMs: 200 };
    const result = await check(server, { resolveRoute: through(proxy), limits });
    expect(stage(result, 'route').problems[0]).toMatchObject({
      code: 'PROXY_TIMEOUT',
      params: { step: 'answer' },
    });
    expect(result.ms).toBeLessThan(1500);
    await proxy.idle();
  });

  it('hangs in the middle of TLS', async () => {
    const silent = await keep(socketServer(() => {}));
    const server = await wisq();
    const limits = { stageMs: 200 };
    const route = through(silent, '', 'HTTPS');
    const result = await check(server, { resolveRoute: route, limits });
    expect(stage(result, 'route').problems[0]).toMatchObject({
      code: 'PROXY_TIMEOUT',
      params: { step: 'secure' },
    });
    await silent.idle();
  });

  it('has a certificate nobody knows: that is not Wisq’s', async () => {
    const server = await wisq();
    const proxy = await keep(proxyServer(allow, tls()));
    const result = await check(server, {
      resolveRoute: async () => `HTTPS scim.wisq.example:${proxy.port}`,
      extraCa: [],
    });
    expect(summary(result)).toMatchObject({ code: 'PROXY_TLS', owner: 'network' });
    expect(proxy.heads).toEqual([]);
    expect(ca().root.cert).toContain('BEGIN');
  });
});

describe('a proxy that cannot be reached', () => {
  const lookups =
    (answer: Lookup): Lookup =>
    (name) =>
      name === 'proxy.northwind.example' ? answer(name) : loopback(name);
  const failing = (code: string) =>
    lookups(() => Promise.reject(Object.assign(new Error(), { code })));
  const named = async () => 'PROXY proxy.northwind.example:8080';

  it('is down', async () => {
    const proxy = await proxyServer();
    await proxy.close();
    const server = await wisq();
    const result = await check(server, { resolveRoute: through(proxy) });
    expect(summary(result)).toMatchObject({ code: 'PROXY_REFUSED', owner: 'network' });
    expect(server.connections.total).toBe(0);
  });

  it.each<[string, Lookup, string]>([
    ['has no name', failing('ENOTFOUND'), 'PROXY_NOT_FOUND'],
    ['has no address', lookups(async () => []), 'PROXY_NOT_FOUND'],
    ['is not told by the name service', failing('EAI_AGAIN'), 'PROXY_TIMEOUT'],
    ['has a name that takes too long', lookups(() => new Promise(() => {})), 'PROXY_TIMEOUT'],
  ])('%s', async (_name, lookup, code) => {
    const server = await wisq();
    const options = { resolveRoute: named, lookup, limits: { stageMs: 200 } };
    const result = await check(server, options);
    expect(summary(result)).toMatchObject({ code, owner: 'network' });
  });

  it('is passed over when the system names another way', async () => {
    const dead = await proxyServer();
    await dead.close();
    const proxy = await keep(proxyServer());
    const server = await wisq();
    const result = await check(server, {
      resolveRoute: through(dead, `; SOCKS5 127.0.0.1:1; PROXY 127.0.0.1:${proxy.port}; DIRECT`),
    });
    expect(result.verdict).toBe('works-with-notes');
    expect(result.route).toBe(`proxy 127.0.0.1:${proxy.port}`);
    expect(stage(result, 'route').problems).toMatchObject([
      { code: 'PROXY_REFUSED', params: { passedOver: true } },
      { code: 'SOCKS_UNSUPPORTED', params: { proxy: '127.0.0.1:1', passedOver: true } },
      { code: 'PROXY_IN_USE' },
    ]);
  });

  it('is passed over for going straight', async () => {
    const dead = await proxyServer();
    await dead.close();
    const server = await wisq();
    const result = await check(server, { resolveRoute: through(dead, '; DIRECT') });
    expect(result).toMatchObject({ verdict: 'works-with-notes', route: 'direct' });
    expect(stage(result, 'route').problems[0]?.code).toBe('PROXY_REFUSED');
  });

  it('leaves the first one’s problem when no way is open', async () => {
    const dead = await proxyServer();
    await dead.close();
    const server = await wisq();
    await server.close();
    const result = await check(server, { resolveRoute: through(dead, '; DIRECT') });
    expect(stage(result, 'route').problems.map((one) => one.code)).toEqual([
      'PROXY_REFUSED',
      'CONNECT_REFUSED',
    ]);
  });

  it('comes second when straight comes first and does not work', async () => {
    const server = await wisq();
    const proxy = await keep(proxyServer());
    const lookup: Lookup = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    const resolveRoute = async () => `DIRECT; PROXY 127.0.0.1:${proxy.port}`;
    const result = await check(server, { resolveRoute, lookup });
    expect(result.route).toBe(`proxy 127.0.0.1:${proxy.port}`);
    expect(stage(result, 'route').problems[0]).toMatchObject({ code: 'NAME_NOT_FOUND' });
  });

  it('speaks SOCKS alone', async () => {
    const server = await wisq();
    const result = await check(server, { resolveRoute: async () => 'SOCKS5 s.example:1080' });
    expect(summary(result)).toMatchObject({ code: 'SOCKS_UNSUPPORTED', owner: 'network' });
    expect(server.connections.total).toBe(0);
  });
});

describe('a system that does not say which proxy', () => {
  const answers: [string, () => Promise<string>, string][] = [
    ['hangs', () => new Promise(() => {}), 'late'],
    ['fails', () => Promise.reject(new Error('no')), 'failed'],
    ['has a script that cannot be had', async () => '', 'empty'],
  ];
  it.each(answers)('%s: straight is tried and works', async (_name, resolveRoute, reason) => {
    const server = await wisq();
    const result = await check(server, { resolveRoute, limits: { routeMs: 50 } });
    expect(result).toMatchObject({ verdict: 'works-with-notes', route: 'direct' });
    expect(stage(result, 'route').problems).toEqual([
      { code: 'PAC_UNREACHABLE', params: { reason, direct: true } },
    ]);
  });

  it.each(answers)('%s: straight fails too', async (_name, resolveRoute, reason) => {
    const server = await wisq();
    await server.close();
    const result = await check(server, { resolveRoute, limits: { routeMs: 50 } });
    expect(summary(result)).toMatchObject({ code: 'PAC_UNREACHABLE', owner: 'network' });
    expect(stage(result, 'route').problems).toMatchObject([
      { params: { reason, direct: false } },
      { code: 'CONNECT_REFUSED' },
    ]);
  });
});

describe('a proxy that wants a sign-in', () => {
  const known = (one: ProxySignIn): SignIns => ({ find: async () => one, refused: () => {} });
  const signIn = { user: 'ida', password: 'pässwort:mit:Zeichen' };
  const start = async () => ({
    server: await wisq(),
    proxy: await keep(proxyServer(basicProxy(signIn.user, signIn.password))),
  });

  it('and offers Basic: says so', async () => {
    const { server, proxy } = await start();
    const result = await check(server, { resolveRoute: through(proxy) });
    expect(stage(result, 'route').problems[0]).toEqual({
      code: 'PROXY_SIGN_IN',
      params: {
        proxy: `127.0.0.1:${proxy.port}`,
        status: 407,
        schemes: 'Basic',
        basic: true,
        typed: true,
        refused: false,
      },
    });
    expect(result.owner).toBe('admin');
    expect(proxy.heads).toHaveLength(1);
  });

  it('gets the one that is known, asked for by name and only then', async () => {
    const { server, proxy } = await start();
    const asked: string[] = [];
    const signIns = {
      ...known(signIn),
      find: async (name: string) => {
        asked.push(name);
        return signIn;
      },
    };
    const result = await check(server, { resolveRoute: through(proxy), signIns });
    expect(result.verdict).toBe('works-with-notes');
    expect(stage(result, 'route').problems[0]?.params).toMatchObject({ signedIn: true });
    expect(asked).toEqual([`127.0.0.1:${proxy.port}`]);
    // Asked without once, then with for each of the connections.
    expect(proxy.heads.filter((head) => !/proxy-authorization/i.test(head))).toHaveLength(1);
    expect(proxy.connections.peak).toBeLessThanOrEqual(3);
  });

  it('gets a wrong one once: accounts are locked after some', async () => {
    const { server, proxy } = await start();
    const refused: string[] = [];
    const wrong = { ...signIn, password: 'no' };
    const signIns = { ...known(wrong), refused: (name: string) => void refused.push(name) };
    const result = await check(server, { resolveRoute: through(proxy), signIns });
    expect(stage(result, 'route').problems[0]).toMatchObject({
      code: 'PROXY_SIGN_IN',
      params: { refused: true, basic: true },
    });
    expect(proxy.heads).toHaveLength(2);
    expect(refused).toEqual([`127.0.0.1:${proxy.port}`]);
  });

  it('the password is in no result and no progress, even when it is sent back', async () => {
    const pair = Buffer.from(`${signIn.user}:${signIn.password}`).toString('base64');
    const echo = { status: 500, body: `You are ${signIn.password} or ${pair}` };
    const server = await wisq(scimServer({ users: echo }));
    const proxy = await keep(proxyServer(basicProxy(signIn.user, signIn.password)));
    const told: unknown[] = [];
    const result = await check(server, {
      resolveRoute: through(proxy),
      signIns: known(signIn),
      onProgress: (stages) => told.push(structuredClone(stages)),
    });
    expect(stage(result, 'question').evidence.bodyStart).toContain('You are');
    const everything = JSON.stringify([result, told]);
    expect(everything).not.toContain(signIn.password);
    expect(everything).not.toContain(pair);
    expect(JSON.stringify(server.seen)).not.toContain(pair);
  });
});

it.each([
  ['before the proxy answers', () => {}],
  ['after', allow],
] as const)('cancelled %s, no socket is left', async (name, answer) => {
  const server = await wisq((_request, _response) => {});
  const proxy = await keep(proxyServer(answer));
  const admin = new AbortController();
  const result = await check(server, {
    resolveRoute: through(proxy),
    signal: admin.signal,
    onProgress: (stages) => {
      const id = name === 'after' ? 'question' : 'route';
      const now = stages.find((one) => one.id === id);
      if (now?.state === 'running') setImmediate(() => admin.abort());
    },
  });
  expect(result).toMatchObject({ verdict: 'cancelled', owner: null });
  await Promise.all([proxy.idle(), server.idle()]);
  expect(proxy.connections.open).toBe(0);
});
