import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { commandFile, run, tail } from './run.mjs';
import { say, SetupError } from './say.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const inputs = [
  'shared',
  'main',
  'renderer',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the three bundles into out/, when something they are made of changed since.
 * @param {NodeJS.ProcessEnv} env with the tools' Node first in PATH
 * @throws {SetupError} with the compiler's message
 */
export async function build(env) {
  const hash = hashOf(inputs);
  if (readStamp('build') === hash && existsSync(join(root, 'out', 'main', 'index.js'))) return;
  say('Building the app');
  const { code, output } = await run('node', [commandFile('electron-vite'), 'build'], {
    env,
    seconds: 180,
    quiet: true,
  });
  if (code !== 0) {
    throw new SetupError(`The build failed:\n${tail(output, 40)}`, [
      'Correct what it names and run this again.',
    ]);
  }
  writeStamp('build', hash);
}
