import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';

let bodies: Set<string> | null = null;
let parsed: X509Certificate[] | null = null;

/**
 * Whether a chain ends at a public CA, by the list that comes with the platform.
 * In: the certificates, leaf first. A chain that a company's own device made does not.
 */
export function endsAtPublicRoot(chain: readonly X509Certificate[]): boolean {
  bodies ??= new Set(rootCertificates.map((pem) => pem.replace(/-----[^-]+-----|\s/g, '')));
  if (chain.some((one) => bodies?.has(one.raw.toString('base64')))) return true;
  // A root can also be reached through a cross-signed twin: ask who signed each of them.
  parsed ??= rootCertificates.map((pem) => new X509Certificate(pem));
  const roots = parsed;
  return chain.some((one) =>
    roots.some((root) => one.checkIssued(root) && one.verify(root.publicKey)),
  );
}

/** Whether one of the CAs (PEM) belongs to an organisation, by its certificate's own word. */
export function hasRootOf(organisation: string, roots: readonly string[]): boolean {
  if (organisation === '') return false;
  const line = `O=${organisation}`;
  return roots.some((pem) => new X509Certificate(pem).subject.split('\n').includes(line));
}
