import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * Ties the Electron that electron-builder downloads to the lockfile: the checksums of Electron's
 * release lie in its npm package, whose own hash the lockfile holds.
 * @returns {{ electronDist: null, electronDownload: { checksums: Record<string, string>, isVerifyChecksum: true } }}
 *   to lay over electron-builder.yml
 */
export function officialElectron() {
  const file = join(root, 'node_modules/electron/checksums.json');
  const checksums = JSON.parse(readFileSync(file, 'utf8'));
  return { electronDist: null, electronDownload: { checksums, isVerifyChecksum: true } };
}
