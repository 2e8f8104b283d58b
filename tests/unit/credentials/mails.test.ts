import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftView, isFailure } from '../../../main/credentials/draft-view.ts';
import { Drafts } from '../../../main/credentials/drafts.ts';
import { judgeMail, type MailCase, type MailOutcome } from '../../cases/judge-mail.ts';

const cases: readonly MailCase[] = JSON.parse(
  readFileSync(new URL('../../cases/mails.json', import.meta.url), 'utf8'),
);

/** What the app makes of a text, as far as Save is concerned. */
function read(text: string): MailOutcome {
  const draft = new Drafts().message('setup', text);
  const view = draftView(draft, new Date('2026-11-27T12:00:00Z'));
  const failures = view.problems.filter(isFailure).map(({ code }) => code);
  const refused = (prefix: string) => failures.some((code) => code.startsWith(prefix));
  return {
    url: {
      taken: draft.url?.value ?? null,
      offered: draft.urlChoices.map(({ value }) => value),
      refused: refused('URL_'),
    },
    token: {
      taken: draft.token?.value ?? null,
      offered: draft.tokenChoices.map(({ value }) => value),
      refused: refused('TOKEN_'),
    },
    shown: [...view.urlChoices, ...(view.url === null ? [] : [view.url.value])],
    canSave: view.canSave,
  };
}

describe('a mail or clipboard text gives the right value, a question that holds it, or a refusal', () => {
  it.each(cases.map((one) => [one.id, one.kind, one] as const))('%s %s', (_id, _kind, one) => {
    expect(judgeMail(one, read(one.text))).toBeNull();
  });
});
