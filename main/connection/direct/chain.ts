import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { CertificateFacts } from '../../../shared/check/result.ts';
import type { ChainFacts } from '../transport.ts';
import { endsAtPublicRoot } from './trusted-roots.ts';

const longestChain = 10;

/** What the certificates on a socket say; null when there are none. Reads, never judges. */
export function chainFacts(socket: TLSSocket): ChainFacts | null {
  const chain = chainOf(socket.getPeerCertificate(true));
  const leaf = chain[0];
  if (leaf === undefined) return null;
  const ends = chain.map((one) => Date.parse(one.valid_to)).filter(Number.isFinite);
  return {
    leaf: certificateFacts(leaf),
    names: namesOf(leaf),
    chainLength: chain.length,
    issuerOrganisation: textOf(leaf.issuer?.O),
    issuerKnown: issuerCanBeFetched(leaf),
    publicRoot: endsAtPublicRoot(chain.map((one) => one.raw)),
    earliestEnd: iso(ends.length === 0 ? Number.NaN : Math.min(...ends)),
  };
}

function chainOf(leaf: DetailedPeerCertificate): readonly DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = [];
  let at: DetailedPeerCertificate | undefined = leaf;
  while (at?.raw !== undefined && chain.length < longestChain && !chain.includes(at)) {
    chain.push(at);
    at = at.issuerCertificate;
  }
  return chain;
}

function certificateFacts(certificate: DetailedPeerCertificate): CertificateFacts {
  return {
    subject: distinguishedName(certificate.subject),
    issuer: distinguishedName(certificate.issuer),
    validFrom: iso(Date.parse(certificate.valid_from)),
    validTo: iso(Date.parse(certificate.valid_to)),
  };
}

/**
 * Public CAs say in each certificate where the issuer's own can be fetched (RFC 5280 §4.2.2.1);
 * devices that make certificates on the fly do not. That tells a server which forgot to send its
 * intermediate certificate from an issuer nobody here knows.
 */
function issuerCanBeFetched(leaf: DetailedPeerCertificate): boolean {
  return Object.keys(leaf.infoAccess ?? {}).some((key) => key.startsWith('CA Issuers'));
}

function namesOf(leaf: DetailedPeerCertificate): readonly string[] {
  const names = (leaf.subjectaltname ?? '')
    .split(', ')
    .map((entry) => entry.replace(/^(DNS|IP Address):/, ''))
    .filter((name) => name !== '');
  return names.length > 0 ? names.slice(0, 10) : [textOf(leaf.subject?.CN)].filter(Boolean);
}

function distinguishedName(name: Readonly<Record<string, unknown>> | undefined): string {
  const parts = ['CN', 'O', 'C'].flatMap((key) => {
    const value = textOf(name?.[key]);
    return value === '' ? [] : [`${key}=${value}`];
  });
  return parts.join(', ').slice(0, 300);
}

/** A name part can occur several times; it then arrives as a list. */
function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}

function iso(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString() : '';
}
