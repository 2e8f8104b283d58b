import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { isCertificate, pemBlocks } from '../connection/trust/pem.ts';
import { readSmallFile } from './read-token.ts';

/** A bundle of every public CA has about 250 kB. */
const mostBytes = 2 * 1024 * 1024;

/** The certificates (PEM) in the file of `--ca`. TERMINAL_FILE_UNREADABLE, TERMINAL_CA_INVALID. */
export async function readCa(path: string): Promise<Result<readonly string[]>> {
  const text = await readSmallFile(path, '--ca', mostBytes);
  if (!text.ok) return text;
  const blocks = pemBlocks(text.value);
  if (blocks.length === 0 || !blocks.every(isCertificate)) return fail('TERMINAL_CA_INVALID');
  return ok(blocks);
}
