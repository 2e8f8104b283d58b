import { X509Certificate, createHash } from 'node:crypto';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../shared/domain/check/result.ts';
import { authority, certificate } from '../../../tools/fixtures/certificates.ts';
import { stage, summary } from '../../support/checking.ts';
import { chain } from '../../support/classification.ts';
import { runHarness } from '../../support/electron/run-harness.ts';
import { type TestProxy, proxyServer, refuseWith } from '../../support/proxy.ts';
import { html, scimServer, token } from '../../../tools/fixtures/scim-answers.ts';
import { type Handler, type TestServer, httpServer } from '../../support/server.ts';
import { type NtlmProxy, ntlmProxy } from '../../support/ntlm-proxy.ts';
import { socksServer } from '../../support/socks.ts';

/** Each name has a way of its own in the proxy script, which Electron itself reads and follows. */
const names = [
  'direct',
  'proxied',
  'ntlm',
  'ntlm-typed',
  // The same host again, after the admin pressed Forget.
  'ntlm-forgotten',
  'ntlm-wrong',
  'forbidden',
  'socks',
  'socks-redirect',
  'socks-stranger',
  'socks-large',
  'socks-silent',
  'socks-echo',
  'client',
  'late',
  'nowhere',
] as const;
type Name = (typeof names)[number];

const hostOf = (name: string) => `${name}.wisq.example`;
const ca = await authority('*.wisq.example', 'Trial Trust');
const leaf = await certificate(hostOf('direct'), {
  issuer: ca.middle,
  names: names.map(hostOf),
});
const strangers = await authority(hostOf('socks-stranger'), 'Strangers');
const cookies: string[] = [];

/** Sets a cookie with every answer and notes the ones that come back. */
const withCookies =
  (handler: Handler): Handler =>
  (request, response) => {
    cookies.push(request.headers.cookie ?? '');
    response.setHeader('set-cookie', 'visited=yes; Path=/');
    handler(request, response);
  };

/** As a company with a domain writes it. */
const signIn = { user: 'ida', password: 'Pässwort-Ø-1' };
const servers: TestServer[] = [];
const keep = async <S extends TestServer>(starting: Promise<S>): Promise<S> => {
  const server = await starting;
  servers.push(server);
  return server;
};

let wisq: TestServer;
let elsewhere: TestServer;
let redirecting: TestServer;
let stranger: TestServer;
let plainProxy: TestProxy;
let ntlmOnly: TestProxy;
let typedProxy: NtlmProxy;
let inWorker: string | undefined;
let results: Map<string, CheckResult>;

