import type { ServerOptions } from 'node:https';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Lookup } from '../../../main/connection/sockets/dns.ts';
import { certificate } from '../../../tools/fixtures/certificates.ts';
import { check, codes, stage, summary } from '../../support/checking.ts';
import { authorities, badServers, chain } from '../../support/classification.ts';
import { scimServer } from '../../../tools/fixtures/scim-answers.ts';
import { type TestServer, httpServer, socketServer } from '../../support/server.ts';

const host = 'scim.wisq.example';
const lookup: Lookup = async () => [{ address: '127.0.0.1', family: 4 }];

const made = await authorities(host);
const { ca } = made;
let server: TestServer;
afterEach(() => server.close());

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

  it('is judged even where the environment tells Node not to', async () => {
    // Set on many a developer's computer, because of their own company's inspection.
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    onTestFinished(() => void vi.unstubAllEnvs());
    const result = await checkOver(await certificate(host));
    expect(summary(result)).toMatchObject({ verdict: 'fails', code: 'TLS_SELF_SIGNED' });
    expect(server.seen).toEqual([]);
  });

  it('notes a certificate that ends within 30 days', async () => {
    const to = new Date(Date.now() + 10.5 * 86_400_000).toISOString();
    const leaf = await certificate(host, { issuer: ca.middle, to });
    const secure = stage(await checkOver(chain(leaf, ca.middle)), 'secure');
    expect(secure.problems[0]).toMatchObject({
      code: 'TLS_EXPIRES_SOON',
      params: { daysLeft: 10 },
    });
  });
});

describe('a bad server', () => {
  const rows = badServers(host, made).map((bad) => [bad.name, bad] as const);
  it.each(rows)('%s', async (_name, bad) => {
    server = await bad.start();
    const { code, owner } = bad;
    const base = bad.scheme === 'https' ? `https://${host}` : 'http://127.0.0.1';
    const result = await check(`${base}:${server.port}/scim/v2`, {
      lookup,
      extraCa: [ca.root.cert],
    });
    expect(summary(result)).toMatchObject({ verdict: 'fails', code, owner });
    await server.idle();
  });

  it('carries the certificate that was seen', async () => {
    const leaf = await certificate('other.example', { issuer: ca.middle });
    const secure = stage(await checkOver(chain(leaf, ca.middle)), 'secure');
    expect(secure.evidence.certificate?.subject).toBe('CN=other.example');
    expect(secure.evidence.cause).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(secure.problems[0]?.params).toMatchObject({ host, names: 'other.example' });
  });
});

describe('something else than TLS on the port', () => {
  it('a server that hangs up', async () => {
    server = await socketServer((socket) => socket.once('data', () => socket.end()));
    const result = await check(`https://${host}:${server.port}/scim/v2`, { lookup });
    expect(summary(result)).toMatchObject({ code: 'CONNECT_RESET', owner: 'network' });
  });

  it('a server that says nothing', async () => {
    server = await socketServer(() => {});
    const limits = { stageMs: 100 };
    const result = await check(`https://${host}:${server.port}/scim/v2`, { lookup, limits });
    expect(summary(result)).toMatchObject({ code: 'TLS_TIMEOUT', owner: 'network' });
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
