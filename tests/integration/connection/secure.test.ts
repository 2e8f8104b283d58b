import type { ServerOptions } from 'node:https';
import { connect } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Lookup } from '../../../main/connection/sockets/name.ts';
import { type Pair, authority, certificate } from '../../support/certificates.ts';
import { check, codes, stage, summary } from '../../support/checking.ts';
import { scimServer } from '../../support/scim-answers.ts';
import { type TestServer, httpServer, socketServer } from '../../support/server.ts';

const host = 'scim.wisq.example';
const lookup: Lookup = async () => [{ address: '127.0.0.1', family: 4 }];

let ca: Awaited<ReturnType<typeof authority>>;
let strangers: Awaited<ReturnType<typeof authority>>;
let server: TestServer;
beforeAll(async () => {
  ca = await authority(host, 'Trial Trust');
  strangers = await authority(host, 'Strangers');
});
afterEach(() => server.close());

const chain = (leaf: Pair, ...rest: Pair[]): ServerOptions => ({
  key: leaf.key,
  cert: [leaf, ...rest].map((one) => one.cert).join('\n'),
});

async function checkOver(tls: ServerOptions) {
  server = await httpServer(scimServer(), tls);
  return check(`https://${host}:${server.port}/scim/v2`, { lookup, extraCa: [ca.root.cert] });
}

describe('a secure connection', () => {
  it('works, with the certificate’s facts, and is opened at most three times', async () => {
    const result = await checkOver(chain(ca.leaf, ca.middle));
    expect(result.verdict).toBe('works-with-notes');
    // The trial CA is not a public one, and the name leads to this computer.
    expect(codes(result)).toEqual(['NAME_PRIVATE', 'TLS_INSPECTED']);
    const { certificate: shown, protocol } = stage(result, 'secure').evidence;
    expect(shown).toMatchObject({
      subject: `CN=${host}`,
      issuer: 'CN=Trial Trust Issuing CA, O=Trial Trust',
    });
    expect(protocol).toBe('TLSv1.3');
    const { chain: whole, daysLeft } = stage(result, 'secure').evidence;
    expect(whole?.map((one) => one.subject)).toEqual([
      `CN=${host}`,
      'CN=Trial Trust Issuing CA, O=Trial Trust',
      'CN=Trial Trust Root, O=Trial Trust',
    ]);
    expect(daysLeft).toBe(364);
    const [times] = stage(result, 'question').evidence.times ?? [];
    expect(times).toMatchObject({
      request: 'GET /scim/v2/Users',
      name: expect.any(Number),
      connect: expect.any(Number),
      secure: expect.any(Number),
      firstByte: expect.any(Number),
    });
    expect(stage(result, 'discovery').evidence.times).toHaveLength(3);
    expect(server.connections.peak).toBeLessThanOrEqual(3);
    await server.idle();
  });

  it('notes a certificate that ends within 30 days', async () => {
    const to = new Date(Date.now() + 10.5 * 86_400_000).toISOString();
    const leaf = await certificate(host, { issuer: ca.middle, to });
    const secure = stage(await checkOver(chain(leaf, ca.middle)), 'secure');
    expect(secure.problems[0]).toMatchObject({ code: 'TLS_EXPIRES_SOON', facts: { daysLeft: 10 } });
  });
});

type Row = [name: string, tls: () => Promise<ServerOptions>, code: string, move: string];

