import { describe, expect, it } from 'vitest';
import type { ProxySignIn, SignIns } from '../../../main/connection/route/sign-in.ts';
import { stage } from '../../support/checking.ts';
import { httpsWorld, through } from '../../support/https-world.ts';
import { basicProxy, proxyServer } from '../../support/proxy.ts';
import { scimServer } from '../../../tools/fixtures/scim-answers.ts';

const { keep, wisq, check } = httpsWorld();

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

  it('gets the one that is known, found by name and only on demand', async () => {
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
