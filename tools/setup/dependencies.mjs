import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { npm, tail } from './run.mjs';
import { say, SetupError } from './say.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

/**
 * What an installation is for: a folder shared between two systems needs the other's binaries.
 * @param {string} system such as `linux-x64`
 * @returns {string} changes with the lockfile, too
 */
export function installedFor(system) {
  return `${system} ${hashOf(['package-lock.json', '.npmrc'])}`;
}

/**
 * Installs the project's dependencies exactly as locked, when the lockfile changed since.
 * @param {NodeJS.ProcessEnv} env with the tools' Node first in PATH
 * @throws {SetupError} when npm fails or takes longer than five minutes
 */
export async function installDependencies(env) {
  const inputs = installedFor(`${process.platform}-${process.arch}`);
  const installed = existsSync(join(root, 'node_modules', '.package-lock.json'));
  if (installed && readStamp('dependencies') === inputs) return;
  say('Installing the dependencies (npm ci, at most 5 minutes)');
  const { code, timedOut, output } = await npm(['ci'], { env, seconds: 300, quiet: true });
  if (code !== 0) {
    throw new SetupError(
      `npm ci ${timedOut ? 'took longer than 300 s' : `ended with code ${code}`}:\n${tail(output)}`,
      [
        'Check that npm reaches its registry (npm ping) and run this again.',
        'If the lockfile misses packages: npm install && node scripts/complete-lockfile.mjs.',
      ],
    );
  }
  writeStamp('dependencies', inputs);
}
