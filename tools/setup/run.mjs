import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/** @typedef {{ code: number, timedOut: boolean, output: string }} Outcome */

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, seconds?: number, quiet?: boolean, shell?: boolean }} [options]
 *   `seconds`: after this long the command is ended; `quiet`: collect the output instead of showing it
 * @returns {Promise<Outcome>} never rejects: a command that cannot be started ends with code 127 and says why in `output`
 */
export function run(command, args, options = {}) {
  const { env = process.env, cwd = root, seconds, quiet = false, shell = false } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      cwd,
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    let timedOut = false;
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const end = setTimeout(
      () => {
        timedOut = true;
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 3000).unref();
      },
      (seconds ?? 0) * 1000,
    );
    if (seconds === undefined) clearTimeout(end);
    child.once('error', (error) => {
      clearTimeout(end);
      resolve({ code: 127, timedOut, output: `${output}${error.message}` });
    });
    child.once('close', (code, signal) => {
      clearTimeout(end);
      resolve({ code: code ?? (signal ? 1 : 0), timedOut, output });
    });
  });
}

/**
 * Runs npm with the Node that is first in the environment's PATH.
 * @param {string[]} args arguments without spaces (Windows runs them through its shell)
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, seconds?: number, quiet?: boolean }} options see `run`
 * @returns {Promise<Outcome>}
 */
export function npm(args, options) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return run('node', [cli, ...args], options);
  // npm is a .cmd file on Windows, which only a shell can start.
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * The JavaScript file behind a package's command, so that `node <file>` works the same on every
 * system, without the shims in node_modules/.bin.
 * @param {string} name the package
 * @param {string} [command] its command, when it differs from the package's name
 * @returns {string} an absolute path
 * @throws {Error} when the package is not installed or has no such command
 */
export function commandFile(name, command = name.replace(/^@.*\//, '')) {
  const manifest = join(root, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (!file) throw new Error(`${name} has no command "${command}"`);
  return join(dirname(manifest), file);
}

/**
 * The last lines of a command's output, for a failure message.
 * @param {string} output
 * @param {number} [lines]
 * @returns {string}
 */
export function tail(output, lines = 12) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
