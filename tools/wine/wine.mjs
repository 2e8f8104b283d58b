import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runtimeFolder } from '../setup/paths.mjs';

/** Debian's Wine: the 64-bit one alone, which needs no screen. */
export const wine = '/usr/lib/wine/wine64';
const server = '/usr/lib/wine/wineserver';

/** Where everything of Wine's lies; it can be removed at any time. */
export const windowsFolder = join(runtimeFolder, 'windows');

/**
 * What Wine is told: which of its worlds, and nothing on screen.
 * @param {string} prefix the world's folder
 * @returns {Record<string, string>}
 */
export function prefixEnv(prefix) {
  return {
    WINEPREFIX: prefix,
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree,mshtml=;winemenubuilder.exe=d',
  };
}

/**
 * A path of this system as Windows in Wine sees it.
 * @param {string} path absolute
 */
export function windowsPath(path) {
  return `Z:${path.replaceAll('/', '\\')}`;
}

/**
 * Makes an empty Windows 10, in place of one that was there.
 * @param {string} prefix the world's folder
 */
export function makePrefix(prefix) {
  rmSync(prefix, { recursive: true, force: true });
  mkdirSync(dirname(prefix), { recursive: true });
  const env = { ...process.env, ...prefixEnv(prefix) };
  for (const words of [
    ['wineboot', '-i'],
    ['winecfg', '-v', 'win10'],
  ]) {
    spawnSync(wine, words, { env, stdio: 'ignore', timeout: 90_000 });
  }
}

/**
 * Ends everything that runs in a Windows, and removes it.
 * @param {string} prefix the world's folder
 */
export function removePrefix(prefix) {
  // Answers with an error where nothing runs any more.
  spawnSync(server, ['-k'], { env: { ...process.env, ...prefixEnv(prefix) }, stdio: 'ignore' });
  rmSync(prefix, { recursive: true, force: true, maxRetries: 3 });
}
