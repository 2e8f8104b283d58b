// node tests/cases/run-users.mjs [folder of a checkout] [words of an id or kind]: reads a test user
// back from each server of user-shapes.json, a real one on loopback, and prints what is not as wanted.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onLoopback } from './on-loopback.mjs';
import { judgeUser, userName, userServer } from './user-case.ts';

// A time without a zone must not be read by the zone of this computer.
process.env['TZ'] = 'America/New_York';

const [root = join(import.meta.dirname, '../..'), ...words] = process.argv.slice(2);
/** @param {string} file */
const load = (file) => import(pathToFileURL(resolve(root, file)).href);
const { lookUpUser } = await load('main/users/read-back.ts');
const { compareAttributes, isGood } = await load('shared/domain/users/compare.ts');

/** @type {import('./user-case.ts').UserCase[]} */
const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'user-shapes.json'), 'utf8'));
const tried = cases.filter(({ id, kind }) => words.every((word) => `${id} ${kind}`.includes(word)));
let right = 0;
for (const one of tried) {
  const found = await onLoopback(userServer(one.serve), (baseUrl) =>
    lookUpUser({
      baseUrl,
      token: 'wisq_test_7f3a9c51e0b84d26a1c0',
      userName,
      email: userName,
      signal: new AbortController().signal,
    }),
  );
  /** @type {{ attribute: string, verdict: string }[]} */
  const comparison = compareAttributes(one.expected, found.received);
  const compared = comparison.map((line) => ({
    ...line,
    isGood: isGood(line),
    isNoted: Object.keys(line).length > 4,
  }));
  const faults = judgeUser(one, found, compared);
  if (faults.length === 0) right += 1;
  else {
    console.log(`${one.id}\t${one.kind} (${one.source})`);
    for (const fault of faults) console.log(`\t${fault}`);
    const codes = found.problems.map((/** @type {{ code: string }} */ { code }) => code).join(' ');
    console.log(`\tcame: ${found.outcome} ${codes} beside ${String(found.unexpected ?? '')}`);
  }
}
console.log(`${right} of ${tried.length} as wanted`);
