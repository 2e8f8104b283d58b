import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { curlVersion } from './curl.ts';
import { load, machine, today } from './machine.ts';
import { sayPage } from './pages.ts';
import { measuredOnce, serverOf } from './processes.ts';
import { reconcilePage, type ReconcileRow } from './reconcile-page.ts';
import { scriptMs } from './reconcile-script.ts';
import {
  pageUsers,
  peopleCounts,
  reconcileLatencies,
  type ReconcileInput,
  type ReconcileOnce,
  type ReconcileServerCount,
  type ReconcileServerFacts,
} from './reconcile-setting.ts';
import { roundTrip } from './round-trip.ts';
import { spreadOf } from './statistics.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

const loadBefore = load();
const folder = mkdtempSync(join(tmpdir(), 'wisq-bench-'));
const server = serverOf('reconcile-server.ts');
const counted = (): Promise<ReconcileServerCount> => server.counted();
const ours = (input: ReconcileInput): Promise<ReconcileOnce> =>
  measuredOnce('reconcile-once.ts', input);

async function measure(
  { ca, echoes, ports }: ReconcileServerFacts,
  people: number,
  latency: number,
): Promise<ReconcileRow> {
  const input = { ca, port: ports[latency] ?? 0, people };
  await counted();
  const before = await roundTrip(echoes[latency] ?? 0);
  const pairs: (ReconcileOnce & { readonly script: number })[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await scriptMs(folder, input) : null;
    const own = await ours(input);
    pairs.push({ ...own, script: first ?? (await scriptMs(folder, input)) });
    process.stderr.write(`\r${people} people, ${latency} ms: ${round + 1} of ${rounds} `);
  }
  process.stderr.write('\n');
  return {
    people,
    latency,
    roundTripMs: (before + (await roundTrip(echoes[latency] ?? 0))) / 2,
    pages: people / pageUsers,
    serverMs: (await counted()).ownMs,
    script: spreadOf(pairs.map(({ script }) => script)),
    ours: spreadOf(pairs.map(({ ms }) => ms)),
    ratio: spreadOf(pairs.map(({ ms, script }) => ms / script)),
    memoryMb: spreadOf(pairs.map(({ memoryMb }) => memoryMb)),
  };
}

try {
  const facts: ReconcileServerFacts = await server.said();
  const rows: ReconcileRow[] = [];
  for (const people of peopleCounts) {
    for (const latency of reconcileLatencies) rows.push(await measure(facts, people, latency));
  }
  const page = reconcilePage(rows, {
    rounds,
    load: [loadBefore, load()],
    date: today(),
    curl: curlVersion(),
    machine: machine(),
  });
  sayPage('reconcile', page, values.write);
} finally {
  server.end();
  rmSync(folder, { recursive: true, force: true });
}