describe('a bad certificate', () => {
  it.each<Row>([
    [
      'expired',
      async () => {
        const dates = { from: '2020-01-01', to: '2021-01-01' };
        return chain(await certificate(host, { issuer: ca.middle, ...dates }), ca.middle);
      },
      'TLS_EXPIRED',
      'wisq',
    ],
    [
      'not yet valid',
      async () => {
        const dates = { from: '2040-01-01', to: '2041-01-01' };
        return chain(await certificate(host, { issuer: ca.middle, ...dates }), ca.middle);
      },
      'TLS_NOT_YET_VALID',
      'wisq',
    ],
    [
      'for another host',
      async () => chain(await certificate('other.example', { issuer: ca.middle }), ca.middle),
      'TLS_WRONG_HOST',
      'wisq',
    ],
    ['self-signed', async () => chain(await certificate(host)), 'TLS_SELF_SIGNED', 'wisq'],
    ['without its intermediate', async () => chain(ca.leaf), 'TLS_INCOMPLETE_CHAIN', 'wisq'],
    [
      'from an unknown root that was sent',
      async () => chain(strangers.leaf, strangers.middle, strangers.root),
      'TLS_UNKNOWN_ISSUER',
      'network',
    ],
    [
      'from an unknown root that was not sent',
      async () => chain(strangers.leaf, strangers.middle),
      'TLS_UNKNOWN_ISSUER',
      'network',
    ],
    [
      'from an issuer nobody knows, alone',
      async () => {
        const issuer = await certificate('Gateway CA', { ca: true, organisation: 'Northwind' });
        return chain(await certificate(host, { issuer }));
      },
      'TLS_UNKNOWN_ISSUER',
      'network',
    ],
    [
      'over a protocol too old',
      async () => ({
        ...chain(ca.leaf, ca.middle),
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.1',
        ciphers: 'DEFAULT@SECLEVEL=0',
      }),
      'TLS_PROTOCOL_TOO_OLD',
      'wisq',
    ],
    [
      'good, but a client certificate is demanded',
      async () => ({ ...chain(ca.leaf, ca.middle), requestCert: true, rejectUnauthorized: true }),
      'TLS_CLIENT_CERTIFICATE',
      'wisq',
    ],
    [
      'good, but a client certificate is demanded over TLS 1.2',
      async () => ({
        ...chain(ca.leaf, ca.middle),
        maxVersion: 'TLSv1.2',
        requestCert: true,
        rejectUnauthorized: true,
      }),
      'TLS_CLIENT_CERTIFICATE',
      'wisq',
    ],
    [
      'good, but no way of encryption in common',
      async () => ({
        ...chain(ca.leaf, ca.middle),
        maxVersion: 'TLSv1.2',
        ciphers: 'ECDHE-RSA-AES128-GCM-SHA256',
      }),
      'TLS_FAILED',
      'network',
    ],
  ])('%s', async (_name, tls, code, move) => {
    const result = await checkOver(await tls());
    expect(summary(result)).toMatchObject({ verdict: 'fails', code, move });
    expect(server.seen).toEqual([]);
    await server.idle();
  });

  it('carries the certificate that was seen', async () => {
    const leaf = await certificate('other.example', { issuer: ca.middle });
    const secure = stage(await checkOver(chain(leaf, ca.middle)), 'secure');
    expect(secure.evidence.certificate?.subject).toBe('CN=other.example');
    expect(secure.evidence.cause).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(secure.problems[0]?.facts).toMatchObject({ host, names: 'other.example' });
  });
});

describe('something else than TLS on the port', () => {
  it('http', async () => {
    server = await httpServer(scimServer());
    const result = await check(`https://${host}:${server.port}/scim/v2`, { lookup });
    expect(summary(result)).toMatchObject({
      code: 'TLS_NOT_TLS',
      move: 'wisq',
      oneLogin: 'unknown',
    });
  });

  it('a server that hangs up', async () => {
    server = await socketServer((socket) => socket.once('data', () => socket.end()));
    const result = await check(`https://${host}:${server.port}/scim/v2`, { lookup });
    expect(summary(result)).toMatchObject({ code: 'CONNECT_RESET', move: 'network' });
  });

  it('a server that says nothing', async () => {
    server = await socketServer(() => {});
    const limits = { stageMs: 100 };
    const result = await check(`https://${host}:${server.port}/scim/v2`, { lookup, limits });
    expect(summary(result)).toMatchObject({ code: 'TLS_TIMEOUT', move: 'network' });
    await server.idle();
  });

  it('https on a port asked for http', async () => {
    server = await httpServer(scimServer(), chain(ca.leaf));
    const result = await check(`http://127.0.0.1:${server.port}/scim/v2`);
    expect(summary(result)).toMatchObject({ code: 'PLAIN_ON_TLS_PORT', move: 'admin' });
    await server.idle();
  });
});

it('a client’s own socket is what these tests count', async () => {
  server = await socketServer(() => {});
  const socket = connect(server.port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.destroy();
  await server.idle();
  expect(server.connections).toMatchObject({ open: 0, total: 1 });
});
