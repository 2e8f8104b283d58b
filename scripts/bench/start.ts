import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { electronFlags } from '../setup/electron-flags.mjs';
import { root } from '../setup/paths.mjs';
import { findRuntime } from '../setup/runtime.mjs';
import { load, machine, today } from './machine.ts';
import { startPage, type Start, type StartPair } from './start-page.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    'memory-rounds': { type: 'string', default: '5' },
    write: { type: 'boolean' },
  },
});
const rounds = Number(values.rounds);
const memoryRounds = Number(values['memory-rounds']);
const memoryAfterMs = 10_000;
const runtime = findRuntime({ allowRegistry: true });
if (runtime.kind === 'none') throw new Error(runtime.problem);
const { executable, version, source } = runtime;
const probe = join(root, 'scripts/bench/start-probe.cjs');
const profiles = mkdtempSync(join(tmpdir(), 'wisq-bench-start-'));

/** One start of one app, from nothing to its end. */
async function start(which: 'ours' | 'bare', memoryMs: number): Promise<Start> {
  const profile = join(profiles, which);
  const folder = which === 'ours' ? root : join(root, 'scripts/bench/bare');
  const own = which === 'bare' ? [`--user-data-dir=${profile}`] : [];
  const spawned = performance.timeOrigin + performance.now();
  const child = spawn(executable, ['-r', probe, ...electronFlags(), ...own, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // One that hangs ends the run with what it said, which is nothing.
    timeout: 30_000 + memoryMs,
    env: {
      ...process.env,
      WISQ_PRACTICE: '1',
      WISQ_USER_DATA: profile,
      WISQ_RUNTIME_SOURCE: source,
      BENCH_SPAWNED: String(spawned),
      BENCH_MEMORY_MS: String(memoryMs),
    },
  });
  const said = await text(child.stdout);
  const line = said.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`${which} said: ${said}`);
  return JSON.parse(line);
}

/** Both, one after the other; who goes first alternates. */
async function pair(round: number, memoryMs: number): Promise<StartPair> {
  const first = round % 2 === 0 ? await start('bare', memoryMs) : null;
  const ours = await start('ours', memoryMs);
  return { ours, bare: first ?? (await start('bare', memoryMs)) };
}

async function pairs(count: number, memoryMs: number, what: string): Promise<StartPair[]> {
  const found: StartPair[] = [];
  for (let round = 0; round < count; round += 1) {
    found.push(await pair(round, memoryMs));
    process.stderr.write(`\r${what}: ${round + 1} of ${count} `);
  }
  process.stderr.write('\n');
  return found;
}

const before = load();
try {
  // What only a first start does, such as making the profile, is not what is measured.
  await pairs(2, 0, 'warming up');
  const times = await pairs(rounds, 0, 'starts');
  const memory = await pairs(memoryRounds, memoryAfterMs, 'memory');
  const said = startPage(times, memory, {
    date: today(),
    machine: `${machine()}; Electron ${version} (${source})`,
    load: [before, load()],
    memoryAfterMs,
  });
  process.stdout.write(said);
  if (values.write === true) writeFileSync(join(root, 'docs/benchmarks/start.md'), said);
} finally {
  rmSync(profiles, { recursive: true, force: true, maxRetries: 3 });
}
