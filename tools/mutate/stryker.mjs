import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeFolder } from '../setup/paths.mjs';
import { commandFile, run } from '../setup/run.mjs';

const folder = join(runtimeFolder, 'mutate');

/**
 * Mutates one target with StrykerJS and runs the tests that cover each mutant.
 * @param {import('./rooms.mjs').Target} target
 * @param {{ node: string, env: NodeJS.ProcessEnv, force: boolean, withStatic: boolean }} options
 *   `force`: forget what earlier runs found; `withStatic`: also what runs only while a file loads
 * @returns {Promise<import('./report.mjs').Report | undefined>} nothing when Stryker failed; it said why
 */
export async function runStryker(target, { node, env, force, withStatic }) {
  mkdirSync(folder, { recursive: true });
  const file = (/** @type {string} */ ending) => join(folder, `${target.name}.${ending}`);
  rmSync(file('json'), { force: true });
  writeFileSync(file('config.json'), JSON.stringify(config(target, file, withStatic), null, 2));
  const words = ['run', file('config.json'), ...(force ? ['--force'] : [])];
  const command = [commandFile('@stryker-mutator/core', 'stryker'), ...words];
  const { code } = await run(node, command, {
    env: { ...env, MUTATE_TESTS: target.tests.join('\n') },
  });
  return code === 0 ? JSON.parse(readFileSync(file('json'), 'utf8')) : undefined;
}

/**
 * @param {import('./rooms.mjs').Target} target
 * @param {(ending: string) => string} file
 * @param {boolean} withStatic
 */
const config = ({ mutate }, file, withStatic) => ({
  mutate,
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  // Processes end faster than threads here, and tests that spawn or change folder work in them.
  vitest: { configFile: 'tools/mutate/vitest.config.ts', pool: 'forks' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A table that is made while its file loads is covered by every test: each of its entries would
  // cost a run of them all.
  ignoreStatic: !withStatic,
  incremental: true,
  incrementalFile: file('incremental.json'),
  reporters: ['json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: file('json') },
  htmlReporter: { fileName: file('html') },
  logLevel: 'warn',
  allowConsoleColors: false,
  tempDirName: join(folder, 'sandbox'),
  cleanTempDir: 'always',
  ignorePatterns: ['.runtime', 'out', 'dist', 'practice-out', 'tools/node'],
  // Stryker edits tsconfig.json and switches type checks off through TypeScript's JavaScript API,
  // which TypeScript 7 does not have. Nothing here checks types, so neither is needed.
  tsconfigFile: 'none',
  disableTypeChecks: false,
});
