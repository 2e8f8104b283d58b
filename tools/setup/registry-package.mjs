import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm, run, tail } from './run.mjs';
import { SetupError } from './say.mjs';

/**
 * A package that is used as it is, without being a dependency of the project.
 * @typedef {object} RegistryPackage
 * @property {string} name
 * @property {string} version
 * @property {string} integrity as a lockfile would pin it: `sha512-` and the archive's hash in Base64
 */

/**
 * Fetches a package the way dependencies are fetched, checks what came, and unpacks it. No line of its
 * code runs.
 * @param {RegistryPackage} wanted
 * @param {string} folder where its `package` folder goes, in place of one that was there
 * @param {NodeJS.ProcessEnv} env with the tools' Node first in PATH
 * @throws {SetupError} when it cannot be fetched, is not what is pinned, or cannot be unpacked
 */
export async function fetchPackage({ name, version, integrity }, folder, env) {
  const what = `${name}@${version}`;
  mkdirSync(dirname(folder), { recursive: true });
  // Beside its destination, so that the last step is one rename and a half-made one is never used.
  const work = mkdtempSync(`${folder}-fetch-`);
  try {
    const words = ['pack', '--ignore-scripts', what, '--pack-destination', '.'];
    const packed = await npm(words, { env, cwd: work, seconds: 180, quiet: true });
    const archive = readdirSync(work).find((file) => file.endsWith('.tgz'));
    if (packed.code !== 0 || archive === undefined) {
      throw new SetupError(
        `Fetching ${what} ${packed.timedOut ? 'took longer than 180 s' : 'failed'}:\n${tail(packed.output)}`,
        ['Check that npm reaches its registry (npm ping) and run this again.'],
      );
    }
    demandIntegrity(readFileSync(join(work, archive)), integrity, what);
    const words2 = ['-xzf', archive, '--no-same-owner'];
    const unpacked = await run('tar', words2, { cwd: work, seconds: 120, quiet: true });
    if (unpacked.code !== 0) {
      throw new SetupError(`Unpacking ${what} failed:\n${tail(unpacked.output)}`, [
        'Is the disk full?',
      ]);
    }
    rmSync(join(work, archive));
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string} expected
 * @param {string} what
 * @throws {SetupError} when the bytes are others
 */
export function demandIntegrity(bytes, expected, what) {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (found === expected) return;
  throw new SetupError(
    `What was fetched as ${what} is not what this project knows: its integrity is ${found}, expected ${expected}. It was thrown away.`,
    ['Do not work around this: somebody should find out what changed.'],
  );
}
