import { text } from 'node:stream/consumers';
import { prepareCheck } from '../main/connection/prepare.ts';
import { loadTrust } from '../main/connection/trust/load-trust.ts';
import { lookAtOneLogin } from '../main/onelogin/look-at-onelogin.ts';
import { TokenKeeper } from '../main/onelogin/tokens.ts';
import { judgeReading } from '../shared/domain/onelogin/verdict.ts';
import { benchApp, benchUser, type InspectInput, type InspectTimes } from './inspect-setting.ts';

// One process, two looks: the first with its trust ready, as the app has it, and one more. Each asks
// for its token.

const { ca, clientId, clientSecret, port, users }: InspectInput = JSON.parse(
  await text(process.stdin),
);
const trust = () => loadTrust({ extraCa: [ca] });
const names = Array.from({ length: users }, (_one, at) => benchUser(at));

async function measure(): Promise<number> {
  const started = performance.now();
  const reading = await lookAtOneLogin(
    {
      address: `https://localhost:${port}`,
      practice: true,
      tokens: new TokenKeeper({ clientId, clientSecret }),
      signal: new AbortController().signal,
      trust,
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    },
    { appName: benchApp, users: names },
  );
  const took = performance.now() - started;
  // A look that fails early would look fast.
  const { codes } = judgeReading(reading);
  if (codes.join(' ') !== 'ONELOGIN_APPROVAL_WAITING') throw new Error(codes.join(' '));
  return took;
}

await prepareCheck(trust);
const times: InspectTimes = { first: await measure(), later: await measure() };
process.stdout.write(JSON.stringify(times));
