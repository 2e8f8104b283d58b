// npm run quick [-- --since COMMIT] [-- arguments for vitest]: types, lint, format, and the unit tests of
// what changed since this branch left main; on main itself, since the last commit. For while you
// work; npm test checks everything.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { runStatic } from '../tools/checks/static.mjs';
import { runVitest } from '../tools/checks/vitest.mjs';
import { installDependencies } from '../tools/setup/dependencies.mjs';
import { run } from '../tools/setup/run.mjs';
import { asScript, SetupError } from '../tools/setup/say.mjs';
import { toolsNode } from '../tools/setup/tools-node.mjs';

await asScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { since: { type: 'string' } },
  });
  const since = await commitOf(values.since);
  const { node, env } = await toolsNode();
  await installDependencies(env);
  const started = performance.now();
  const counts = await Promise.all(
    ['types', 'lint', 'format'].map((stage) => runStatic(stage, { node, env })),
  );
  console.log(`\nunit tests of what changed since ${since.slice(0, 10)}`);
  const args = ['--changed', since, ...positionals];
  counts.push(await runVitest('unit', { node, env, args }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  const failed = sum('failed');
  console.log(`\n${seconds} s: types, lint, format, and the unit tests above; nothing else`);
  console.log(`${sum('passed')} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/**
 * The commit to compare with: the one that is named, else the one where this branch left main.
 * @param {string | undefined} named
 * @returns {Promise<string>} its hash
 * @throws {SetupError} when there is no such commit
 */
async function commitOf(named) {
  // In full: a folder is called main, too.
  const words =
    named === undefined
      ? ['merge-base', 'HEAD', 'refs/heads/main']
      : ['rev-parse', '--verify', '--quiet', `${named}^{commit}`];
  const { code, output } = await run('git', words, { quiet: true });
  if (code === 0) return output.trim();
  throw new SetupError(
    named === undefined ? 'There is no branch main here.' : `There is no commit ${named}.`,
    ['npm run quick -- --since HEAD', 'npm test -- --only types,lint,format,unit'],
  );
}
