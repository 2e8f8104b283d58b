// Runs checks in Electron's own Node, which has another TLS library than the Node of the tests.
import { readFileSync, writeFileSync } from 'node:fs';
import { runCheck } from '../../../main/connection/run-check.ts';
import type { HarnessInput } from './cases.ts';

const input = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as HarnessInput;
const results = [];
for (const { name, baseUrl, token, ca } of input.cases) {
  results.push(
    await runCheck({
      checkId: name,
      baseUrl,
      token,
      tryWrongToken: false,
      extraCa: ca,
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
      signal: new AbortController().signal,
    }),
  );
}
writeFileSync(input.resultFile, JSON.stringify({ versions: { ...process.versions }, results }));
