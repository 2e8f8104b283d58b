// npm run docs:codes: writes docs/connection-check.md from the codes and their words.
import { join } from 'node:path';
import { installDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { asScript } from './setup/say.mjs';
import { toolsNode } from './setup/tools-node.mjs';
import { typescriptFlags } from './setup/typescript-flags.mjs';

await asScript(async () => {
  const { node, env } = await toolsNode();
  await installDependencies(env);
  const file = join(root, 'scripts/docs/write-codes.ts');
  return (await run(node, [...typescriptFlags, file], { env })).code;
});
