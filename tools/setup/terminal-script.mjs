import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { root } from './paths.mjs';
import { asScript, sayBeside } from './say.mjs';
import { toolsNode } from './tools-node.mjs';
import { typescriptFlags } from './typescript-flags.mjs';

/**
 * Sets up what a command of the terminal needs, telling of it on standard error alone, and starts it
 * with the arguments of this process.
 * @param {string} file the command, from the project's folder
 * @param {number} notRun what a script reads as "not run"
 */
export async function startTerminalScript(file, notRun) {
  sayBeside();
  await asScript(async () => {
    const { node, env } = await toolsNode();
    await installDependencies(env);
    const args = [...typescriptFlags, join(root, file), ...process.argv.slice(2)];
    const child = spawn(node, args, { env, stdio: 'inherit' });
    // The command ends by itself and says how: this process only waits for it.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    return new Promise((resolve) => {
      child.once('error', () => resolve(notRun));
      child.once('close', (code) => resolve(code ?? notRun));
    });
  }, notRun);
}
