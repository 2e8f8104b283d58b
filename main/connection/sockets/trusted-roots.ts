import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { pemBody } from '../trust/pem.ts';

/** The public CAs that come with the platform, in DER, and as text to look one up by. */
interface PublicRoots {
  readonly ders: readonly Buffer[];
  readonly bodies: ReadonlySet<string>;
}

let publicRoots: PublicRoots | null = null;

/**
 * Whether a chain ends at a public CA, by the list that comes with the platform.
 * In: the certificates, leaf first. A chain that a company's own device made does not.
 */
export function endsAtPublicRoot(chain: readonly X509Certificate[]): boolean {
  const { bodies } = rootsReady();
  if (chain.some((one) => bodies.has(one.raw.toString('base64')))) return true;
  // A root can also be reached through a cross-signed twin: check who signed each of them.
  return chain.some((one) =>
    possibleIssuers(one).some((root) => one.checkIssued(root) && one.verify(root.publicKey)),
  );
}

/** The list, read once. */
export function rootsReady(): PublicRoots {
  publicRoots ??= readPublicRoots();
  return publicRoots;
}

function readPublicRoots(): PublicRoots {
  const bodies = rootCertificates.map(pemBody);
  return { bodies: new Set(bodies), ders: bodies.map((body) => Buffer.from(body, 'base64')) };
}

/**
 * The public CAs that hold the issuer's name. Reading all of them takes some 10 ms on the
 * main thread; looking for the longest part of a name in their bytes leaves one or two to read.
 */
function possibleIssuers({ issuer }: X509Certificate): readonly X509Certificate[] {
  const values = issuer.split('\n').map((line) => line.slice(line.indexOf('=') + 1));
  const longest = values.toSorted((a, b) => b.length - a.length)[0] ?? '';
  // Letters beyond ASCII are encoded in several ways, and Node escapes some signs.
  const plain = /^[A-Za-z0-9 .()-]*$/.test(longest) ? Buffer.from(longest) : Buffer.alloc(0);
  const { ders } = rootsReady();
  return ders.filter((der) => der.includes(plain)).map((der) => new X509Certificate(der));
}

/** Whether one of the CAs (PEM) belongs to an organisation, by the name in its certificate. */
export function hasRootOf(organisation: string, roots: readonly string[]): boolean {
  if (organisation === '') return false;
  const line = `O=${organisation}`;
  return roots.some((pem) => new X509Certificate(pem).subject.split('\n').includes(line));
}
