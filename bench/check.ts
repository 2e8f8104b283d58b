import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { token } from '../tools/fixtures/scim-answers.ts';
import { root } from '../tools/setup/paths.mjs';
import { curlTimes } from './curl.ts';
import { load, machine, today } from './machine.ts';
import { sayPage } from './pages.ts';
import { report, type Row } from './report.ts';
import { roundTrip } from './round-trip.ts';
import { type CheckTimes, latencies, type ServerFacts } from './setting.ts';
import { spreadOf } from './statistics.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const flags = process.execArgv;
const script = (name: string) => join(root, 'bench', name);

const loadBefore = load();
const folder = mkdtempSync(join(tmpdir(), 'wisq-bench-'));
const server = spawn(process.execPath, [...flags, script('server.ts')], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
const nextLine = async () => JSON.parse((await lines.next()).value ?? '{}');

async function ours(port: number, ca: string): Promise<CheckTimes> {
  const child = spawn(process.execPath, [...flags, script('once.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify({ port, ca, token }));
  return JSON.parse(await text(child.stdout));
}

try {
  const { ca, ports, echoes }: ServerFacts = await nextLine();
  const rows: Row[] = [];
  for (const latency of latencies) {
    const port = ports[latency] ?? 0;
    const before = await roundTrip(echoes[latency] ?? 0);
    const pairs: { first: number; later: number; curl: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // Who goes first alternates, so that a machine that slows down does it to both.
      const curlFirst = round % 2 === 0 ? await curlTimes(folder, port, ca, token) : null;
      const check = await ours(port, ca);
      pairs.push({ ...check, curl: curlFirst ?? (await curlTimes(folder, port, ca, token)) });
      process.stderr.write(`\r${latency} ms: ${round + 1} of ${rounds} `);
    }
    process.stderr.write('\n');
    server.stdin.write('\n');
    const { ownMs } = await nextLine();
    rows.push({
      latency,
      roundTripMs: (before + (await roundTrip(echoes[latency] ?? 0))) / 2,
      curl: spreadOf(pairs.map((one) => one.curl)),
      first: spreadOf(pairs.map((one) => one.first)),
      later: spreadOf(pairs.map((one) => one.later)),
      firstRatio: spreadOf(pairs.map((one) => one.first / one.curl)),
      laterRatio: spreadOf(pairs.map((one) => one.later / one.curl)),
      serverMs: ownMs,
    });
  }
  const said = report(rows, {
    rounds,
    load: [loadBefore, load()],
    date: today(),
    curl: execFileSync('curl', ['--version'], { encoding: 'utf8' }).split(' ', 2).join(' '),
    machine: machine(),
  });
  sayPage('check', said, values.write);
} finally {
  server.stdin.end();
  rmSync(folder, { recursive: true, force: true });
}
