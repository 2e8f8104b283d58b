import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setInterval } from 'node:timers';
import { readReport } from '../checks/vitest-report.mjs';
import { withoutCertificates } from '../checks/vitest.mjs';
import { root, runtimeFolder } from '../setup/paths.mjs';
import { windowsNode } from '../setup/windows-node.mjs';
import { windowsTree } from '../setup/windows-tree.mjs';
import { cannotRun } from './cannot-run.mjs';
import { prefixEnv, windowsPath, wine } from './wine.mjs';

const reports = join(runtimeFolder, 'reports');

/**
 * Runs one vitest project under Windows' own Node in Wine, its output shown as it comes, its numbers
 * read from its own report.
 * @param {string} stage the vitest project
 * @param {object} options
 * @param {string} options.prefix the Windows to run it in
 * @param {string} options.tests the folder with its tests
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string[]} options.args go to vitest
 * @returns {Promise<ReturnType<typeof readReport>>} `skipped`: with the files that were left out; a line
 *   of the list that left nothing out counts as failed
 */
export async function runInWine(stage, { prefix, tests, env, args }) {
  mkdirSync(reports, { recursive: true });
  const report = join(reports, `windows-${stage}.json`);
  rmSync(report, { force: true });
  const words = [
    windowsPath(join(windowsTree, 'node_modules/vitest/vitest.mjs')),
    'run',
    '--config=tools/wine/vitest.config.ts',
    `--project=${stage}`,
    // Everything takes longer there.
    '--testTimeout=60000',
    '--hookTimeout=60000',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${windowsPath(report)}`,
    ...args,
  ];
  const code = await followed([windowsNode, ...words], join(reports, `windows-${stage}.log`), {
    ...withoutCertificates(env),
    ...prefixEnv(prefix),
    // Where node-prefix.mjs puts them.
    WISQ_STAND_INS: String.raw`C:\stand-ins`,
  });
  const base = windowsPath(windowsTree);
  const filtered = args.length > 0;
  const count = readReport({ stage, code, report, tests, base, filtered });
  const lines = cannotRun.filter(({ file }) => file.startsWith(`${relative(root, tests)}/`));
  const files = lines.filter(({ test }) => test === undefined);
  const idle = filtered ? [] : lines.filter((line) => !hasWork(line, count.skipped));
  return {
    ...count,
    skipped: [
      ...count.skipped,
      ...files.map(({ file, why }) => ({ file, name: 'all of it', why })),
    ],
    failed: count.failed + idle.length,
    names: [
      ...count.names,
      ...idle.map(({ file, test }) => `the list skips what is not there: ${file} ${test ?? ''}`),
    ],
  };
}

/** @param {typeof cannotRun[number]} line @param {readonly import('../checks/vitest-report.mjs').Skipped[]} skipped */
function hasWork({ file, test, why }, skipped) {
  if (test === undefined) return existsSync(join(root, file));
  return skipped.some((one) => one.file === file && one.why === why);
}

/**
 * Runs a program in Wine to its end and shows what it writes, by way of a file: Node for Windows opens
 * neither a pipe of this system nor a socket as its output.
 * @param {string[]} words
 * @param {string} log the file
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
async function followed(words, log, env) {
  const into = openSync(log, 'w');
  const from = openSync(log, 'r');
  const part = Buffer.alloc(64 * 1024);
  const show = () => {
    for (let read = 1; read > 0; ) {
      read = readSync(from, part);
      process.stdout.write(part.toString('utf8', 0, read));
    }
  };
  const child = spawn(wine, words, { cwd: windowsTree, env, stdio: ['ignore', into, into] });
  const showing = setInterval(show, 500);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (ended) => resolve(ended ?? 1));
  });
  clearInterval(showing);
  show();
  closeSync(into);
  closeSync(from);
  return code;
}
