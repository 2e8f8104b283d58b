import { text } from 'node:stream/consumers';
import { prepareCheck } from '../main/connection/prepare.ts';
import { loadTrust } from '../main/connection/trust/load-trust.ts';
import { compareList } from '../main/rollout/compare/compare-list.ts';
import { ListState } from '../main/rollout/compare/list-state.ts';
import {
  benchPerson,
  benchToken,
  type ReconcileInput,
  type ReconcileOnce,
} from './reconcile-setting.ts';

// One process, one comparison, with its trust ready as the app has it and the rate bound off.

const { ca, people, port }: ReconcileInput = JSON.parse(await text(process.stdin));
const trust = () => loadTrust({ extraCa: [ca] });
await prepareCheck(trust);

const mb = () => process.memoryUsage().rss / 1024 / 1024;
const idle = mb();
let most = idle;
const sampling = setInterval(() => (most = Math.max(most, mb())), 20);

const state = new ListState(Array.from({ length: people }, (_one, at) => benchPerson(at)));
const at = new Date().toISOString();
state.take({ type: 'begin', at, scope: 'everybody', oneLogin: false, rate: null, ask: null });
const started = performance.now();
const outcome = await compareList({
  baseUrl: `https://localhost:${port}/${people}/scim/v2`,
  token: benchToken,
  state,
  store: async () => {},
  salt: 'bench',
  lookAtPeople: null,
  appName: '',
  signal: new AbortController().signal,
  trust,
  lookup: async () => [{ address: '127.0.0.1', family: 4 }],
});
const ms = performance.now() - started;
most = Math.max(most, mb());
clearInterval(sampling);
// One that fails early would look fast.
if (outcome.kind !== 'finished' || state.counts.states.complete !== people) {
  throw new Error(JSON.stringify([outcome, state.counts]));
}
const once: ReconcileOnce = { ms, memoryMb: most - idle };
process.stdout.write(JSON.stringify(once));
