import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftView, isFailure } from '../../../main/credentials/draft-view.ts';
import { Drafts } from '../../../main/credentials/drafts.ts';
import { takeMessage } from '../../../main/credentials/take-paste.ts';
import { root } from '../../../tools/setup/paths.mjs';
import { judgeMail, type MailCase } from '../../cases/judge-mail.ts';

const cases: readonly MailCase[] = JSON.parse(
  readFileSync(join(root, 'tests/cases/mails.json'), 'utf8'),
);

/**
 * Asked about, and could be taken. Words below a value that no list has may be its rest, and so may what
 * stands behind it on its line; a bare hash without a label may be something else; `17\\|…`,
 * `Token:7Gk…` and `4 7Gk…` may be written as meant; two addresses differ by their slash.
 */
const askedNeedlessly: readonly string[] = [
  'W016',
  'W017',
  'W018',
  'W045',
  'W060',
  'W250',
  'W293',
  'W467',
  'W551',
  'W611',
  'W659',
  'W688',
  'W742',
];

function faultOf(one: MailCase) {
  const draft = takeMessage(new Drafts(), 'a-setup', one.text);
  const view = draftView(draft, new Date('2026-11-27T12:00:00Z'));
  const failures = view.problems.filter(isFailure).map(({ code }) => code);
  const read = (kind: 'url' | 'token') => ({
    taken: draft[kind]?.value ?? null,
    offered: draft[`${kind}Choices`].map(({ value }) => value),
    refused: failures.some((code) => code.startsWith(`${kind.toUpperCase()}_`)),
  });
  const shown = [...view.urlChoices, ...(view.url === null ? [] : [view.url.value])];
  return judgeMail(one, { url: read('url'), token: read('token'), shown, canSave: view.canSave });
}

it('every collected mail is read rightly, asked about or refused', () => {
  const faults = cases.flatMap((one) => {
    const fault = faultOf(one);
    return fault === null ? [] : [{ id: one.id, kind: one.kind, ...fault }];
  });
  expect(faults.filter(({ id }) => !askedNeedlessly.includes(id))).toEqual([]);
  expect(faults.map(({ id, fault }) => [id, fault])).toEqual(
    askedNeedlessly.map((id) => [id, 'asked needlessly']),
  );
}, 30_000);
