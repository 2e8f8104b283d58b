import type { ServerOptions } from 'node:https';
import { type Pair, authority, certificate } from '../../tools/fixtures/certificates.ts';
import { scimServer } from '../../tools/fixtures/scim-answers.ts';
import { type TestServer, httpServer, scriptedServer, socketServer } from './server.ts';

/** Servers that fail in a way of TLS or of the network, and what each has to be called. */
export interface BadServer {
  readonly name: string;
  readonly start: () => Promise<TestServer>;
  readonly scheme: 'https' | 'http';
  readonly code: string;
  readonly owner: string;
}

export interface Authorities {
  /** Trusted by the check under test. */
  readonly ca: Awaited<ReturnType<typeof authority>>;
  readonly strangers: Awaited<ReturnType<typeof authority>>;
}

/** A chain as a server sends it, the leaf with its key first. */
export const chain = (leaf: Pair, ...rest: Pair[]): ServerOptions => ({
  key: leaf.key,
  cert: [leaf, ...rest].map((one) => one.cert).join('\n'),
});

/** In: the host that the check asks for. */
export async function authorities(host: string): Promise<Authorities> {
  return {
    ca: await authority(host, 'Trial Trust'),
    strangers: await authority(host, 'Strangers'),
  };
}

/** The table that has to hold in every runtime. */
export function badServers(host: string, { ca, strangers }: Authorities): readonly BadServer[] {
  const good = chain(ca.leaf, ca.middle);
  const over = (
    name: string,
    tls: () => ServerOptions | Promise<ServerOptions>,
    code: string,
    owner = 'wisq',
  ): BadServer => ({
    name,
    start: async () => httpServer(scimServer(), await tls()),
    scheme: 'https',
    code,
    owner,
  });
  const made = async (dates: { from: string; to: string }) =>
    chain(await certificate(host, { issuer: ca.middle, ...dates }), ca.middle);
  return [
    over('expired', () => made({ from: '2020-01-01', to: '2021-01-01' }), 'TLS_EXPIRED'),
    over(
      'not yet valid',
      () => made({ from: '2040-01-01', to: '2041-01-01' }),
      'TLS_NOT_YET_VALID',
    ),
    over(
      'for another host',
      async () => chain(await certificate('other.example', { issuer: ca.middle }), ca.middle),
      'TLS_WRONG_HOST',
    ),
    over('self-signed', async () => chain(await certificate(host)), 'TLS_SELF_SIGNED'),
    over('without its intermediate', () => chain(ca.leaf), 'TLS_INCOMPLETE_CHAIN'),
    over(
      'from an unknown root that was sent',
      () => chain(strangers.leaf, strangers.middle, strangers.root),
      'TLS_UNKNOWN_ISSUER',
      'network',
    ),
    over(
      'from an unknown root that was not sent',
      () => chain(strangers.leaf, strangers.middle),
      'TLS_UNKNOWN_ISSUER',
      'network',
    ),
    over(
      'from an issuer nobody knows, alone',
      async () => {
        const issuer = await certificate('Gateway CA', { ca: true, organisation: 'Northwind' });
        return chain(await certificate(host, { issuer }));
      },
      'TLS_UNKNOWN_ISSUER',
      'network',
    ),
    over(
      'over a protocol too old',
      () => ({
        ...good,
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.1',
        ciphers: 'DEFAULT@SECLEVEL=0',
      }),
      'TLS_PROTOCOL_TOO_OLD',
    ),
    over(
      'good, but a client certificate is demanded',
      () => ({ ...good, requestCert: true, rejectUnauthorized: true }),
      'TLS_CLIENT_CERTIFICATE',
    ),
    over(
      'good, but a client certificate is demanded over TLS 1.2',
      () => ({ ...good, maxVersion: 'TLSv1.2', requestCert: true, rejectUnauthorized: true }),
      'TLS_CLIENT_CERTIFICATE',
    ),
    over(
      'good, but no way of encryption in common',
      () => ({ ...good, maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' }),
      'TLS_FAILED',
      'network',
    ),
    {
      name: 'http on the https port',
      start: () => httpServer(scimServer()),
      scheme: 'https',
      code: 'TLS_NOT_TLS',
      owner: 'wisq',
    },
    {
      name: 'https on the http port',
      start: () => httpServer(scimServer(), good),
      scheme: 'http',
      code: 'PLAIN_ON_TLS_PORT',
      owner: 'admin',
    },
    {
      name: 'hung up in the greeting',
      start: () => socketServer((socket) => socket.once('data', () => socket.end())),
      scheme: 'https',
      code: 'CONNECT_RESET',
      owner: 'network',
    },
    {
      name: 'another protocol on the http port',
      start: () => scriptedServer('SSH-2.0-OpenSSH_9.2\r\n'),
      scheme: 'http',
      code: 'ANSWER_NOT_HTTP',
      owner: 'admin',
    },
    {
      name: 'gone in the middle of an answer',
      start: () =>
        httpServer((_request, response) => {
          response.writeHead(200, { 'content-length': '500' });
          response.write('{"schemas":[');
          setImmediate(() => response.destroy());
        }, good),
      scheme: 'https',
      code: 'ANSWER_CUT_OFF',
      owner: 'wait',
    },
    {
      name: 'gone before the answer',
      start: () => httpServer((request) => void request.socket.destroy(), good),
      scheme: 'https',
      code: 'ANSWER_CUT_OFF',
      owner: 'wait',
    },
  ];
}
