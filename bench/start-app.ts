import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { electronFlags } from '../tools/setup/electron-flags.mjs';
import { root } from '../tools/setup/paths.mjs';
import { findRuntime } from '../tools/setup/runtime.mjs';

/** One start. Times in milliseconds from the moment the process was asked for. */
export interface Start {
  readonly shown: number;
  /** A heading can be read and a button pressed. */
  readonly usable: number;
  readonly processes: readonly { readonly type: string; readonly mib: number }[];
}

const found = findRuntime({ allowRegistry: true });
if (found.kind === 'none') throw new Error(found.problem);
const runtime = found;

/** The Electron that both sides run on. */
export const electron = `Electron ${runtime.version} (${runtime.source})`;

const probe = join(root, 'bench/start-probe.cjs');

/**
 * Starts an app on a profile, from nothing to its end. `memoryMs`: how long after it can be used its
 * memory is read, in milliseconds; 0: at once.
 * @throws when it says nothing within half a minute
 */
export async function startApp(
  which: 'ours' | 'bare',
  profile: string,
  memoryMs = 0,
): Promise<Start> {
  const folder = which === 'ours' ? root : join(root, 'bench/bare');
  const own = which === 'bare' ? [`--user-data-dir=${profile}`] : [];
  const spawned = performance.timeOrigin + performance.now();
  const child = spawn(runtime.executable, ['-r', probe, ...electronFlags(), ...own, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 30_000 + memoryMs,
    env: {
      ...process.env,
      WISQ_PRACTICE: '1',
      WISQ_USER_DATA: profile,
      WISQ_RUNTIME_SOURCE: runtime.source,
      BENCH_SPAWNED: String(spawned),
      BENCH_MEMORY_MS: String(memoryMs),
    },
  });
  const said = await text(child.stdout);
  const line = said.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`${which} said: ${said}`);
  return JSON.parse(line);
}

/**
 * Runs two things in turn, who goes first alternating, so that a machine that slows down does it to
 * both. Out: their results in pairs.
 */
export async function inPairs<T>(
  count: number,
  what: string,
  one: () => Promise<T>,
  other: () => Promise<T>,
): Promise<(readonly [one: T, other: T])[]> {
  const pairs: (readonly [T, T])[] = [];
  for (let round = 0; round < count; round += 1) {
    const first = round % 2 === 0 ? await one() : null;
    const second = await other();
    pairs.push([first ?? (await one()), second]);
    process.stderr.write(`\r${what}: ${round + 1} of ${count} `);
  }
  process.stderr.write('\n');
  return pairs;
}
