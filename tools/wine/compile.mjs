import { execFileSync } from 'node:child_process';

/**
 * Compiles a program or a library for 64-bit Windows, with no warning.
 * @param {readonly string[]} words gcc's own
 * @throws {Error} with the compiler's message
 */
export function compileForWindows(words) {
  const strict = ['-O1', '-s', '-Wall', '-Wextra', '-Werror'];
  execFileSync('x86_64-w64-mingw32-gcc', [...strict, ...words], { stdio: 'pipe' });
}