beforeAll(async () => {
  const tls = chain(leaf, ca.middle);
  wisq = await keep(httpServer(withCookies(scimServer()), tls));
  elsewhere = await keep(httpServer(scimServer()));
  const location = `http://127.0.0.1:${elsewhere.port}/scim/v2/Users`;
  const users = { status: 302, headers: { ...html, location } };
  redirecting = await keep(httpServer(scimServer({ users }), tls));
  stranger = await keep(httpServer(scimServer(), chain(strangers.leaf, strangers.middle)));
  const demanding = await keep(
    httpServer(scimServer(), { ...tls, requestCert: true, rejectUnauthorized: true }),
  );
  const endless = { status: 200, body: `{"x":"${'a'.repeat(1_100_000)}"}` };
  const large = await keep(httpServer(scimServer({ users: endless }), tls));
  const silent = await keep(httpServer(scimServer({ users: () => {} }), tls));
  const told = { status: 400, headers: html, body: `You sent: Bearer ${token}` };
  const echo = await keep(httpServer(scimServer({ users: told }), tls));
  plainProxy = await keep(proxyServer());
  typedProxy = await keep(ntlmProxy(signIn.user, signIn.password));
  ntlmOnly = await keep(
    proxyServer(refuseWith('407 X', 'proxy-authenticate: Negotiate', 'proxy-authenticate: NTLM')),
  );
  const forbidding = await keep(proxyServer(refuseWith('403 Forbidden')));
  const socks = await keep(socksServer());
  const ways: Readonly<Record<string, string>> = {
    proxied: `PROXY 127.0.0.1:${plainProxy.port}`,
    ntlm: `PROXY 127.0.0.1:${ntlmOnly.port}`,
    'ntlm-typed': `PROXY 127.0.0.1:${typedProxy.port}`,
    'ntlm-wrong': `PROXY 127.0.0.1:${typedProxy.port}`,
    forbidden: `PROXY 127.0.0.1:${forbidding.port}`,
    socks: `SOCKS5 127.0.0.1:${socks.port}`,
    'socks-redirect': `SOCKS5 127.0.0.1:${socks.port}`,
    'socks-stranger': `SOCKS5 127.0.0.1:${socks.port}`,
    'socks-large': `SOCKS5 127.0.0.1:${socks.port}`,
    'socks-silent': `SOCKS5 127.0.0.1:${socks.port}`,
    'socks-echo': `SOCKS5 127.0.0.1:${socks.port}`,
  };
  const pac = `function FindProxyForURL(url, host) {
    var ways = ${JSON.stringify(ways)};
    return ways[host.split('.')[0]] || 'DIRECT';
  }`;
  const script = await keep(
    httpServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ns-proxy-autoconfig' });
      response.end(pac);
    }),
  );
  const ports: Partial<Record<Name, number>> = {
    client: demanding.port,
    'socks-redirect': redirecting.port,
    'socks-stranger': stranger.port,
    'socks-large': large.port,
    'socks-silent': silent.port,
    'socks-echo': echo.port,
    nowhere: 1,
  };
  const cases = names.map((name) => ({
    name,
    baseUrl: `https://${hostOf(name === 'ntlm-forgotten' ? 'ntlm-typed' : name)}:${ports[name] ?? wisq.port}/scim/v2`,
    token,
    ca: [ca.root.cert],
    trustLate: name === 'late',
    ...(name === 'socks-silent' ? { stageMs: 1000 } : {}),
    ...(name === 'ntlm-typed' ? { signIn } : {}),
    ...(name === 'ntlm-wrong' ? { signIn: { ...signIn, password: 'another' } } : {}),
  }));
  const run = await runHarness('as-app', cases, [
    `--proxy-pac-url=http://127.0.0.1:${script.port}/proxy.pac`,
    // Nothing leaves this computer, whatever is looked up.
    '--host-resolver-rules=MAP * 127.0.0.1',
    // Chromium's own trust has no CA for tests: this one certificate alone is taken as good.
    `--ignore-certificate-errors-spki-list=${fingerprint(leaf.cert)}`,
  ]);
  inWorker = run.inWorker;
  results = new Map(run.results.map((result) => [result.checkId, result]));
}, 90_000);
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** The public key's SHA-256 in base64, as that switch wants it. */
function fingerprint(pem: string): string {
  const key = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

function resultOf(name: Name): CheckResult {
  const result = results.get(name);
  if (result === undefined) throw new Error(`no result for ${name}`);
  return result;
}

it('the system’s authorities are asked for in a worker of Electron’s main process', () => {
  expect(inWorker).toMatch(/list|cannot/);
});

describe('the system’s proxy script, read by Electron', () => {
  it('leads straight', () => {
    expect(resultOf('direct')).toMatchObject({ verdict: 'works-with-notes', route: 'direct' });
    expect(resultOf('direct').secondRoute).toBeUndefined();
  });

  it('leads through a proxy, which never sees the token', () => {
    const route = `proxy 127.0.0.1:${plainProxy.port}`;
    expect(resultOf('proxied')).toMatchObject({ verdict: 'works-with-notes', route });
    expect(plainProxy.heads.every((head) => head.startsWith('CONNECT proxied.wisq.example:'))).toBe(
      true,
    );
    expect(Buffer.concat(plainProxy.read).toString('latin1')).not.toContain(token);
  });

  it('a refusal is not gone around', () => {
    expect(summary(resultOf('forbidden')).code).toBe('PROXY_FORBIDDEN');
    expect(resultOf('forbidden').secondRoute).toBeUndefined();
  });
});

describe('the system’s own route', () => {
  it('is taken for a SOCKS proxy, works, and both are told', () => {
    const result = resultOf('socks');
    expect(result).toMatchObject({
      verdict: 'works-with-notes',
      route: 'system',
      secondRoute: {
        shown: 'system',
        own: { verdict: 'fails', stage: 'route', problem: { code: 'SOCKS_UNSUPPORTED' } },
        system: { route: 'system', verdict: 'works', stage: null, problem: null },
      },
    });
    expect(stage(result, 'route').problems).toMatchObject([
      { code: 'SECOND_ROUTE_USED', params: { because: 'SOCKS_UNSUPPORTED' } },
    ]);
    expect(stage(result, 'name').evidence.through).toBe('system');
    expect(stage(result, 'token-matters').verdict).toBe('pass');
    expect(stage(result, 'discovery').verdict).toBe('pass');
  });

  it('keeps no cookie', () => {
    expect(cookies.length).toBeGreaterThan(10);
    expect(new Set(cookies)).toEqual(new Set(['']));
  });

  it('follows no redirect', () => {
    const result = resultOf('socks-redirect');
    expect(summary(result)).toMatchObject({ code: 'REDIRECTED', owner: 'admin' });
    expect(stage(result, 'question').problems[0]?.params).toMatchObject({
      status: 302,
      toHost: `127.0.0.1:${elsewhere.port}`,
    });
    expect(elsewhere.connections.total).toBe(0);
  });

  it('has the same bounds and the same masking', () => {
    expect(summary(resultOf('socks-large')).code).toBe('ANSWER_TOO_LARGE');
    expect(summary(resultOf('socks-silent')).code).toBe('ANSWER_TOO_SLOW');
    const { bodyStart } = stage(resultOf('socks-echo'), 'question').evidence;
    expect(bodyStart).toBe('You sent: Bearer [token]');
    expect(JSON.stringify([...results.values()])).not.toContain(token);
  });

  it('refuses a certificate that it does not trust, and sends nothing', () => {
    const result = resultOf('socks-stranger');
    expect(result.secondRoute).toMatchObject({
      shown: 'system',
      system: { stage: 'secure', problem: { code: 'TLS_UNKNOWN_ISSUER' } },
    });
    expect(stage(result, 'secure').problems[0]?.params['issuer']).toContain('Strangers');
    expect(stranger.seen).toEqual([]);
  });

  it('is tried where the proxy wants the system’s sign-in', () => {
    const result = resultOf('ntlm');
    expect(summary(result)).toMatchObject({ code: 'PROXY_SIGN_IN', owner: 'admin' });
    expect(result.secondRoute).toMatchObject({
      shown: 'own',
      own: { problem: { params: { schemes: 'Negotiate, NTLM', basic: false } } },
      system: { verdict: 'fails', stage: 'route', problem: { code: 'PROXY_SIGN_IN' } },
    });
    expect(stage(result, 'route').problems.map((one) => one.code)).toEqual([
      'PROXY_SIGN_IN',
      'SECOND_ROUTE_FAILED',
    ]);
    const asked = new Set(ntlmOnly.heads.map((head) => head.split(' ')[1]));
    expect([...asked]).toEqual([`ntlm.wisq.example:${wisq.port}`]);
  });

  it('signs in to a proxy that wants NTLM with what the admin typed, and says so', () => {
    const result = resultOf('ntlm-typed');
    expect(result).toMatchObject({ verdict: 'works-with-notes', route: 'system' });
    expect(result.secondRoute?.own.problem).toMatchObject({
      code: 'PROXY_SIGN_IN',
      params: { schemes: 'NTLM', basic: false, typed: true },
    });
    expect(stage(result, 'route').problems).toMatchObject([
      { code: 'PROXY_IN_USE', params: { signedIn: true, proxy: `127.0.0.1:${typedProxy.port}` } },
      { code: 'SECOND_ROUTE_USED', params: { because: 'PROXY_SIGN_IN' } },
    ]);
    expect(typedProxy.proofs.filter(({ right }) => right).length).toBeGreaterThan(0);
  });

  it('knows a sign-in no more once it is forgotten, though Chromium keeps what worked', () => {
    const result = resultOf('ntlm-forgotten');
    expect(summary(result)).toMatchObject({ code: 'PROXY_SIGN_IN', owner: 'admin' });
    expect(stage(result, 'route').problems[0]?.params).toMatchObject({
      refused: false,
      typed: true,
    });
  });

  it('offers a wrong one once, and says that the proxy refuses it', () => {
    const result = resultOf('ntlm-wrong');
    expect(summary(result)).toMatchObject({ code: 'PROXY_SIGN_IN', owner: 'admin' });
    expect(stage(result, 'route').problems[0]?.params).toMatchObject({
      refused: true,
      typed: true,
    });
    expect(typedProxy.proofs.filter(({ right }) => !right)).toEqual([
      { user: 'ida', right: false },
    ]);
    expect(JSON.stringify(result)).not.toContain('another');
  });

  it('is tried where a client certificate is demanded', () => {
    const result = resultOf('client');
    expect(summary(result)).toMatchObject({ code: 'TLS_CLIENT_CERTIFICATE', owner: 'wisq' });
    expect(result.secondRoute).toMatchObject({
      own: { problem: { code: 'TLS_CLIENT_CERTIFICATE' } },
      system: { verdict: 'fails', problem: { code: 'TLS_CLIENT_CERTIFICATE' } },
    });
  });

  it('decides where the system’s trust was late', () => {
    const result = resultOf('late');
    expect(result).toMatchObject({ verdict: 'works-with-notes', route: 'system' });
    expect(result.secondRoute?.own).toMatchObject({
      stage: 'secure',
      problem: { code: 'TLS_UNKNOWN_ISSUER' },
    });
  });

  it('is not tried where it could not help', () => {
    expect(summary(resultOf('nowhere')).code).toBe('CONNECT_REFUSED');
    expect(resultOf('nowhere').secondRoute).toBeUndefined();
  });
});
