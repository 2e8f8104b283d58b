import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../../main/connection/sockets/dns.ts';
import { stage, summary } from '../../support/checking.ts';
import { httpsWorld, loopback, through } from '../../support/https-world.ts';
import { proxyServer } from '../../support/proxy.ts';

const { keep, wisq, check } = httpsWorld();

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

  it('is passed over when the system names another route', async () => {
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

  it('is passed over for a direct route', async () => {
    const dead = await proxyServer();
    await dead.close();
    const server = await wisq();
    const result = await check(server, { resolveRoute: through(dead, '; DIRECT') });
    expect(result).toMatchObject({ verdict: 'works-with-notes', route: 'direct' });
    expect(stage(result, 'route').problems[0]?.code).toBe('PROXY_REFUSED');
  });

  it('leaves the first one’s problem when no route works', async () => {
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

  it('comes second when the direct route comes first and does not work', async () => {
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

describe('a system that names no proxy', () => {
  const answers: [string, () => Promise<string>, string][] = [
    ['hangs', () => new Promise(() => {}), 'late'],
    ['fails', () => Promise.reject(new Error('no')), 'failed'],
    ['has a script that cannot be had', async () => '', 'empty'],
  ];
  it.each(answers)(
    '%s: the direct route is tried and works',
    async (_name, resolveRoute, reason) => {
      const server = await wisq();
      const result = await check(server, { resolveRoute, limits: { routeMs: 50 } });
      expect(result).toMatchObject({ verdict: 'works-with-notes', route: 'direct' });
      expect(stage(result, 'route').problems).toEqual([
        { code: 'PAC_UNREACHABLE', params: { reason, direct: true } },
      ]);
    },
  );

  it.each(answers)('%s: the direct route fails too', async (_name, resolveRoute, reason) => {
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
