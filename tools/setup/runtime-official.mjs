import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

const folder = join(root, 'node_modules', 'electron');
const oneDay = 24 * 60 * 60 * 1000;

/**
 * Where the executable lies in a folder laid out like Electron's release archive. A folder that is
 * itself Electron.app is accepted too.
 * @param {string} dist
 * @returns {string | undefined} nothing when there is none
 */
export function executableIn(dist) {
  return [
    'electron.exe',
    join('Electron.app', 'Contents', 'MacOS', 'Electron'),
    join('Contents', 'MacOS', 'Electron'),
    'electron',
  ]
    .map((name) => join(dist, name))
    .find((file) => existsSync(file));
}

/** @returns {string | undefined} the folder of the official runtime, when it was downloaded before */
export function officialDist() {
  const dist = join(folder, 'dist');
  const downloaded = existsSync(join(dist, 'version')) && existsSync(join(folder, 'path.txt'));
  return downloaded && executableIn(dist) ? dist : undefined;
}

/**
 * Downloads the official runtime with the electron package's own installer, which checks it
 * against the checksums in that package. Asks first, for a few seconds, whether the release can be
 * reached: the installer alone would hang for minutes on a closed network. A "no" is remembered for
 * a day so that setup stays fast.
 * @param {{ env: NodeJS.ProcessEnv, insist: boolean }} options `insist`: ask again despite an earlier "no"
 * @returns {Promise<boolean>} whether it is there now
 */
export async function downloadOfficial({ env, insist }) {
  if (officialDist()) return true;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const lastNo = readStamp('official-unreachable');
  if (!insist && lastNo?.startsWith(`${version} `)) {
    if (Date.now() - Number(lastNo.split(' ')[1]) < oneDay) return false;
  }
  say(`Looking for Electron ${version} at its release site (at most 8 seconds)`);
  const no = await whyUnreachable(version, env);
  if (no) {
    say(`It cannot be reached from here (${no})`);
    writeStamp('official-unreachable', `${version} ${Date.now()}`);
    return false;
  }
  say(`Downloading Electron ${version} (about 120 MB, at most 5 minutes)`);
  const { code } = await run('node', [join(folder, 'install.js')], { env, seconds: 300 });
  if (code !== 0) say('The download of Electron did not succeed');
  return code === 0 && officialDist() !== undefined;
}

/**
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} nothing when it can be reached
 */
async function whyUnreachable(version, env) {
  // With a mirror or a proxy the installer takes another way than this question would.
  if (env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror']) return undefined;
  if (env['ELECTRON_GET_USE_PROXY']) return undefined;
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(8000) });
    await answer.body?.cancel();
    return answer.ok ? undefined : `it answered ${answer.status}`;
  } catch (error) {
    const { name, cause } = /** @type {Error & { cause?: { code?: string } }} */ (error);
    return cause?.code ?? name;
  }
}
