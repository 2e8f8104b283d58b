import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runtimeFolder } from '../setup/paths.mjs';
import { shippedPackages } from './shipped.mjs';

/** Where electron-builder.yml takes the list from. */
const file = join(runtimeFolder, 'dist', 'licences.txt');

/**
 * Writes the licences of everything that is part of the app; electron-builder puts the list into its
 * resources. Electron's and Chromium's own come with their runtime.
 * @throws {Error} see `shippedPackages`
 */
export function writeLicences() {
  const rule = '-'.repeat(78);
  const entries = shippedPackages().map(
    ({ name, version, licence, text }) => `${rule}\n${name} ${version} (${licence})\n\n${text}\n`,
  );
  const head =
    'Software by others in Wisq Setup for OneLogin.\n' +
    'Electron and Chromium: LICENSE.electron.txt and LICENSES.chromium.html.\n';
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, [head, ...entries].join('\n'));
}
