import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { runtimeFolder } from '../setup/paths.mjs';

/**
 * Writes which files and folders an installer for Windows lays down, for packaging/installer.nsh: its
 * uninstaller takes away these and nothing else. Call it when the app is laid out.
 * @param {string} app the folder with the app as it will be installed
 * @param {'x64' | 'arm64'} arch
 */
export function writeInstalledFiles(app, arch) {
  const found = readdirSync(app, { recursive: true, withFileTypes: true });
  const names = (/** @type {import('node:fs').Dirent[]} */ entries) =>
    entries
      .map((entry) => relative(app, join(entry.parentPath, entry.name)).split(sep).join('\\'))
      .toSorted();
  const folders = names(found.filter((entry) => entry.isDirectory()));
  const file = join(runtimeFolder, 'dist', `installed-files-${arch}.nsh`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    [
      macro('wisqInstalledFiles', names(found.filter((entry) => entry.isFile()))),
      macro('wisqInstalledFolders', folders),
      // A folder's name goes before those of what lies in it.
      macro('wisqInstalledFoldersInnermostFirst', folders.toReversed()),
    ].join('\n'),
  );
}

/**
 * @param {string} name
 * @param {readonly string[]} paths
 * @throws {Error} for a name that the script's language would read as something else
 */
function macro(name, paths) {
  const odd = paths.find((path) => /["$`\r\n]/.test(path));
  if (odd !== undefined) throw new Error(`An installer cannot name this file: ${odd}`);
  const lines = paths.map((path) => `  !insertmacro \${DO} "${path}"`);
  return [`!macro ${name} DO`, ...lines, '!macroend', ''].join('\n');
}
