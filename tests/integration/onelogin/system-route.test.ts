import { X509Certificate, createHash } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { startOneLoginApi } from '../../../practice/onelogin/api/start.ts';
import { createOneLogin } from '../../../practice/onelogin/onelogin.ts';
import { judgeReading } from '../../../shared/domain/onelogin/verdict.ts';
import { certificate } from '../../../tools/fixtures/certificates.ts';
import { people } from '../../../tools/fixtures/people.ts';
import { runLook } from '../../support/electron/run-harness.ts';
import { socksServer } from '../../support/socks.ts';

it('the system’s own route takes the request for the token, the reads and the revocation', async () => {
  const own = await certificate('Trial Root', { ca: true });
  const leaf = await certificate('localhost', { issuer: own });
  const onelogin = createOneLogin({ connector: 'enterprise', people });
  onelogin.enableProvisioning({ approval: true });
  await onelogin.assign(people[0]);
  const api = await startOneLoginApi(onelogin, {}, { key: leaf.key, cert: leaf.cert });
  onTestFinished(() => api.close());
  const socks = await socksServer();
  onTestFinished(() => socks.close());
  const { publicKey } = new X509Certificate(leaf.cert);
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const { reading, revoked } = await runLook(
    {
      address: api.address,
      ...api.credential,
      appName: 'Wisq',
      users: people.map(({ userName }) => userName),
      ca: [own.cert],
    },
    [
      `--proxy-server=socks5://127.0.0.1:${socks.port}`,
      // This computer as well goes through the proxy.
      '--proxy-bypass-list=<-loopback>',
      // Chromium's own trust has no CA for tests: this one certificate alone is taken as good.
      `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`,
    ],
  );
  const causes = judgeReading(reading).users.map(([first]) => first?.code);
  expect(causes).toEqual(['ONELOGIN_APPROVAL_WAITING', 'ONELOGIN_NOT_ASSIGNED']);
  expect(reading.credential).toBe('read-all');
  // All but the revocation, which came after it, by a way of its own with a first query. Chromium may
  // send a request again by itself.
  expect(reading.requests).toBeGreaterThan(5);
  expect(reading.requests).toBeLessThanOrEqual(api.requests.length - 2);
  expect(revoked.ok).toBe(true);
  expect(api.requests.filter((line) => line.startsWith('POST'))).toEqual([
    'POST /auth/oauth2/v2/token',
    'POST /auth/oauth2/revoke',
  ]);
  // The first query of that route, which carries no token, is one of the list, too.
  expect(api.requests[0]).toBe('GET /api/2/users?limit=1');
  expect(JSON.stringify(reading)).not.toContain(api.credential.clientSecret);
}, 90_000);
