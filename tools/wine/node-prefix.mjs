import { join } from 'node:path';
import { compileForWindows } from './compile.mjs';
import { makePrefix, windowsFolder } from './wine.mjs';

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
  return prefix;
}
