import { X509Certificate } from 'node:crypto';

/** The certificates of a PEM text, each as it is written there, whether they can be read or not. */
export function pemBlocks(text: string): readonly string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}

/** The same, those alone that can be read. */
export function splitPem(text: string): readonly string[] {
  return pemBlocks(text).filter(isCertificate);
}

/** Whether one block holds a certificate that can be read. */
export function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

/** A certificate without what differs between files that hold the same one. */
export function pemBody(pem: string): string {
  return pem.replace(/-----[^-]+-----|\s/g, '');
}
