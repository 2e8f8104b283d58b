// npm run windows:check [-- installer|unit|integration|system ...] [-- words for vitest]: what can be shown
// of Windows in Wine. Not part of npm test: it takes Wine, a compiler and some minutes (docs/testing.md).
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { runVitest } from '../tools/checks/vitest.mjs';
import { skippedLines } from '../tools/checks/vitest-report.mjs';
import { root } from '../tools/setup/paths.mjs';
import { asScript, SetupError } from '../tools/setup/say.mjs';
import { fetchSevenZip } from '../tools/setup/seven-zip.mjs';
import { setup } from '../tools/setup/setup.mjs';
import { fetchWindowsNode } from '../tools/setup/windows-node.mjs';
import { makeWindowsTree } from '../tools/setup/windows-tree.mjs';
import { makeNodePrefix } from '../tools/wine/node-prefix.mjs';
import { runInWine } from '../tools/wine/run-tests.mjs';
import { removePrefix } from '../tools/wine/wine.mjs';

/** The folders with the tests of each part under Windows' own Node. */
const underNode = {
  unit: 'tests/unit',
  integration: 'tests/integration',
  system: 'tests/windows/system',
};
const parts = ['installer', ...Object.keys(underNode)];

await asScript(async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError('This check runs on x64 Linux: elsewhere there is no Wine to run it in.', [
      'On Windows, install the app itself, and run npm test.',
    ]);
  }
  const words = process.argv.slice(2);
  const named = words.filter((word) => parts.includes(word));
  const wanted = named.length > 0 ? named : parts;
  const args = words.filter((word) => !parts.includes(word));
  const ready = await setup('windows');
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const times = [];
  /** @type {import('../tools/checks/vitest-report.mjs').Skipped[]} */
  const skips = [];
  /** @type {string[]} */
  const failures = [];
  for (const part of wanted) {
    const started = performance.now();
    console.log(`\n${part}`);
    const { passed, failed, skipped = [], names } = await runPart(part, { ...ready, args });
    times.push(
      `${part}: ${passed} passed, ${failed} failed, ${skipped.length} skipped, ${((performance.now() - started) / 1000).toFixed(0)} s`,
    );
    total.passed += passed;
    total.failed += failed;
    skips.push(...skipped);
    failures.push(...names.map((name) => `✗ ${part}: ${name}`));
  }
  console.log(['', ...skippedLines(skips), ...failures, '', ...times].join('\n'));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/**
 * @param {string} part
 * @param {{ node: string, env: NodeJS.ProcessEnv, args: string[] }} options
 * @returns {Promise<import('../tools/checks/static.mjs').Count>}
 */
async function runPart(part, options) {
  if (part === 'installer') {
    await fetchSevenZip(options.env);
    return runVitest('windows', options);
  }
  await fetchWindowsNode(options.env);
  await makeWindowsTree(options.env);
  const prefix = makeNodePrefix();
  try {
    const tests = join(root, underNode[/** @type {keyof typeof underNode} */ (part)]);
    return await runInWine(part, { ...options, prefix, tests });
  } finally {
    removePrefix(prefix);
  }
}
