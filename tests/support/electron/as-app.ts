// Runs checks in Electron's main process with the app's own network parts.
import { readFileSync, writeFileSync } from 'node:fs';
import { app } from 'electron';
import { appNetwork } from '../../../main/app/network.ts';
import { closeSessions } from '../../../main/app/security.ts';
import { noSignIns } from '../../../main/connection/route/sign-in.ts';
import { runCheck } from '../../../main/connection/run-check.ts';
import { loadTrust } from '../../../main/connection/trust/load-trust.ts';
import { readInWorker } from '../../../main/connection/trust/system-cas.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import type { HarnessCase, HarnessInput } from './cases.ts';

const input = JSON.parse(readFileSync(process.env['HARNESS_INPUT'] ?? '', 'utf8')) as HarnessInput;

/** The system's list counts as late where a case says so. */
async function trustOf({ ca, trustLate }: HarnessCase) {
  if (trustLate !== true) return loadTrust({ extraCa: ca });
  return { ca: null, notes: [problem('TRUST_STORE_LATE', { reason: 'late' })], failure: null };
}

async function start(): Promise<void> {
  let current: HarnessCase | undefined;
  const signIns = { ...noSignIns, find: async () => current?.signIn ?? null };
  const network = appNetwork(app.getPath('userData'), signIns);
  // What Windows and macOS do; a runtime that cannot read the list says so with null.
  const inWorker = (await readInWorker()) === null ? 'cannot' : 'list';
  const results = [];
  for (const one of input.cases) {
    current = one;
    results.push(
      await runCheck({
        ...network,
        trust: () => trustOf(one),
        checkId: one.name,
        baseUrl: one.baseUrl,
        token: one.token,
        tryWrongToken: true,
        ...(one.stageMs === undefined ? {} : { limits: { stageMs: one.stageMs } }),
        lookup: async () => [{ address: '127.0.0.1', family: 4 }],
        signal: new AbortController().signal,
      }),
    );
  }
  writeFileSync(
    input.resultFile,
    JSON.stringify({ versions: { ...process.versions }, inWorker, results }),
  );
}

closeSessions();
// Not awaited here: Electron is ready only when this module has run to its end.
void app
  .whenReady()
  .then(start)
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
  })
  .finally(() => app.exit(0));
