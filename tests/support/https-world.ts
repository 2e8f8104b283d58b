import { afterEach, beforeAll } from 'vitest';
import type { CheckOptions } from '../../main/connection/options.ts';
import type { Lookup } from '../../main/connection/sockets/dns.ts';
import type { CheckResult } from '../../shared/domain/check/result.ts';
import { authority } from '../../tools/fixtures/certificates.ts';
import { check } from './checking.ts';
import { scimServer } from '../../tools/fixtures/scim-answers.ts';
import { type Handler, type TestServer, httpServer } from './server.ts';

export const host = 'scim.wisq.example';

/** Every name leads to loopback: nothing leaves this computer. */
export const loopback: Lookup = async () => [{ address: '127.0.0.1', family: 4 }];

/**
 * A Wisq over https with a good certificate, for tests of the way to it. Servers that are kept are
 * closed after each test.
 */
export function httpsWorld() {
  let ca: Awaited<ReturnType<typeof authority>>;
  const servers: TestServer[] = [];
  beforeAll(async () => {
    ca = await authority(host, 'Trial Trust');
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  const keep = async <S extends TestServer>(starting: Promise<S>): Promise<S> => {
    const server = await starting;
    servers.push(server);
    return server;
  };
  const tls = () => ({ key: ca.leaf.key, cert: `${ca.leaf.cert}\n${ca.middle.cert}` });
  return {
    keep,
    /** The trial CA, in PEM, and a certificate of it for `host`. */
    ca: () => ca,
    tls,
    wisq: (handler: Handler = scimServer()): Promise<TestServer> =>
      keep(httpServer(handler, tls())),
    check: (
      server: { readonly port: number },
      options: Partial<CheckOptions>,
    ): Promise<CheckResult> =>
      check(`https://${host}:${server.port}/scim/v2`, {
        lookup: loopback,
        extraCa: [ca.root.cert],
        ...options,
      }),
  };
}

/** What the system would say of one proxy, or of several with what follows. */
export const through =
  (proxy: { readonly port: number }, rest = '', word = 'PROXY') =>
  async () =>
    `${word} 127.0.0.1:${proxy.port}${rest}`;
