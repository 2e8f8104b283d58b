import { describe, expect, it, onTestFinished } from 'vitest';
import { startOneLoginApi } from '../../../practice/onelogin/api/start.ts';
import { createOneLogin } from '../../../practice/onelogin/onelogin.ts';
import { lookAtOneLogin } from '../../../main/onelogin/look-at-onelogin.ts';
import { TokenKeeper } from '../../../main/onelogin/tokens.ts';
import { judgeReading } from '../../../shared/domain/onelogin/verdict.ts';
import { certificate } from '../../../tools/fixtures/certificates.ts';
import { allow, proxyServer } from '../../support/proxy.ts';

/** A OneLogin that speaks https on this computer, and the authority that it is signed by. */
async function secureOneLogin() {
  const own = await certificate('Trial Root', { ca: true });
  const leaf = await certificate('localhost', { issuer: own });
  const onelogin = createOneLogin({ connector: 'enterprise' });
  const api = await startOneLoginApi(onelogin, {}, { key: leaf.key, cert: leaf.cert });
  onTestFinished(() => api.close());
  const look = (more: object) =>
    lookAtOneLogin(
      {
        address: api.address,
        practice: true,
        tokens: new TokenKeeper(api.credential),
        signal: new AbortController().signal,
        pauseMs: 10,
        ...more,
      },
      { appName: 'Wisq', users: [] },
    ).then(judgeReading);
  return { api, own, look };
}

describe('the way to OneLogin', () => {
  it('is trusted as the check trusts, with the company’s own authorities and not without', async () => {
    const { api, look, own } = await secureOneLogin();
    expect((await look({ extraCa: [own.cert] })).codes).toEqual(['ONELOGIN_PROVISIONING_OFF']);
    const sent = api.requests.length;
    expect(await look({})).toMatchObject({
      kind: 'not-asked',
      problems: [{ code: 'ONELOGIN_UNREACHABLE', params: { cause: 'TLS_UNKNOWN_ISSUER' } }],
    });
    // Not even the request for a token.
    expect(api.requests).toHaveLength(sent);
  });

  it('leads through the company’s proxy', async () => {
    const { api, look, own } = await secureOneLogin();
    const proxy = await proxyServer(allow);
    onTestFinished(() => proxy.close());
    const resolveRoute = async () => `PROXY 127.0.0.1:${proxy.port}`;
    expect((await look({ extraCa: [own.cert], resolveRoute })).codes).toEqual([
      'ONELOGIN_PROVISIONING_OFF',
    ]);
    expect(proxy.heads.every((head) => head.startsWith(`CONNECT localhost:${api.port} `))).toBe(
      true,
    );
    await proxy.close();
    expect(await look({ extraCa: [own.cert], resolveRoute })).toMatchObject({
      kind: 'not-asked',
      codes: ['PROXY_REFUSED'],
    });
  });

  it('takes at most four connections', async () => {
    const { api, look, own } = await secureOneLogin();
    api.turn({ latencyMs: 20 });
    await look({ extraCa: [own.cert] });
    expect(api.peak()).toBeLessThanOrEqual(4);
    expect(api.mostOpen()).toBeLessThanOrEqual(4);
  });
});
