import { X509Certificate } from 'node:crypto';
import { type Answer, fail, ok } from '../../shared/domain/problems/codes.ts';
import { readSmallFile } from './read-token.ts';

/** A bundle of every public CA has about 250 kB. */
const mostBytes = 2 * 1024 * 1024;

/** The certificates (PEM) in the file of `--ca`. TERMINAL_FILE_UNREADABLE, TERMINAL_CA_INVALID. */
export async function readCa(path: string): Promise<Answer<readonly string[]>> {
  const text = await readSmallFile(path, '--ca', mostBytes);
  if (!text.ok) return text;
  const found =
    text.value.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0 || !found.every(isCertificate)) return fail('TERMINAL_CA_INVALID');
  return ok(found);
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
