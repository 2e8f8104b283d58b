import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ file: string, name: string, why: string | null }} Skipped
 *   a test that did not run and why; null: nobody said
 * @typedef {{ fullName: string, status: string, meta: { needs?: string } }} TestResult
 * @typedef {{ name: string, status: string, assertionResults: TestResult[] }} FileResult
 */

/**
 * Reads what vitest left behind: its JSON report and its exit code.
 * @param {object} result
 * @param {string} result.stage
 * @param {number} result.code vitest's exit code
 * @param {string} result.report the report's path
 * @param {string} result.tests the folder with the stage's tests
 * @param {string} result.base what the report's paths begin with: the project's folder where it ran
 * @param {boolean} result.filtered whether some tests were chosen, so that others may not have run
 * @returns {import('./static.mjs').Count & { skipped: readonly Skipped[] }} a file that cannot be
 *   loaded, and a test that is skipped and does not say why, count as failed
 */
export function readReport({ stage, code, report, tests, base, filtered }) {
  if (!existsSync(report)) {
    console.log(`✗ ${stage}: vitest ended with code ${code} and left no report`);
    return { passed: 0, failed: 1, skipped: [], names: ['no report'] };
  }
  /** @type {{ numPassedTests: number, numTotalTests: number, testResults: FileResult[] }} */
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const at = (/** @type {FileResult} */ { name }) => relativeTo(base, name);
  const names = testResults.flatMap((file) =>
    testsIn(file, 'failed').map(({ fullName }) => `${at(file)}: ${fullName}`),
  );
  // A file that cannot even be loaded holds no failed test, and is a failure.
  for (const file of testResults) {
    if (file.status === 'failed' && testsIn(file, 'failed').length === 0) {
      names.push(`${at(file)}: could not be loaded`);
    }
  }
  const skipped = testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName, meta }) => ({ file: at(file), name: fullName, why: meta.needs ?? null })),
  );
  // In a file that failed they are what did not get its turn.
  const whole = new Set(testResults.filter(({ status }) => status !== 'failed').map(at));
  for (const { file, name, why } of filtered ? [] : skipped) {
    if (why === null && whole.has(file)) names.push(`${file}: ${name}: skipped, and not said why`);
  }
  if (numTotalTests === 0 && !filtered && countFiles(tests) > 0) {
    console.log(`✗ ${stage}: no test ran, though there are ${countFiles(tests)} test files`);
    names.push('no test ran');
  }
  if (code !== 0 && names.length === 0) {
    console.log(`✗ ${stage}: every test passed, yet vitest ended with code ${code}`);
    names.push(`vitest ended with code ${code}`);
  }
  return { passed: numPassedTests, failed: names.length, skipped, names };
}

/**
 * The skipped tests as lines for a person, each reason once with the tests under it.
 * @param {readonly Skipped[]} skipped
 * @returns {string[]}
 */
export function skippedLines(skipped) {
  /** @type {Map<string, Skipped[]>} */
  const reasons = new Map();
  const unsaid = skipped.filter(({ why }) => why === null);
  for (const one of skipped) {
    if (one.why !== null) reasons.set(one.why, [...(reasons.get(one.why) ?? []), one]);
  }
  return [
    ...[...reasons].flatMap(([why, those]) => [
      `↓ ${those.length} skipped: ${why}`,
      ...those.map(({ file, name }) => `    ${file}: ${name}`),
    ]),
    ...(unsaid.length === 0 ? [] : [`↓ ${unsaid.length} not chosen, or behind a failure`]),
  ];
}

/** @param {FileResult} file @param {string} wanted */
function testsIn({ assertionResults }, wanted) {
  return assertionResults.filter(({ status }) => status === wanted);
}

/** @param {string} base @param {string} path */
function relativeTo(base, path) {
  const [from, to] = [base, path].map((one) => one.replaceAll('\\', '/'));
  return to?.startsWith(`${from}/`) ? to.slice(`${from}/`.length) : path;
}

/** @param {string} folder */
function countFiles(folder) {
  if (!existsSync(folder)) return 0;
  const found = readdirSync(folder, { recursive: true });
  return found.filter((name) => /\.test\.tsx?$/.test(String(name))).length;
}
