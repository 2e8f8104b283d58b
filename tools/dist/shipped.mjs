import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * A package whose code is in the app.
 * @typedef {{ name: string, version: string, licence: string, text: string }} Shipped
 */

/** The one package that is not bundled: a native addon. Its folder in node_modules, by our name for it. */
const unbundled = ['keytar'];

/**
 * Every package whose code ships, Electron itself aside: what the bundler took in, by its own
 * account (out/…/bundled-packages.json), and what lies beside the bundles.
 * @returns {Shipped[]} by name; each version of a package once
 * @throws {Error} when the app is not built, or a package comes without a licence to pass on
 */
export function shippedPackages() {
  const bundled = ['main', 'preload', 'renderer'].flatMap((part) => {
    const file = join(root, 'out', part, 'bundled-packages.json');
    if (!existsSync(file)) throw new Error(`${part} is not built: npm run build`);
    /** @type {{ name: string, version: string, identifier?: string, text?: string }[]} */
    const entries = JSON.parse(readFileSync(file, 'utf8'));
    return entries.map(({ name, version, identifier = '', text = '' }) => ({
      name,
      version,
      licence: identifier,
      text,
    }));
  });
  const all = [...bundled, ...unbundled.map(installed)];
  const once = new Map(all.map((entry) => [`${entry.name}@${entry.version}`, entry]));
  for (const [key, { licence, text }] of once) {
    if (licence === '' || text === '') throw new Error(`${key} ships without a licence text.`);
  }
  return [...once.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** @param {string} folder @returns {Shipped} */
function installed(folder) {
  const path = join(root, 'node_modules', folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(path, file), 'utf8').trim() : '';
  return { name, version, licence: license, text };
}
