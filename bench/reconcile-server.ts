import { once } from 'node:events';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { authority } from '../tools/fixtures/certificates.ts';
import { startRelay } from './relay.ts';
import {
  benchPerson,
  benchToken,
  pageUsers,
  peopleCounts,
  reconcileLatencies,
  type ReconcileServerCount,
  type ReconcileServerFacts,
} from './reconcile-setting.ts';

// A process of its own, so that neither side's work is counted as the other's. It tells where it
// listens, answers each line on standard input with what was asked of it since, and ends with it.

const { root, middle, leaf } = await authority('localhost', 'Benchmark');
const counts = { ms: 0, requests: 0 };

function userAt(at: number) {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    userName: benchPerson(at),
    active: true,
    name: { givenName: `Given${at}`, familyName: `Family${at}` },
    emails: [{ value: benchPerson(at), primary: true, type: 'work' }],
    title: 'Analyst',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Research' },
    meta: { resourceType: 'User', created: '2026-03-02T10:00:00Z' },
  };
}

/** Every page is made before it is asked for: what is measured is the way there. */
const pages = new Map<string, string>();
for (const people of peopleCounts) {
  for (let from = 1; from <= people + 1; from += pageUsers) {
    const length = Math.max(0, Math.min(pageUsers, people - from + 1));
    const resources = Array.from({ length }, (_one, at) => userAt(from - 1 + at));
    const page = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: people,
      startIndex: from,
      itemsPerPage: length,
      Resources: resources,
    };
    pages.set(`${people} ${from}`, JSON.stringify(page));
  }
}

const chain = { key: leaf.key, cert: `${leaf.cert}\n${middle.cert}` };
const server = createServer(chain, (request, response) => {
  const started = performance.now();
  const url = new URL(request.url ?? '', 'https://localhost');
  const [, people = ''] = url.pathname.split('/');
  const page = pages.get(`${people} ${url.searchParams.get('startIndex') ?? ''}`);
  const allowed = request.headers.authorization === `Bearer ${benchToken}`;
  const status = allowed ? (page === undefined ? 400 : 200) : 401;
  response.writeHead(status, { 'content-type': 'application/scim+json' });
  response.end(allowed ? (page ?? '{}') : '{}');
  counts.ms += performance.now() - started;
  counts.requests += 1;
});

async function listen(one: Server): Promise<number> {
  one.listen(0, '127.0.0.1');
  await once(one, 'listening');
  return (one.address() as AddressInfo).port;
}

const port = await listen(server);
const echo = await listen(createTcp({ noDelay: true }, (socket) => socket.pipe(socket)));
const ports: Record<number, number> = {};
const echoes: Record<number, number> = {};
for (const latency of reconcileLatencies) {
  ports[latency] = await listen(startRelay(port, latency));
  echoes[latency] = await listen(startRelay(echo, latency));
}
const facts: ReconcileServerFacts = { ca: root.cert, ports, echoes };
process.stdout.write(`${JSON.stringify(facts)}\n`);
process.stdin.on('data', () => {
  const { ms, requests } = counts;
  const count: ReconcileServerCount = { ownMs: requests === 0 ? 0 : ms / requests, requests };
  counts.ms = 0;
  counts.requests = 0;
  process.stdout.write(`${JSON.stringify(count)}\n`);
});
process.stdin.on('end', () => process.exit());
