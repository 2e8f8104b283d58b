import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { installedFor } from './dependencies.mjs';
import { root, runtimeFolder } from './paths.mjs';
import { npm, tail } from './run.mjs';
import { say, SetupError } from './say.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

/** A copy of the project with the dependencies that are installed on Windows. */
export const windowsTree = join(runtimeFolder, 'windows', 'tree');

const installed = 'node_modules';
/** What is made here and not part of the project. */
const leftOut = new Set([installed, '.runtime', '.git', 'out', 'dist', 'practice-out']);

/**
 * Brings the copy up to the project's state. The dependencies come from the project's own lockfile,
 * hashes checked, and are installed again only when it changed.
 * @param {NodeJS.ProcessEnv} env with the tools' Node first in PATH
 * @throws {SetupError} when npm fails or takes longer than five minutes
 */
export async function makeWindowsTree(env) {
  mkdirSync(windowsTree, { recursive: true });
  for (const name of readdirSync(windowsTree)) {
    if (name !== installed) rmSync(join(windowsTree, name), { recursive: true });
  }
  for (const name of readdirSync(root)) {
    if (leftOut.has(name)) continue;
    const filter = (/** @type {string} */ path) => basename(path) !== installed;
    cpSync(join(root, name), join(windowsTree, name), { recursive: true, filter });
  }
  await install(env);
}

/** @param {NodeJS.ProcessEnv} env */
async function install(env) {
  const wanted = installedFor('win32-x64');
  // For the project's own commands, which would install them otherwise.
  mkdirSync(join(windowsTree, '.runtime'));
  writeFileSync(join(windowsTree, '.runtime', 'dependencies.stamp'), wanted);
  const done = readdirSync(windowsTree).includes(installed);
  if (done && readStamp('windows-tree') === wanted) return;
  say('Installing the dependencies as on Windows (npm ci, at most 5 minutes)');
  const words = ['ci', '--os=win32', '--cpu=x64', '--ignore-scripts'];
  const options = { env, cwd: windowsTree, seconds: 300, quiet: true };
  const { code, timedOut, output } = await npm(words, options);
  if (code !== 0) {
    throw new SetupError(
      `npm ci for Windows ${timedOut ? 'took longer than 300 s' : `ended with code ${code}`}:\n${tail(output)}`,
      ['Check that npm reaches its registry (npm ping) and run this again.'],
    );
  }
  writeStamp('windows-tree', wanted);
}
