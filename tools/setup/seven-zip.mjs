import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeFolder } from './paths.mjs';
import { run, tail } from './run.mjs';
import { SetupError } from './say.mjs';

/** 7-Zip for Windows, which unpacks in the place of the installer's own where that runs in Wine. */
const wanted = '7zip-bin@5.2.0';
const folder = join(runtimeFolder, 'windows', '7zip');

/** Where its program lies once it is fetched. */
export const sevenZip = join(folder, 'package/win/x64/7za.exe');

/**
 * Fetches it as dependencies are fetched; once.
 * @param {NodeJS.ProcessEnv} env with the tools' Node first in PATH
 * @throws {SetupError} when it cannot be had
 */
export async function fetchSevenZip(env) {
  if (existsSync(sevenZip)) return;
  mkdirSync(folder, { recursive: true });
  const words = ['pack', '--silent', '--ignore-scripts', wanted];
  const packed = await run('npm', words, { env, cwd: folder, quiet: true, seconds: 120 });
  const name = packed.output.trim().split('\n').at(-1) ?? '';
  const unpacked =
    packed.code === 0 ? await run('tar', ['-xzf', name], { cwd: folder, quiet: true }) : packed;
  if (unpacked.code !== 0 || !existsSync(sevenZip)) {
    throw new SetupError(`${wanted} could not be fetched.`, [tail(unpacked.output)]);
  }
}
