import { once } from 'node:events';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { authority } from '../tools/fixtures/certificates.ts';
import { scimServer } from '../tools/fixtures/scim-answers.ts';
import { startRelay } from './relay.ts';
import { host, latencies, type ServerFacts } from './setting.ts';

// A process of its own, so that neither side's work is counted as the other's. It tells where it
// listens, answers each line on standard input with its own mean time for a request, and ends with it.

const { root, middle, leaf } = await authority(host, 'Benchmark');
let requests = 0;
let ownMs = 0;
const answer = scimServer();
const server = createServer(
  { key: leaf.key, cert: `${leaf.cert}\n${middle.cert}` },
  (request, response) => {
    const started = performance.now();
    response.once('finish', () => {
      requests += 1;
      ownMs += performance.now() - started;
    });
    answer(request, response);
  },
);
server.keepAliveTimeout = 60_000;

async function listen(one: Server): Promise<number> {
  one.listen(0, '127.0.0.1');
  await once(one, 'listening');
  return (one.address() as AddressInfo).port;
}

const direct = await listen(server);
const echo = await listen(createTcp({ noDelay: true }, (socket) => socket.pipe(socket)));
const ports: Record<number, number> = {};
const echoes: Record<number, number> = {};
for (const latency of latencies) {
  ports[latency] = latency === 0 ? direct : await listen(startRelay(direct, latency));
  echoes[latency] = latency === 0 ? echo : await listen(startRelay(echo, latency));
}
const facts: ServerFacts = { ca: root.cert, ports, echoes };
process.stdout.write(`${JSON.stringify(facts)}\n`);
process.stdin.on('data', () => {
  process.stdout.write(`${JSON.stringify({ ownMs: requests === 0 ? 0 : ownMs / requests })}\n`);
});
process.stdin.on('end', () => process.exit());
