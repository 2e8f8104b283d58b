// npm test [-- --only types,lint,format,unused,unit,integration,e2e,packaged] [-- arguments for vitest]
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { runStatic, staticStages } from '../tools/checks/static.mjs';
import { runVitest, vitestStages } from '../tools/checks/vitest.mjs';
import { skippedLines } from '../tools/checks/vitest-report.mjs';
import { asScript, SetupError } from '../tools/setup/say.mjs';
import { setup } from '../tools/setup/setup.mjs';

const stages = [...Object.keys(staticStages), ...Object.keys(vitestStages)];

await asScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' } },
  });
  const wanted = values.only?.split(',') ?? stages;
  const unknown = wanted.filter((stage) => !stages.includes(stage));
  if (unknown.length > 0) {
    throw new SetupError(`There is no stage ${unknown.join(', ')}.`, [
      `npm test -- --only ${stages.join(',')}`,
    ]);
  }
  const ready = await setup(wanted.includes('packaged') ? 'packaged' : 'test');
  const total = { passed: 0, failed: 0 };
  /** @type {import('../tools/checks/vitest-report.mjs').Skipped[]} */
  const skips = [];
  /** @type {string[]} */
  const failures = [];
  for (const stage of wanted) {
    const started = performance.now();
    console.log(`\n${stage}`);
    const {
      passed,
      failed,
      skipped = [],
      names,
    } = await runStage(stage, { ...ready, args: positionals });
    failures.push(...names.map((name) => `✗ ${stage}: ${name}`));
    console.log(`${stage}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    total.passed += passed;
    total.failed += failed;
    skips.push(...skipped);
  }
  if (skips.length > 0) console.log(['', ...skippedLines(skips), 'Not counted below'].join('\n'));
  if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/**
 * A stage that breaks counts as a failure and does not keep the others from running.
 * @param {string} stage
 * @param {{ node: string, env: NodeJS.ProcessEnv, args: string[] }} options
 * @returns {Promise<import('../tools/checks/static.mjs').Count>}
 */
async function runStage(stage, options) {
  try {
    if (stage in staticStages) return await runStatic(stage, options);
    return await runVitest(/** @type {keyof typeof vitestStages} */ (stage), options);
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, names: ['the stage broke'] };
  }
}
