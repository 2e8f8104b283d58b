import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import plist from 'plist';
import { readMachO } from './mach-o.mjs';

/**
 * Every Mach-O file in an app, links not followed.
 * @param {string} app the .app folder
 * @returns {{ file: string, parts: import('./mach-o.mjs').MachO[] }[]} `file`: its path in the app
 *   with forward slashes, in alphabetical order
 */
export function binariesOf(app) {
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
    .map((path) => ({
      file: relative(app, path).replaceAll('\\', '/'),
      parts: readMachO(readFileSync(path)),
    }))
    .filter(({ parts }) => parts.length > 0);
}

/**
 * What is wrong with the binaries of an app: one for another processor, or for two; one that needs a
 * newer macOS than the app says; one that macOS would not load. Whether a signature holds is
 * `codesign`'s to say.
 * @param {string} app the .app folder
 * @param {{ arch: 'x64' | 'arm64', signed: boolean }} wanted `signed`: by a certificate, for the
 *   hardened runtime; without it, what is for arm64 needs some signature, for macOS starts nothing
 *   else there (Apple, "Updating your code for Apple silicon")
 * @returns {string[]} a fault each, with its file; empty when there is none
 */
export function macFaults(app, { arch, signed }) {
  const binaries = binariesOf(app);
  if (binaries.length === 0) return ['it has no binary at all'];
  const info = /** @type {{ LSMinimumSystemVersion?: string }} */ (
    plist.parse(readFileSync(join(app, 'Contents/Info.plist'), 'utf8'))
  );
  const minimum = info.LSMinimumSystemVersion;
  if (minimum === undefined) return ['its Info.plist does not say which macOS it needs'];
  return binaries.flatMap(({ file, parts }) => {
    const found = parts.map((part) => part.arch).join(' and ');
    if (found !== arch) return [`${file} is for ${found}`];
    return parts.flatMap(({ minimumSystem, signature, hardened }) => [
      ...(minimumSystem !== null && newer(minimumSystem, minimum)
        ? [`${file} needs macOS ${minimumSystem}, and the app says ${minimum}`]
        : []),
      ...(signed && signature !== 'certificate' ? [`${file} is not signed by a certificate`] : []),
      ...(signed && signature === 'certificate' && !hardened ? [`${file} is not hardened`] : []),
      ...(!signed && arch === 'arm64' && signature === 'none' ? [`${file} has no signature`] : []),
    ]);
  });
}

/** @param {string} one @param {string} other both as `12.0` or `12` */
function newer(one, other) {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [most = 0, least = 0] = other.split('.').map(Number);
  return major > most || (major === most && minor > least);
}
