import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inPairs } from './beside-curl.ts';
import { curlVersion } from './curl.ts';
import { curlLook } from './inspect-curl.ts';
import { inspectPage, type InspectRow } from './inspect-page.ts';
import {
  inspectLatencies,
  type InspectInput,
  type InspectServerCount,
  type InspectServerFacts,
  type InspectTimes,
  userCounts,
} from './inspect-setting.ts';
import { load, machine, today } from './machine.ts';
import { sayPage } from './pages.ts';
import { measuredOnce, serverOf } from './processes.ts';
import { roundTrip } from './round-trip.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

const loadBefore = load();
const folder = mkdtempSync(join(tmpdir(), 'wisq-bench-'));
const server = serverOf('inspect-server.ts');
const counted = (): Promise<InspectServerCount> => server.counted();
const ours = (input: InspectInput): Promise<InspectTimes> => measuredOnce('inspect-once.ts', input);

/** The token, as curl is to send it: OneLogin hands out the same one again. */
function tokenOf({ ca, clientId, clientSecret }: InspectServerFacts, port: number): string {
  const file = join(folder, 'token-ca.pem');
  writeFileSync(file, ca, { mode: 0o600 });
  const config = [
    `url = "https://localhost:${port}/auth/oauth2/v2/token"`,
    `user = "${clientId}:${clientSecret}"`,
    'header = "content-type: application/json"',
    String.raw`data = "{\"grant_type\":\"client_credentials\"}"`,
    'silent',
    `cacert = "${file}"`,
  ];
  const answer = execFileSync('curl', ['-q', '--config', '-'], {
    input: config.join('\n'),
    encoding: 'utf8',
  });
  return JSON.parse(answer).access_token;
}

async function measure(
  facts: InspectServerFacts,
  users: number,
  latency: number,
): Promise<InspectRow> {
  const port = facts.ports[latency] ?? 0;
  const input = { ...facts, port, users };
  const token = tokenOf(facts, facts.ports[0] ?? 0);
  await counted();
  await ours(input);
  // Two looks: one half is one.
  const { requests: both } = await counted();
  const requests = both.slice(0, both.length / 2);
  const before = await roundTrip(facts.echoes[latency] ?? 0);
  const measured = await inPairs({
    rounds,
    what: `${users} users, ${latency} ms`,
    ours: () => ours(input),
    curl: () => curlLook(folder, port, facts, token, requests),
  });
  return {
    users,
    latency,
    requests: requests.length,
    roundTripMs: (before + (await roundTrip(facts.echoes[latency] ?? 0))) / 2,
    ...measured,
    serverMs: (await counted()).ownMs,
  };
}

try {
  const facts: InspectServerFacts = await server.said();
  const rows: InspectRow[] = [];
  for (const users of userCounts) {
    for (const latency of inspectLatencies) rows.push(await measure(facts, users, latency));
  }
  const page = inspectPage(rows, {
    rounds,
    load: [loadBefore, load()],
    date: today(),
    curl: curlVersion(),
    machine: machine(),
  });
  sayPage('inspect', page, values.write);
} finally {
  server.end();
  rmSync(folder, { recursive: true, force: true });
}
