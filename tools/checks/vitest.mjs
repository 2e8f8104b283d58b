import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withDesktop } from '../session/with-desktop.mjs';
import { root, runtimeFolder } from '../setup/paths.mjs';
import { commandFile, run } from '../setup/run.mjs';
import { readReport } from './vitest-report.mjs';

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
    skipped: [...(all.skipped ?? []), ...(one.skipped ?? [])],
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
  const tests = join(root, 'tests', stage);
  return readReport({ stage, code, report, tests, base: root, filtered: args.length > 0 });
}
