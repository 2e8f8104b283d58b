import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../main/connection/run-check.ts';
import { ProxySignIns } from '../../../main/credentials/proxy-sign-ins.ts';
import { SessionVault } from '../../../main/credentials/session-vault.ts';
import { lookUpUser } from '../../../main/users/read-back.ts';
import { fail } from '../../../shared/domain/problems/result.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { stage, summary } from '../../support/checking.ts';
import { host, httpsWorld, loopback, through } from '../../support/https-world.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';
import { basicProxy, proxyServer, refuseWith } from '../../support/proxy.ts';
import { token } from '../../../tools/fixtures/scim-answers.ts';

const { keep, wisq, ca } = httpsWorld();
const user = 'ida@northwind.example';
const password = 'Grüße:an&alle "Proxys"';

/** Main as it is, a Wisq, and a proxy between them that wants to be signed in to. */
async function behindProxy() {
  const server = await wisq();
  const proxy = await keep(proxyServer(basicProxy(user, password)));
  const keychain = new SessionVault();
  const logged: string[] = [];
  const log = (code: string, detail: string) => void logged.push(`${code} ${detail}`);
  const proxySignIns = new ProxySignIns(keychain, log);
  const network = {
    signIns: proxySignIns,
    resolveRoute: through(proxy),
    lookup: loopback,
    extraCa: [ca().root.cert],
  };
  const main = mainWithoutElectron({
    proxySignIns,
    runCheck: (options) => runCheck({ ...network, ...options }),
    lookUpUser: (options) => lookUpUser({ ...network, ...options }),
  });
  const { setupId } = await main.value('setups.create', { name: 'Production' });
  const url = `https://${host}:${server.port}/scim/v2`;
  await main.value('credentials.enter', { setupId, url, token });
  await main.value('credentials.save', { setupId, where: 'session' });
  const run = () => main.value('check.run', { setupId, tryWrongToken: true });
  const name = `127.0.0.1:${proxy.port}`;
  return { ...main, logged: [main.logged, logged], server, proxy, keychain, setupId, run, name };
}

type World = Awaited<ReturnType<typeof behindProxy>>;

/** All that the window was told, all that was logged, and every file of the profile. */
function everything({ events, logged, profile }: World): string {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  return JSON.stringify([events, logged, files]);
}

function expectNoPassword(world: World, ...more: unknown[]): void {
  const text = everything(world) + JSON.stringify(more);
  expect(text).toContain('PROXY_');
  const pair = Buffer.from(`${user}:${password}`).toString('base64');
  const utf8 = Buffer.from(password).toString('latin1');
  for (const secret of [password, JSON.stringify(password).slice(1, -1), pair, utf8]) {
    expect(text).not.toContain(secret);
  }
}

describe('signing in to a proxy', () => {
  it('in memory: crosses once, works for check and lookup, and is nowhere else', async () => {
    const world = await behindProxy();
    const { value, run, name, keychain, setupId } = world;
    const before = await run();
    expect(summary(before)).toMatchObject({ code: 'PROXY_SIGN_IN', owner: 'admin' });
    const answer = await value('proxy.signIn', { proxy: name, user, password, remember: false });
    expect(answer).toBeNull();
    const after = await run();
    expect(after).toMatchObject({ verdict: 'works-with-notes', route: `proxy ${name}` });
    const added = { setupId, userName: 'maya@northwind.example', expected: noValues };
    const { userId } = await value('users.add', added);
    await value('users.lookUp', { setupId, userId });
    const { state } = await value('setups.open', { setupId });
    expect(state.users[0]?.lastLookUp?.outcome).toBe('not-found');
    expect(await keychain.get(`proxy ${name} · sign-in`)).toEqual({ ok: true, value: null });
    expectNoPassword(world, before, after, state);
    expect(JSON.stringify(world.server.seen)).not.toContain(user);
  });

  it('in the keychain: is found again by the next start, and forgotten when asked', async () => {
    const world = await behindProxy();
    const { value, run, name, keychain } = world;
    await run();
    await value('proxy.signIn', { proxy: name, user, password, remember: true });
    const next = new ProxySignIns(keychain, () => {});
    expect(await next.find(name)).toEqual({ user, password });
    expect(await next.find('other.example:8080')).toBeNull();
    expect((await run()).verdict).toBe('works-with-notes');
    await value('proxy.forget', { proxy: name });
    expect(summary(await run()).code).toBe('PROXY_SIGN_IN');
    expect(await new ProxySignIns(keychain, () => {}).find(name)).toBeNull();
    expectNoPassword(world);
  });

  it('a wrong password is refused once and not sent again', async () => {
    const world = await behindProxy();
    const { value, run, name, proxy } = world;
    await value('proxy.signIn', { proxy: name, user, password: 'no', remember: false });
    expect(stage(await run(), 'route').problems[0]?.params['refused']).toBe(true);
    const sent = () => proxy.heads.filter((head) => /proxy-authorization/i.test(head)).length;
    expect(sent()).toBe(1);
    expect(stage(await run(), 'route').problems[0]?.params['refused']).toBe(false);
    expect(sent()).toBe(1);
    await value('proxy.signIn', { proxy: name, user, password, remember: false });
    expect((await run()).verdict).toBe('works-with-notes');
  });

  it('a keychain that refuses: reported, and nothing is kept', async () => {
    const world = await behindProxy();
    const refusing = Object.assign(new SessionVault(), {
      set: async () => fail('KEYCHAIN_LOCKED'),
      get: async () => fail('KEYCHAIN_LOCKED'),
    });
    const logged: string[] = [];
    const signIns = new ProxySignIns(refusing, (code, detail) => logged.push(`${code} ${detail}`));
    const taken = await signIns.take(world.name, { user, password }, true);
    expect(codeOf(taken)).toBe('KEYCHAIN_LOCKED');
    expect(await signIns.find(world.name)).toBeNull();
    expect(logged).toEqual(['proxy.sign-in-unread KEYCHAIN_LOCKED']);
  });

  it.each([
    ['a name with a colon', { user: 'a:b' }],
    ['an empty name', { user: '' }],
    ['an empty password', { password: '' }],
    ['a line break in the password', { password: 'a\r\nHost: x' }],
    ['a password too long', { password: 'x'.repeat(1501) }],
    ['a proxy with a path', { proxy: 'a/b:1' }],
  ])('%s is no input', async (_name, wrong) => {
    const { call, logged } = mainWithoutElectron();
    const input = { proxy: 'a:1', user, password, remember: false, ...wrong };
    const answer = await call('proxy.signIn', input);
    expect(codeOf(answer)).toBe('INPUT_INVALID');
    expect(JSON.stringify([answer, logged])).not.toContain(password);
  });
});

it('a lookup behind a proxy that refuses reports it', async () => {
  const server = await wisq();
  const proxy = await keep(proxyServer(refuseWith('403 Forbidden')));
  const found = await lookUpUser({
    baseUrl: `https://${host}:${server.port}/scim/v2`,
    token,
    userName: 'maya',
    lookup: loopback,
    resolveRoute: through(proxy),
    signal: new AbortController().signal,
  });
  expect(found).toMatchObject({ outcome: 'failed', problems: [{ code: 'PROXY_FORBIDDEN' }] });
  await proxy.idle();
});
