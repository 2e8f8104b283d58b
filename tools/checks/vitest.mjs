import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withDesktop } from '../session/with-desktop.mjs';
import { root, runtimeFolder } from '../setup/paths.mjs';
import { commandFile, run } from '../setup/run.mjs';

/**
 * The vitest projects: whether they need a desktop session of their own, and in how many parts they
 * run side by side, each with its own. A window that waits for something leaves the processor to the
 * other one; on a real desktop they would take the keyboard from each other.
 */
export const vitestStages = {
  unit: { desktop: false, parts: 1 },
  integration: { desktop: true, parts: 1 },
  e2e: { desktop: true, parts: process.platform === 'linux' ? 2 : 1 },
  packaged: { desktop: true, parts: 1 },
};

/** What is not part of `npm test`: it needs Wine, and minutes. */
const others = { windows: { desktop: false, parts: 1 } };
const allStages = { ...vitestStages, ...others };

// Extra certificates on this machine would be trusted by tests that prove what is not trusted.
const certificates = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'];

/**
 * @param {NodeJS.ProcessEnv} env not changed
 * @returns {NodeJS.ProcessEnv} without what would make more certificates trusted
 */
export function withoutCertificates(env) {
  const clean = { ...env };
  for (const name of certificates) delete clean[name];
  return clean;
}

/**
 * Runs one vitest project, its output shown as it comes, its numbers read from its own report.
 * @param {keyof typeof allStages} stage
 * @param {{ node: string, env: NodeJS.ProcessEnv, args: string[] }} options `args` go to vitest
 * @returns {Promise<import('./static.mjs').Count>}
 */
export async function runVitest(stage, options) {
  // Words choose some files, and one part is enough for them.
  const parts = options.args.length > 0 ? 1 : allStages[stage].parts;
  const counts = await Promise.all(
    Array.from({ length: parts }, (_none, at) =>
      runPart(stage, { ...options, part: at + 1, parts }),
    ),
  );
  return counts.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    skipped: (all.skipped ?? 0) + (one.skipped ?? 0),
    names: [...all.names, ...one.names],
  }));
}

/**
 * @param {keyof typeof allStages} stage
 * @param {{ node: string, env: NodeJS.ProcessEnv, args: string[], part: number, parts: number }} options
 * @returns {Promise<import('./static.mjs').Count>}
 */
async function runPart(stage, { node, env, args, part, parts }) {
  const name = parts === 1 ? stage : `${stage}-${part}`;
  const report = join(runtimeFolder, 'reports', `${name}.json`);
  mkdirSync(join(runtimeFolder, 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const command = [
    commandFile('vitest'),
    'run',
    `--project=${stage}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--passWithNoTests',
    ...(parts === 1 ? [] : [`--shard=${part}/${parts}`]),
    ...args,
  ];
  const clean = withoutCertificates(env);
  const code = allStages[stage].desktop
    ? await withDesktop({ display: true, keyring: 'unlocked' }, node, command, clean)
    : (await run(node, command, { env: clean })).code;
  return judge({ stage, code, report, filtered: args.length > 0 });
}

/**
 * @param {{ stage: string, code: number, report: string, filtered: boolean }} result
 * @returns {import('./static.mjs').Count}
 */
function judge({ stage, code, report, filtered }) {
  if (!existsSync(report)) {
    console.log(`✗ ${stage}: vitest ended with code ${code} and left no report`);
    return { passed: 0, failed: 1, names: ['no report'] };
  }
  const { numPassedTests, numFailedTests, numTotalTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A file that cannot even be loaded holds no failed test, and is a failure.
  const broken = testResults.filter(
    (/** @type {FileResult} */ file) => file.status === 'failed' && failedIn(file).length === 0,
  );
  const names = testResults.flatMap((/** @type {FileResult} */ file) =>
    failedIn(file).map(({ fullName }) => `${relative(root, file.name)}: ${fullName}`),
  );
  for (const { name } of broken) names.push(`${relative(root, name)}: could not be loaded`);
  const skipped = numTotalTests - numPassedTests - numFailedTests;
  let failed = numFailedTests + broken.length;
  const folder = join(root, 'tests', stage);
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter((name) => /\.test\.tsx?$/.test(String(name)))
    : [];
  if (numTotalTests === 0 && files.length > 0 && !filtered) {
    console.log(`✗ ${stage}: no test ran, though there are ${files.length} test files`);
    failed += 1;
    names.push('no test ran');
  }
  if (code !== 0 && failed === 0) {
    console.log(`✗ ${stage}: every test passed, yet vitest ended with code ${code}`);
    failed += 1;
    names.push(`vitest ended with code ${code}`);
  }
  return { passed: numPassedTests, failed, skipped, names };
}

/**
 * @typedef {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }} FileResult
 * @param {FileResult} file
 */
function failedIn({ assertionResults }) {
  return assertionResults.filter(({ status }) => status === 'failed');
}
