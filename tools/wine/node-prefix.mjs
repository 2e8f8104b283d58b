import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { compileForWindows } from './compile.mjs';
import { makePrefix, windowsFolder } from './wine.mjs';

/** The programs that tests of Windows' own ways call, by their names (tests/support/windows). */
const standIns = ['hold', 'credentials'];

/**
 * Makes an empty Windows in which Windows' own Node runs vitest.
 * @returns {string} its folder
 * @throws {Error} with the compiler's message
 */
export function makeNodePrefix() {
  const prefix = join(windowsFolder, 'node-prefix');
  makePrefix(prefix);
  const library = join(prefix, 'drive_c/windows/system32/bcryptprimitives.dll');
  const source = join(import.meta.dirname, 'bcryptprimitives.c');
  compileForWindows(['-shared', '-o', library, source, '-ladvapi32']);
  // What Wine takes for a share of a server (tests/windows/system/paths.test.ts).
  mkdirSync(join(prefix, 'dosdevices/unc/server/share'), { recursive: true });
  const folder = join(prefix, 'drive_c', 'stand-ins');
  mkdirSync(folder);
  for (const name of standIns) {
    const program = join(root, 'tests/support/windows/stand-ins', `${name}.c`);
    compileForWindows(['-municode', '-o', join(folder, `${name}.exe`), program]);
  }
  return prefix;
}
