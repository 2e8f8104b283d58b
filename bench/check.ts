import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { token } from '../tools/fixtures/scim-answers.ts';
import { type BesideCurl, inPairs } from './beside-curl.ts';
import { curlTimes, curlVersion } from './curl.ts';
import { load, machine, today } from './machine.ts';
import { sayPage } from './pages.ts';
import { measuredOnce, serverOf } from './processes.ts';
import { report } from './report.ts';
import { roundTrip } from './round-trip.ts';
import { type CheckTimes, latencies, type ServerFacts } from './setting.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

const loadBefore = load();
const folder = mkdtempSync(join(tmpdir(), 'wisq-bench-'));
const server = serverOf('server.ts');

try {
  const { ca, ports, echoes }: ServerFacts = await server.said();
  const rows: BesideCurl[] = [];
  for (const latency of latencies) {
    const port = ports[latency] ?? 0;
    const before = await roundTrip(echoes[latency] ?? 0);
    const measured = await inPairs({
      rounds,
      what: `${latency} ms`,
      ours: (): Promise<CheckTimes> => measuredOnce('once.ts', { port, ca, token }),
      curl: () => curlTimes(folder, port, ca, token),
    });
    const { ownMs } = await server.counted();
    rows.push({
      latency,
      roundTripMs: (before + (await roundTrip(echoes[latency] ?? 0))) / 2,
      ...measured,
      serverMs: ownMs,
    });
  }
  const said = report(rows, {
    rounds,
    load: [loadBefore, load()],
    date: today(),
    curl: curlVersion(),
    machine: machine(),
  });
  sayPage('check', said, values.write);
} finally {
  server.end();
  rmSync(folder, { recursive: true, force: true });
}
