// npm run docs:codes: writes docs/connection-check.md from the codes and their messages.
import { join } from 'node:path';
import { installDependencies } from '../tools/setup/dependencies.mjs';
import { root } from '../tools/setup/paths.mjs';
import { run } from '../tools/setup/run.mjs';
import { asScript } from '../tools/setup/say.mjs';
import { toolsNode } from '../tools/setup/tools-node.mjs';
import { typescriptFlags } from '../tools/setup/typescript-flags.mjs';

await asScript(async () => {
  const { node, env } = await toolsNode();
  await installDependencies(env);
  const file = join(root, 'tools/docs/write-codes.ts');
  return (await run(node, [...typescriptFlags, file], { env })).code;
});
