import { build } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { provideRuntime } from './runtime.mjs';
import { SetupError } from './say.mjs';
import { systemPackages } from './system-packages.mjs';
import { toolsNode } from './tools-node.mjs';

/**
 * @typedef {'start' | 'dev' | 'practice' | 'test' | 'packaged' | 'windows'} Purpose
 * @typedef {{ node: string, env: NodeJS.ProcessEnv, runtime: import('./runtime.mjs').Runtime }} Ready
 */

/** What each purpose may run on, and what it needs of a Linux system. */
const purposes = {
  start: { allowRegistry: false, needs: /** @type {const} */ (['electron']) },
  dev: { allowRegistry: true, needs: /** @type {const} */ (['electron']) },
  practice: { allowRegistry: true, needs: /** @type {const} */ (['electron', 'keyring']) },
  test: { allowRegistry: true, needs: /** @type {const} */ (['electron', 'keyring', 'screen']) },
  packaged: {
    allowRegistry: true,
    needs: /** @type {const} */ (['electron', 'keyring', 'screen', 'packaging', 'clipboard']),
  },
  windows: { allowRegistry: true, needs: /** @type {const} */ (['electron', 'windows']) },
};

/** @param {string} word @returns {word is Purpose} */
export const isPurpose = (word) => word in purposes;

/**
 * Brings the machine from wherever it is to where the purpose can be served. Safe to run any
 * number of times; takes about a second when nothing changed.
 * @param {Purpose} purpose
 * @param {{ headless?: boolean }} [options] `headless`: a screen of our own will be needed
 * @returns {Promise<Ready>} the tools' Node, an environment with it first in PATH, and the Electron to run
 * @throws {SetupError} with what happened and what to do, at the first step that cannot be done
 */
export async function setup(purpose, { headless = false } = {}) {
  const { allowRegistry, needs } = purposes[purpose];
  const { node, env } = await toolsNode();
  await systemPackages(
    headless ? [...new Set([...needs, /** @type {const} */ ('screen')])] : [...needs],
  );
  await installDependencies(env);
  const runtime = await provideRuntime({ env, allowRegistry });
  // Said after the build: what can be made ready is, before the one thing that cannot.
  await build(env);
  if (runtime.kind === 'none') throw new SetupError(runtime.problem, runtime.next);
  return { node, env, runtime };
}

/**
 * What it takes to drive an app that is packaged already: no Electron is looked for or fetched, and
 * nothing is built. The app is its own runtime, and the only one that is meant.
 * @returns {Promise<Omit<Ready, 'runtime'>>} see `setup`
 * @throws {SetupError} see `setup`
 */
export async function setupToDrive() {
  const { node, env } = await toolsNode();
  await systemPackages(['electron', 'keyring', 'screen', 'clipboard']);
  await installDependencies(env);
  return { node, env };
}

/**
 * Whether this Linux session has no screen. Windows and macOS always count as having one.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean}
 */
export function hasNoScreen(env = process.env) {
  return process.platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}
