import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { rootCertificates } from 'node:tls';
import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { chainFacts, describeChain } from '../../../main/connection/sockets/chain.ts';
import { isCertificate, pemBlocks, pemBody, splitPem } from '../../../main/connection/trust/pem.ts';
import { type Pair, authority, certificate } from '../../../tools/fixtures/certificates.ts';

const host = 'scim.wisq.example';
let root: Pair;
let middle: Pair;
let leaf: Pair;
let early: Pair;

beforeAll(async () => {
  ({ root, middle } = await authority(host, 'Trial Trust'));
  const years = { from: '2026-01-01T00:00:00.000Z', to: '2040-01-01T00:00:00.000Z' };
  leaf = await certificate(host, { issuer: middle, names: [host, 'b.example'], ...years });
  early = await certificate('Early CA', { ca: true, from: '2020-01-01', to: '2030-01-01' });
});

describe('what a chain holds', () => {
  it('is of the leaf its names and dates, and of all the earliest end', () => {
    const facts = describeChain([leaf.cert, early.cert, middle.cert]);
    const own = {
      subject: `CN=${host}`,
      issuer: 'CN=Trial Trust Issuing CA, O=Trial Trust',
      validFrom: '2026-01-01T00:00:00.000Z',
      validTo: '2040-01-01T00:00:00.000Z',
    };
    expect(facts).toMatchObject({
      leaf: own,
      names: [host, 'b.example'],
      issuerOrganisation: 'Trial Trust',
      issuerKnown: false,
      publicRoot: false,
    });
    expect(facts?.all.map(({ subject }) => subject)).toEqual([
      `CN=${host}`,
      'CN=Early CA',
      'CN=Trial Trust Issuing CA, O=Trial Trust',
    ]);
    const ends = [leaf, early, middle].map(({ cert }) =>
      Date.parse(new X509Certificate(cert).validTo),
    );
    expect(facts?.earliestEnd).toBe(new Date(Math.min(...ends)).toISOString());
  });

  it('is nothing of none, and an error of what is none', () => {
    expect(describeChain([])).toBe(null);
    expect(() => describeChain(['no certificate'])).toThrow('PEM');
  });

  it('is of ten certificates at most, and of ten names', async () => {
    const all = Array.from({ length: 12 }, () => leaf.cert);
    expect(describeChain(all)?.all).toHaveLength(10);
    const names = Array.from({ length: 12 }, (_, at) => `n${at}.example`);
    const many = await certificate('a.example', { names });
    expect(describeChain([many.cert])?.names).toEqual(names.slice(0, 10));
  });

  it('is its common name where it names no host, and nothing where it has none', async () => {
    const facts = describeChain([root.cert]);
    expect(facts).toMatchObject({
      names: ['Trial Trust Root'],
      leaf: { subject: 'CN=Trial Trust Root, O=Trial Trust' },
    });
    const nameless = rootCertificates.find(
      (pem) => !new X509Certificate(pem).subject.includes('CN='),
    );
    expect(describeChain([nameless ?? ''])?.names).toEqual([]);
  });

  it('ends at a public CA, in PEM or in DER', () => {
    const pem = rootCertificates[0] ?? '';
    expect(describeChain([pem])?.publicRoot).toBe(true);
    const fromDer = describeChain([new X509Certificate(pem).raw]);
    expect(fromDer).toEqual(describeChain([pem]));
  });

  it('says where the certificate of its issuer can be fetched, as public CAs do', () => {
    const pem = rootCertificates.find((one) =>
      new X509Certificate(one).infoAccess?.startsWith('CA Issuers'),
    );
    expect(describeChain([pem ?? ''])?.issuerKnown).toBe(true);
  });

  it('has the country of an organisation after its name', () => {
    const pem = rootCertificates.find((one) =>
      /^C=.*\nO=.*\nCN=/.test(new X509Certificate(one).subject),
    );
    const subject = describeChain([pem ?? ''])?.leaf.subject;
    expect(subject).toMatch(/^CN=[^=]+, O=[^=]+, C=[A-Z]{2}$/);
  });
});

describe('the chain on a socket', () => {
  interface Shown {
    raw?: Buffer;
    issuerCertificate?: Shown;
  }
  const der = (pair: Pair) => new X509Certificate(pair.cert).raw;
  /** A socket that shows these, each as issued by the next. */
  function socketOf(first: Shown | undefined) {
    const asked: unknown[] = [];
    const socket = {
      getPeerCertificate(detailed?: boolean) {
        asked.push(detailed);
        return first as DetailedPeerCertificate;
      },
    } as unknown as TLSSocket;
    return { socket, asked };
  }

  it('is followed from issuer to issuer', () => {
    const shown = {
      raw: der(leaf),
      issuerCertificate: { raw: der(middle), issuerCertificate: {} },
    };
    const { socket, asked } = socketOf(shown);
    expect(chainFacts(socket)).toEqual(describeChain([leaf.cert, middle.cert]));
    expect(asked).toEqual([true]);
  });

  it('ends at a root that names itself', () => {
    const self: Shown = { raw: der(root) };
    self.issuerCertificate = self;
    expect(chainFacts(socketOf(self).socket)?.all).toHaveLength(1);
  });

  it('ends after ten', () => {
    let shown: Shown = {};
    for (let at = 0; at < 12; at += 1) shown = { raw: der(leaf), issuerCertificate: shown };
    expect(chainFacts(socketOf(shown).socket)?.all).toHaveLength(10);
  });

  it('is nothing where there is none', () => {
    expect(chainFacts(socketOf({}).socket)).toBe(null);
    expect(chainFacts(socketOf(undefined).socket)).toBe(null);
  });

  it('is read once while it stays the same, and again when it does not', () => {
    const one = chainFacts(socketOf({ raw: der(leaf) }).socket);
    expect(chainFacts(socketOf({ raw: der(leaf) }).socket)).toBe(one);
    const longer = { raw: der(leaf), issuerCertificate: { raw: der(middle) } };
    expect(chainFacts(socketOf(longer).socket)?.all).toHaveLength(2);
    const elsewhere = { raw: der(leaf), issuerCertificate: { raw: der(root) } };
    expect(chainFacts(socketOf(elsewhere).socket)?.all[1]?.subject).toContain('Trial Trust Root');
    expect(chainFacts(socketOf({ raw: der(leaf) }).socket)?.all).toHaveLength(1);
    const other = chainFacts(socketOf({ raw: der(root) }).socket);
    expect(other?.leaf.subject).toBe('CN=Trial Trust Root, O=Trial Trust');
  });
});

describe('certificates in a file', () => {
  const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----';

  it('are found between whatever else there is', () => {
    const text = `# ours\n${leaf.cert}\n${broken}\nkey: ${root.key}\n${root.cert}`;
    const trimmed = [leaf.cert.trim(), root.cert.trim()];
    expect(pemBlocks(text)).toEqual([trimmed[0], broken, trimmed[1]]);
    expect(splitPem(text)).toEqual(trimmed);
    expect(pemBlocks('nothing')).toEqual([]);
  });

  it('can be read or not', () => {
    expect([isCertificate(leaf.cert), isCertificate(broken), isCertificate('')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are the same however they are wrapped', () => {
    const body = pemBody(leaf.cert);
    expect(body).toBe(new X509Certificate(leaf.cert).raw.toString('base64'));
    const wrapped = `-----BEGIN CERTIFICATE-----\r\n${body.match(/.{1,20}/g)?.join('\r\n ')}\r\n-----END CERTIFICATE-----\r\n`;
    expect(pemBody(wrapped)).toBe(body);
  });
});
