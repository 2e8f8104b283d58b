import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { npm, tail } from '../setup/run.mjs';
import { shippedPackages } from './shipped.mjs';

/**
 * @typedef {{ 'bom-ref': string, name: string, version: string, scope: string, purl: string,
 *   properties?: unknown[], externalReferences?: { type: string }[] }} Component
 * @typedef {{ bomFormat: string, specVersion: string, metadata: { component: Component },
 *   components: Component[], dependencies: { ref: string, dependsOn?: string[] }[] }} Sbom
 */

/**
 * What ships, as CycloneDX: npm's own account of the lockfile, cut down to the packages whose code
 * is in the app, and Electron. (npm alone would leave out what is bundled, and list every tool.)
 * @param {NodeJS.ProcessEnv} env with the tools' Node first in PATH
 * @returns {Promise<Sbom>}
 * @throws {Error} with npm's message, or when something that ships is not in the lockfile
 */
export async function sbomOf(env) {
  const { code, output } = await npm(
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
    { env, seconds: 120, quiet: true },
  );
  if (code !== 0) throw new Error(`npm sbom ended with code ${code}:\n${tail(output)}`);
  /** @type {Sbom} */
  const whole = JSON.parse(output.slice(output.indexOf('{')));
  const electron = JSON.parse(
    readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'),
  );
  const ships = [
    ...shippedPackages().map(({ name, version }) => `${name}@${version}`),
    `electron@${electron.version}`,
  ];
  const found = new Map(whole.components.map((entry) => [entry['bom-ref'], entry]));
  const components = ships.map((key) => {
    const component = found.get(key);
    if (!component) throw new Error(`${key} ships, and the lockfile does not know it.`);
    return asShipped(component);
  });
  const refs = components.map((component) => component['bom-ref']);
  const own = whole.metadata.component['bom-ref'];
  const dependencies = whole.dependencies
    .filter(({ ref }) => ref === own || refs.includes(ref))
    .map(({ ref, dependsOn = [] }) => ({
      ref,
      dependsOn: ref === own ? refs : dependsOn.filter((other) => refs.includes(other)),
    }));
  // npm names a project after the folder it lies in.
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const component = { ...asShipped(whole.metadata.component), name };
  return { ...whole, metadata: { ...whole.metadata, component }, components, dependencies };
}

/**
 * npm's properties say how a package is installed here ("development", "optional"), not whether it
 * ships; where it was fetched from is the registry of whoever built this.
 * @param {Component} component
 * @returns {Component}
 */
function asShipped({ externalReferences = [], ...component }) {
  const rest = { ...component };
  delete rest.properties;
  const kept = externalReferences.filter(({ type }) => type !== 'distribution');
  return {
    ...rest,
    scope: 'required',
    ...(kept.length > 0 ? { externalReferences: kept } : {}),
  };
}
