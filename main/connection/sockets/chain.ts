import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { CertificateFacts } from '../../../shared/domain/check/result.ts';
import type { ChainFacts } from '../transport.ts';
import { endsAtPublicRoot } from './trusted-roots.ts';

const longestChain = 10;

/** What the certificates on a socket hold; null when there are none. Reads, never judges. */
export function chainFacts(socket: TLSSocket): ChainFacts | null {
  const ders: Buffer[] = [];
  const seen = new Set<DetailedPeerCertificate>();
  let at: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (at?.raw !== undefined && !seen.has(at) && ders.length < longestChain) {
    seen.add(at);
    ders.push(at.raw);
    at = at.issuerCertificate;
  }
  // Every connection of a check shows the same certificates.
  if (last !== null && isSame(last.ders, ders)) return last.facts;
  const facts = describeChain(ders);
  last = { ders, facts };
  return facts;
}

let last: { readonly ders: readonly Buffer[]; readonly facts: ChainFacts | null } | null = null;

function isSame(some: readonly Buffer[], others: readonly Buffer[]): boolean {
  return some.length === others.length && some.every((one, at) => others[at]?.equals(one) === true);
}

/** The same for certificates in DER or PEM, leaf first. Throws for what is no certificate. */
export function describeChain(certificates: readonly (Buffer | string)[]): ChainFacts | null {
  const chain = certificates.slice(0, longestChain).map((one) => new X509Certificate(one));
  const leaf = chain[0];
  if (leaf === undefined) return null;
  const ends = chain.map((one) => Date.parse(one.validTo)).filter(Number.isFinite);
  const all = chain.map(certificateFacts);
  return {
    leaf: certificateFacts(leaf),
    all,
    names: namesOf(leaf),
    issuerOrganisation: parts(leaf.issuer).get('O') ?? '',
    issuerKnown: issuerCanBeFetched(leaf),
    publicRoot: endsAtPublicRoot(chain),
    earliestEnd: iso(ends.length === 0 ? Number.NaN : Math.min(...ends)),
  };
}

function certificateFacts(certificate: X509Certificate): CertificateFacts {
  return {
    subject: distinguishedName(certificate.subject),
    issuer: distinguishedName(certificate.issuer),
    validFrom: iso(Date.parse(certificate.validFrom)),
    validTo: iso(Date.parse(certificate.validTo)),
  };
}

/**
 * Public CAs say in each certificate where the issuer's own can be fetched (RFC 5280 §4.2.2.1);
 * devices that make certificates on the fly do not. That tells a server which forgot to send its
 * intermediate certificate from an issuer nobody here knows.
 */
function issuerCanBeFetched(leaf: X509Certificate): boolean {
  return /^CA Issuers/m.test(leaf.infoAccess ?? '');
}

function namesOf(leaf: X509Certificate): readonly string[] {
  const names = (leaf.subjectAltName ?? '')
    .split(', ')
    .map((entry) => entry.replace(/^(DNS|IP Address):/, ''))
    .filter((name) => name !== '');
  return names.length > 0
    ? names.slice(0, 10)
    : [parts(leaf.subject).get('CN') ?? ''].filter(Boolean);
}

/** The parts of a name, which Node writes one to a line. A part that occurs twice is joined. */
function parts(name: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of (name ?? '').split('\n')) {
    const at = line.indexOf('=');
    if (at < 1) continue;
    const key = line.slice(0, at);
    const value = line.slice(at + 1);
    found.set(key, found.has(key) ? `${found.get(key)} ${value}` : value);
  }
  return found;
}

function distinguishedName(name: string | undefined): string {
  const found = parts(name);
  return ['CN', 'O', 'C']
    .flatMap((key) => (found.has(key) ? [`${key}=${found.get(key)}`] : []))
    .join(', ')
    .slice(0, 300);
}

function iso(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString() : '';
}
