import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeFolder } from './paths.mjs';
import { fetchPackage } from './registry-package.mjs';
import { say } from './say.mjs';

/** 7-Zip for Windows, which unpacks in the place of the installer's own where that runs in Wine. */
const wanted = {
  name: '7zip-bin',
  version: '5.2.0',
  integrity:
    'sha512-ukTPVhqG4jNzMro2qA9HSCSSVJN3aN7tlb+hfqYCt3ER0yWroeA2VR38MNrOHLQ/cVj+DaIMad0kFCtWWowh/A==',
};
const folder = join(runtimeFolder, 'windows', `7zip-${wanted.version}`);

/** Where its program lies once it is fetched. */
export const sevenZip = join(folder, 'package/win/x64/7za.exe');

/**
 * Fetches it; once.
 * @param {NodeJS.ProcessEnv} env with the tools' Node first in PATH
 * @throws {import('./say.mjs').SetupError} when it cannot be had
 */
export async function fetchSevenZip(env) {
  if (existsSync(sevenZip)) return;
  say(`Fetching 7-Zip for Windows (${wanted.name} ${wanted.version} from npm)`);
  await fetchPackage(wanted, folder, env);
}
