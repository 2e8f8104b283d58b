// node tests/cases/run-mails.mjs [folder of a checkout] [words of an id or kind]: what the app makes
// of each text of mails.json, as a table: id, fault, field, what was wanted and what came out. It
// tries another checkout against the same texts; the test beside the unit tests is what counts.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { judgeMail } from './judge-mail.ts';

const [root = join(import.meta.dirname, '../..'), ...words] = process.argv.slice(2);
/** @param {string} file */
const load = (file) => import(pathToFileURL(resolve(root, file)).href);
const { Drafts } = await load('main/credentials/drafts.ts');
const { takeMessage } = await load('main/credentials/take-paste.ts');
const { draftView, isFailure } = await load('main/credentials/draft-view.ts');

/**
 * @typedef {{ value: string }} Value
 * @typedef {{ url: Value | null, token: Value | null, urlChoices: Value[], tokenChoices?: Value[] }} Draft
 * @typedef {{ url: Value | null, urlChoices: string[], canSave: boolean,
 *   problems: { code: string }[] }} View
 */

/** @type {import('./judge-mail.ts').MailCase[]} */
const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'mails.json'), 'utf8'));
/** @type {Record<string, number>} */
const count = {};

for (const one of cases.filter(({ id, kind }) => words.every((w) => `${id} ${kind}`.includes(w)))) {
  /** @type {Draft} */
  const draft = takeMessage(new Drafts(), 'x', one.text);
  /** @type {View} */
  const view = draftView(draft, new Date('2026-11-27T12:00:00Z'));
  const failures = view.problems.filter(isFailure).map(({ code }) => code);
  const read = {
    url: readOf(draft.url, draft.urlChoices, failures, 'URL_'),
    token: readOf(draft.token, draft.tokenChoices ?? [], failures, 'TOKEN_'),
  };
  const shown = [...view.urlChoices, ...(view.url === null ? [] : [view.url.value])];
  const verdict = judgeMail(one, { ...read, shown, canSave: view.canSave });
  const fault = verdict?.fault ?? 'right';
  count[fault] = (count[fault] ?? 0) + 1;
  if (verdict === null) continue;
  console.log(`${one.id}\t${fault}\t${verdict.field}\t${one.kind}`);
  console.log(`\twanted ${JSON.stringify(one.want[verdict.field])}`);
  console.log(`\tgot    ${JSON.stringify(read[verdict.field])}`);
  console.log(`\tsave   ${view.canSave} ${view.problems.map(({ code }) => code).join(' ')}`);
}
console.log(count);

/**
 * @param {Value | null} value
 * @param {Value[]} choices
 * @param {string[]} failures
 * @param {string} prefix
 */
function readOf(value, choices, failures, prefix) {
  return {
    taken: value?.value ?? null,
    offered: choices.map((choice) => choice.value),
    refused: failures.some((code) => code.startsWith(prefix)),
  };
}
