// npm run bench:reconcile [-- --rounds N] [--write]: comparing a list beside the script an admin would write, on one
// machine in one run. Needs curl and jq. With --write the table goes to docs/benchmarks/reconcile.md.
import { join } from 'node:path';
import { installDependencies } from '../tools/setup/dependencies.mjs';
import { root } from '../tools/setup/paths.mjs';
import { run } from '../tools/setup/run.mjs';
import { asScript, SetupError } from '../tools/setup/say.mjs';
import { toolsNode } from '../tools/setup/tools-node.mjs';
import { typescriptFlags } from '../tools/setup/typescript-flags.mjs';

await asScript(async () => {
  const { node, env } = await toolsNode();
  await installDependencies(env);
  const curl = await run('curl', ['--version'], { quiet: true });
  if (curl.code !== 0) {
    throw new SetupError('There is no curl to compare with.', ['Install curl and run this again.']);
  }
  const jq = await run('jq', ['--version'], { quiet: true });
  if (jq.code !== 0) {
    throw new SetupError('There is no jq to compare with.', ['Install jq and run this again.']);
  }
  const file = join(root, 'bench/reconcile.ts');
  const { code } = await run(node, [...typescriptFlags, file, ...process.argv.slice(2)], { env });
  return code;
});
