import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { findCredentials, type FoundValue } from '../main/credentials/paste/find-credentials.ts';
import { anyMail, type Mail, plainMail } from '../tools/mails/mail.ts';
import { machine, today } from './machine.ts';
import { sayPage } from './pages.ts';
import { type Outcome, pastePage, type Tally } from './paste-page.ts';

const { values } = parseArgs({
  options: {
    mails: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
    show: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
  },
});
const [mails, seed, show] = [Number(values.mails), Number(values.seed), Number(values.show)];

/** What became of one value. A question without the right value in it is as wrong as a wrong value. */
function outcomeOf(found: FoundValue, right: string | null): Outcome {
  if (found.value !== null) return found.value.value === right ? 'right' : 'wrong';
  if (found.choices.length === 0) return 'refused';
  return right === null || found.choices.some(({ value }) => value === right) ? 'asked' : 'wrong';
}

let shown = 0;
function run(mail: fc.Arbitrary<Mail>, count: number): Tally {
  const none = () => ({ right: 0, asked: 0, refused: 0, wrong: 0 });
  const tally = { mails: 0, url: none(), token: none(), both: 0 };
  const one = fc.property(mail, (made) => {
    const found = findCredentials(made.text);
    const [url, token] = [outcomeOf(found.url, made.url), outcomeOf(found.token, made.token)];
    tally.mails += 1;
    tally.url[url] += 1;
    tally.token[token] += 1;
    if (url === 'right' && token === 'right') tally.both += 1;
    if ((url === 'wrong' || token === 'wrong') && shown < show) {
      shown += 1;
      console.log(
        JSON.stringify(
          {
            ...made,
            url,
            token,
            wantUrl: made.url,
            wantToken: made.token,
            gotUrl: found.url.value?.value ?? found.url.choices.map(({ value }) => value),
            gotToken: found.token.value?.value ?? found.token.choices.map(({ value }) => value),
          },
          null,
          1,
        ),
      );
    }
  });
  const checked = fc.check(one, { numRuns: count, seed, endOnFailure: true });
  if (checked.failed) throw new Error(fc.defaultReportMessage(checked));
  return tally;
}

console.log(`seed ${seed}`);
const started = performance.now();
const all = run(anyMail, mails);
const plain = run(plainMail, Math.ceil(mails / 10));
const page = pastePage(
  { all, plain },
  { seed, mails, date: today(), machine: machine(), ms: performance.now() - started },
);
sayPage('paste', page, values.write);
const wrong = [all, plain].reduce((sum, { url, token }) => sum + url.wrong + token.wrong, 0);
process.exitCode = wrong === 0 ? 0 : 1;
