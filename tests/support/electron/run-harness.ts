import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { electronFlags } from '../../../tools/setup/electron-flags.mjs';
import { root } from '../../../tools/setup/paths.mjs';
import { findRuntime } from '../../../tools/setup/runtime.mjs';
import type { CheckResult } from '../../../shared/domain/check/result.ts';
import type { OneLoginReading } from '../../../shared/domain/onelogin/reading.ts';
import type { HarnessCase, LookCase } from './cases.ts';

const run = promisify(execFile);

export interface HarnessRun {
  readonly versions: Readonly<Record<string, string>>;
  /** Whether the system's authorities could be read in a worker; `as-app` alone. */
  readonly inWorker?: 'list' | 'cannot';
  /** In the order of the cases. */
  readonly results: readonly CheckResult[];
}

/**
 * Runs checks in the Electron that is on this machine: `as-node` in its Node alone, `as-app` in a
 * main process with Chromium around it. Throws when there is no runtime, or it ends without results.
 */
export async function runHarness(
  kind: 'as-node' | 'as-app',
  cases: readonly HarnessCase[],
  switches: readonly string[] = [],
): Promise<HarnessRun> {
  return (await inElectron(kind, cases, switches)) as HarnessRun;
}

/** Looks at a OneLogin in a main process with Chromium around it. */
export async function runLook(
  one: LookCase,
  switches: readonly string[],
): Promise<{ readonly reading: OneLoginReading; readonly revoked: { readonly ok: boolean } }> {
  const { results } = (await inElectron('as-app-look', [one], switches)) as {
    results: Awaited<ReturnType<typeof runLook>>[];
  };
  const [result] = results;
  if (result === undefined) throw new Error('no result of the look');
  return result;
}

async function inElectron(
  kind: 'as-node' | 'as-app' | 'as-app-look',
  cases: readonly (HarnessCase | LookCase)[],
  switches: readonly string[],
): Promise<unknown> {
  const runtime = findRuntime({ allowRegistry: true });
  if (runtime.kind === 'none') throw new Error(runtime.problem);
  const folder = mkdtempSync(join(tmpdir(), 'wisq-harness-'));
  try {
    await bundle(kind, folder);
    const resultFile = join(folder, 'results.json');
    const inputFile = join(folder, 'input.json');
    writeFileSync(inputFile, JSON.stringify({ cases, resultFile }));
    const env = { ...process.env, HARNESS_INPUT: inputFile };
    const flags = [...electronFlags(), `--user-data-dir=${join(folder, 'profile')}`, ...switches];
    await (kind === 'as-node'
      ? run(runtime.executable, [join(folder, `${kind}.mjs`), inputFile], {
          env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
          timeout: 60_000,
        })
      : run(runtime.executable, [...flags, folder], { env, timeout: 60_000 }));
    return JSON.parse(readFileSync(resultFile, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Electron's Node is older than the tests': it reads no TypeScript. */
async function bundle(kind: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, `${kind}.ts`),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rollupOptions: { external: ['electron'], output: { entryFileNames: '[name].mjs' } },
    },
    ssr: { noExternal: true },
  });
  const manifest = { name: 'harness', type: 'module', main: `${kind}.mjs` };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}
