import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { root } from '../tools/setup/paths.mjs';
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
import { roundTrip } from './round-trip.ts';
import { spreadOf } from './statistics.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const flags = process.execArgv;
const script = (name: string) => join(root, 'bench', name);

const loadBefore = load();
const folder = mkdtempSync(join(tmpdir(), 'wisq-bench-'));
const server = spawn(process.execPath, [...flags, script('inspect-server.ts')], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
const nextLine = async () => JSON.parse((await lines.next()).value ?? '{}');

async function counted(): Promise<InspectServerCount> {
  server.stdin.write('\n');
  return nextLine();
}

async function ours(input: InspectInput): Promise<InspectTimes> {
  const child = spawn(process.execPath, [...flags, script('inspect-once.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(input));
  return JSON.parse(await text(child.stdout));
}

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
  const curl = () => curlLook(folder, port, facts, token, requests);
  const pairs: { first: number; later: number; curl: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first alternates, so that a machine that slows down does it to both.
    const curlFirst = round % 2 === 0 ? await curl() : null;
    const look = await ours(input);
    pairs.push({ ...look, curl: curlFirst ?? (await curl()) });
    process.stderr.write(`\r${users} users, ${latency} ms: ${round + 1} of ${rounds} `);
  }
  process.stderr.write('\n');
  return {
    users,
    latency,
    requests: requests.length,
    roundTripMs: (before + (await roundTrip(facts.echoes[latency] ?? 0))) / 2,
    curl: spreadOf(pairs.map((one) => one.curl)),
    first: spreadOf(pairs.map((one) => one.first)),
    later: spreadOf(pairs.map((one) => one.later)),
    firstRatio: spreadOf(pairs.map((one) => one.first / one.curl)),
    laterRatio: spreadOf(pairs.map((one) => one.later / one.curl)),
    serverMs: (await counted()).ownMs,
  };
}

try {
  const facts: InspectServerFacts = await nextLine();
  const rows: InspectRow[] = [];
  for (const users of userCounts) {
    for (const latency of inspectLatencies) rows.push(await measure(facts, users, latency));
  }
  const page = inspectPage(rows, {
    rounds,
    load: [loadBefore, load()],
    date: today(),
    curl: execFileSync('curl', ['--version'], { encoding: 'utf8' }).split(' ', 2).join(' '),
    machine: machine(),
  });
  sayPage('inspect', page, values.write);
} finally {
  server.stdin.end();
  rmSync(folder, { recursive: true, force: true });
}
