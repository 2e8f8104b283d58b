import { once } from 'node:events';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { startOneLoginApi } from '../practice/onelogin/api/start.ts';
import { createOneLogin } from '../practice/onelogin/onelogin.ts';
import { authority } from '../tools/fixtures/certificates.ts';
import { people } from '../tools/fixtures/people.ts';
import {
  benchApp,
  benchUser,
  inspectLatencies,
  type InspectServerCount,
  type InspectServerFacts,
  userCounts,
} from './inspect-setting.ts';
import { startRelay } from './relay.ts';

// A process of its own, so that neither side's work is counted as the other's. It tells where it
// listens, answers each line on standard input with what was asked of it since, and ends with it.

const { root, middle, leaf } = await authority('localhost', 'Benchmark');
const onelogin = createOneLogin({ connector: 'enterprise', appName: benchApp });
onelogin.enableProvisioning({ approval: true });
for (let at = 0; at < Math.max(...userCounts); at += 1) {
  await onelogin.assign({ ...people[0], userName: benchUser(at), email: benchUser(at) });
}
const chain = { key: leaf.key, cert: `${leaf.cert}\n${middle.cert}` };
const api = await startOneLoginApi(onelogin, {}, chain);

async function listen(one: Server): Promise<number> {
  one.listen(0, '127.0.0.1');
  await once(one, 'listening');
  return (one.address() as AddressInfo).port;
}

const echo = await listen(createTcp({ noDelay: true }, (socket) => socket.pipe(socket)));
const ports: Record<number, number> = {};
const echoes: Record<number, number> = {};
for (const latency of inspectLatencies) {
  ports[latency] = latency === 0 ? api.port : await listen(startRelay(api.port, latency));
  echoes[latency] = latency === 0 ? echo : await listen(startRelay(echo, latency));
}
const facts: InspectServerFacts = { ca: root.cert, ...api.credential, ports, echoes };
process.stdout.write(`${JSON.stringify(facts)}\n`);
let told = 0;
let spent = 0;
process.stdin.on('data', () => {
  const requests = api.requests.slice(told);
  const ms = api.busyMs() - spent;
  const count: InspectServerCount = {
    ownMs: requests.length === 0 ? 0 : ms / requests.length,
    requests,
  };
  told += requests.length;
  spent += ms;
  process.stdout.write(`${JSON.stringify(count)}\n`);
});
process.stdin.on('end', () => process.exit());
