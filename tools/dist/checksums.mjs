import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What people download, and so what they want to verify. */
const downloads = /\.(exe|dmg|zip|cdx\.json)$/;

/**
 * Writes the SHA-256 of everything that is handed out, in the form that `sha256sum --check` and
 * `shasum -a 256 --check` read.
 * @param {string} folder with the files; `SHA256SUMS-<name>.txt` is written beside them
 * @param {string} name tells lists from several systems apart
 * @returns {Promise<string[]>} the files on the list
 */
export async function writeChecksums(folder, name) {
  const files = readdirSync(folder).filter((file) => downloads.test(file));
  const lines = [];
  for (const file of files.toSorted()) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, file)), hash);
    lines.push(`${hash.digest('hex')}  ${file}\n`);
  }
  writeFileSync(join(folder, `SHA256SUMS-${name}.txt`), lines.join(''));
  return files;
}
