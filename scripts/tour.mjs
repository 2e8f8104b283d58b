// npm run tour: takes the pictures of docs/tour.md anew, from a practice setup without a display.
import { join } from 'node:path';
import { root } from '../tools/setup/paths.mjs';
import { run } from '../tools/setup/run.mjs';
import { asScript } from '../tools/setup/say.mjs';
import { toolsNode } from '../tools/setup/tools-node.mjs';
import { typescriptFlags } from '../tools/setup/typescript-flags.mjs';

await asScript(async () => {
  const { node, env } = await toolsNode();
  const practice = [join(root, 'scripts/practice.mjs'), '--headless'];
  const taken = await run(node, practice, { env });
  if (taken.code !== 0) return taken.code;
  const file = join(root, 'tools/docs/write-tour.ts');
  return (await run(node, [...typescriptFlags, file], { env })).code;
});
