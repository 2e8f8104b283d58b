import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, runtimeFolder } from './paths.mjs';

/**
 * A hash over files and whole folders, names included, the same on every system.
 * @param {string[]} paths relative to the project; what does not exist counts as absent
 * @returns {string}
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).toSorted()) {
    hash.update(relative(root, file).replaceAll('\\', '/'));
    hash.update('\0');
    hash.update(readFileSync(file));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => filesUnder(join(path, entry.name)));
}

/** @param {string} name */
const stampFile = (name) => join(runtimeFolder, `${name}.stamp`);

/**
 * What was noted when a step last succeeded.
 * @param {string} name the step
 * @returns {string | undefined} nothing when it never did
 */
export function readStamp(name) {
  const file = stampFile(name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Notes that a step succeeded with these inputs.
 * @param {string} name the step
 * @param {string} value what to compare with next time
 */
export function writeStamp(name, value) {
  mkdirSync(runtimeFolder, { recursive: true });
  writeFileSync(stampFile(name), value);
}
