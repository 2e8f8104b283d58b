// Looks at a OneLogin in Electron's main process with the app's own network parts.
import { readFileSync, writeFileSync } from 'node:fs';
import { app } from 'electron';
import { appNetwork } from '../../../main/app/network.ts';
import { closeSessions } from '../../../main/app/security.ts';
import { noSignIns } from '../../../main/connection/route/sign-in.ts';
import { loadTrust } from '../../../main/connection/trust/load-trust.ts';
import { lookAtOneLogin, revokeToken } from '../../../main/onelogin/look-at-onelogin.ts';
import { TokenKeeper } from '../../../main/onelogin/tokens.ts';
import type { LookInput } from './cases.ts';

const input = JSON.parse(readFileSync(process.env['HARNESS_INPUT'] ?? '', 'utf8')) as LookInput;

async function start(): Promise<void> {
  const [one] = input.cases;
  const options = {
    ...appNetwork(app.getPath('userData'), noSignIns),
    trust: () => loadTrust({ extraCa: one.ca }),
    address: one.address,
    practice: true,
    tokens: new TokenKeeper(one),
    signal: new AbortController().signal,
  };
  const reading = await lookAtOneLogin(options, { appName: one.appName, users: one.users });
  const revoked = await revokeToken(options);
  writeFileSync(
    input.resultFile,
    JSON.stringify({ versions: { ...process.versions }, results: [{ reading, revoked }] }),
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
