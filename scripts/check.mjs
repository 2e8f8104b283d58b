// npm run --silent check -- --base-url URL: the connection check without the app (--help says more).
// Sets up what it needs, telling of it on standard error alone, and starts main/terminal directly.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies } from '../tools/setup/dependencies.mjs';
import { root } from '../tools/setup/paths.mjs';
import { asScript, sayBeside } from '../tools/setup/say.mjs';
import { toolsNode } from '../tools/setup/tools-node.mjs';
import { typescriptFlags } from '../tools/setup/typescript-flags.mjs';

/** What a script reads as "not run": neither "works" nor "fails". */
const notRun = 2;

sayBeside();
await asScript(async () => {
  const { node, env } = await toolsNode();
  await installDependencies(env);
  const args = [...typescriptFlags, join(root, 'main/cli/index.ts'), ...process.argv.slice(2)];
  const child = spawn(node, args, { env, stdio: 'inherit' });
  // The check ends by itself and says how: this process only waits for it.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.once('error', () => resolve(notRun));
    child.once('close', (code) => resolve(code ?? notRun));
  });
}, notRun);
