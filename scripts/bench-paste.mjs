// npm run bench:paste [-- --mails N] [--seed N] [--show N] [--write]: mails made at random, and what is
// read out of them. Exit code 1 when one is read wrongly; --show prints the first wrong ones. With
// --write the counts go to docs/benchmarks/paste.md. Without --seed the mails are other ones each time.
import { spawn } from 'node:child_process';
import { installDependencies } from '../tools/setup/dependencies.mjs';
import { root } from '../tools/setup/paths.mjs';
import { asScript } from '../tools/setup/say.mjs';
import { toolsNode } from '../tools/setup/tools-node.mjs';
import { typescriptFlags } from '../tools/setup/typescript-flags.mjs';

await asScript(async () => {
  const { node, env } = await toolsNode();
  await installDependencies(env);
  const args = [...typescriptFlags, 'bench/paste.ts', ...process.argv.slice(2)];
  const child = spawn(node, args, { cwd: root, env, stdio: 'inherit' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
});
