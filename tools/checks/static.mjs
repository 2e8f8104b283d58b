import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { commandFile, run } from '../setup/run.mjs';

/**
 * What a stage answers. A failure that is not one test's own counts as one. `names`: what failed, for
 * the last lines, which may be all that is kept of a run.
 * @typedef {{ passed: number, failed: number, skipped?: readonly import('./vitest-report.mjs').Skipped[], names: readonly string[] }} Count
 */

/**
 * A check is a package's command, or a file of our own (no name).
 * @type {Record<string, [what: string, name: string | null, command: string, args: string[]][]>}
 */
export const staticStages = {
  types: ['shared', 'main', 'renderer', '.'].map((project) => [
    `type check of ${project === '.' ? 'everything together' : project}`,
    'typescript',
    'tsc',
    ['-p', project],
  ]),
  lint: [
    [
      'lint, import rules included',
      'oxlint',
      'oxlint',
      ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
    ],
    ['rooms: layers, cycles, long files', null, 'tools/checks/rooms.mjs', []],
  ],
  format: [['format', '@biomejs/biome', 'biome', ['format']]],
  unused: [['unused files, exports and dependencies', 'knip', 'knip', []]],
};

/**
 * Runs one stage of checks that only read the source.
 * @param {keyof typeof staticStages} stage
 * @param {{ node: string, env: NodeJS.ProcessEnv }} tools
 * @returns {Promise<Count>}
 */
export async function runStatic(stage, { node, env }) {
  const count = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const names = [];
  for (const [what, name, command, args] of staticStages[stage] ?? []) {
    const file = name === null ? join(root, command) : commandFile(name, command);
    const outcome = await run(node, [file, ...args], {
      env,
      seconds: 180,
      quiet: true,
    });
    const ok = outcome.code === 0;
    console.log(`${ok ? '✓' : '✗'} ${what}${outcome.timedOut ? ' (ended after 180 s)' : ''}`);
    if (!ok || name === null) console.log(outcome.output.trim());
    count[ok ? 'passed' : 'failed'] += 1;
    if (!ok) names.push(what);
  }
  return { ...count, names };
}
