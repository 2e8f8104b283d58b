// node tests/cases/run-servers.mjs [folder of a checkout] [words of an id or kind]: runs the
// connection check against each answer of server-habits.json on a real server on loopback, and prints
// what is not as wanted.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onLoopback } from './on-loopback.mjs';
import { judgeServer, serverOf } from './server-case.ts';

const [root = join(import.meta.dirname, '../..'), ...words] = process.argv.slice(2);
/** @param {string} file */
const load = (file) => import(pathToFileURL(resolve(root, file)).href);
const { runCheck } = await load('main/connection/run-check.ts');
const { problemMessage } = await load('shared/messages/problems.ts');
const { scimServer, token } = await load('tools/fixtures/scim-answers.ts');

/** @typedef {{ code: string, params: object }} Problem */
/** @type {import('./server-case.ts').ServerCase[]} */
const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'server-habits.json'), 'utf8'));
const tried = cases.filter(({ id, kind }) => words.every((word) => `${id} ${kind}`.includes(word)));
let right = 0;
for (const { id, kind, source, reply, want } of tried) {
  /** @type {{ verdict: string, owner: string | null, stages: { problems: Problem[] }[] }} */
  const result = await onLoopback(serverOf(reply, token, scimServer()), (baseUrl) => {
    const { signal } = new AbortController();
    return runCheck({ checkId: 'case', baseUrl, token, tryWrongToken: true, signal });
  });
  const problems = result.stages.flatMap((stage) => stage.problems);
  const codes = problems.map(({ code }) => code);
  const said = problems.map((one) => Object.values(problemMessage(one)).join(' '));
  const faults = judgeServer(want, { ...result, codes, said });
  if (faults.length === 0) right += 1;
  else {
    console.log(`${id}\t${kind} (${source})`);
    for (const fault of faults) console.log(`\t${fault}`);
    console.log(`\tcame: ${result.verdict} ${result.owner ?? ''} ${codes.join(' ')}`);
  }
}
console.log(`${right} of ${tried.length} as wanted`);
