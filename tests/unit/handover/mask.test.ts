import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMask } from '../../../main/connection/mask.ts';
import { toHtml } from '../../../shared/documents/html.ts';
import { toMarkdown } from '../../../shared/documents/markdown.ts';
import { recordDoc } from '../../../shared/documents/record-doc.ts';
import { reportDoc } from '../../../shared/documents/report-doc.ts';
import { makeReport, reportText } from '../../../shared/domain/handover/make-report.ts';
import { maskEntries } from '../../../shared/domain/handover/mask/mask-entries.ts';
import { fold } from '../../../shared/domain/setup/fold.ts';
import type { NewEntry } from '../../../shared/domain/setup/entries.ts';
import { compareAttributes } from '../../../shared/domain/users/compare.ts';
import { problem } from '../../../shared/domain/problems/problem.ts';
import {
  addMaya,
  checked,
  dated,
  looked,
  maya,
  mayaId,
  stored,
} from '../../support/setup-state.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const token = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';
const path = '/scim/v2/tenants/acme-7f3';

const created: NewEntry = { type: 'setup.created', name: 'Northwind' };

function outputs(entries: ReturnType<typeof dated>, masked: boolean): Record<string, string> {
  const report = makeReport(
    {
      setupId: '00000000-0000-4000-8000-000000000000',
      entries,
      savedAt: '2026-11-23T12:00:00.000Z',
      masked,
      path: null,
      app: { version: '1', platform: 'linux', electron: '45' },
      system: { release: '6', arch: 'x64', locale: 'en', timeZone: 'UTC' },
      clean: { secretPath: path, maskToken: createMask(token) },
    },
    sha256,
  );
  const input = { entries: report.entries, at: report.savedAt, facts: [] };
  return {
    report: reportText(report),
    markdown: toMarkdown(reportDoc(input)),
    page: toHtml(reportDoc(input)),
    'record as Markdown': toMarkdown(recordDoc(input)),
    'record as page': toHtml(recordDoc(input)),
  };
}

/** A name nobody has by accident, with signs around and inside it that outputs must survive. */
const hostile = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', '"', '<b>', '\\', '|', "'", '../', '\u202e', '`'),
    fc.stringMatching(/^[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]{6,12}$/),
    fc.constantFrom('', ')', '&', '</script>', '.', '*', '\u0000', ' ', '’', 'é', 'İ', 'ß'),
  )
  .map((parts) => parts.join(''));

describe('hiding names', () => {
  test('leaves no name, e-mail, path or token in any output', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (first, last, mail, other) => {
        const email = `${mail}@corp.example`;
        const person = { ...maya, firstName: first, lastName: last, email };
        const note = `${first} ${last} and ${last}, ${first}: ${email.toUpperCase()} or ${other.replace(/[^a-z]/gi, '')}@else.example`;
        const entries = dated([
          created,
          stored,
          checked('fails', problem('PATH_NOT_FOUND', { path: `${path}/Users`, status: 404 })),
          { type: 'user.added', userId: mayaId, userName: email, expected: person },
          looked(mayaId, person, [problem('USER_INACTIVE', { userName: email })]),
          looked(mayaId, { ...person, jobTitle: `Assistant of ${first} ${last}` }),
          {
            type: 'user.confirmed',
            userId: mayaId,
            by: `${other}q`,
            on: '2026-11-23',
            channel: 'call',
            note,
          },
          { type: 'rollout.agreed', with: `${other}z`, who: note, when: `${token} ${path}/x` },
          { type: 'rollout.withdrawn', note },
        ]);
        for (const [what, text] of Object.entries(outputs(entries, true))) {
          const lower = text.toLowerCase();
          for (const secret of [first, last, mail, other]) {
            const core = /[A-Za-z]{7,}/.exec(secret)?.[0] ?? '';
            expect(lower, `${what} ${secret}`).not.toContain(core.toLowerCase());
          }
          expect(text).not.toContain('acme-7f3');
          expect(text).not.toContain(token);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('takes the path and the token out of a report with names as well', () => {
    const entries = dated([
      created,
      stored,
      checked('fails', problem('PATH_NOT_FOUND', { path: `${path}/Users`, status: 404 })),
      { type: 'setup.renamed', name: `See https://acme.example${path}?x=1 and ${token}` },
      { ...addMaya, userName: token },
    ] as NewEntry[]);
    for (const [what, text] of Object.entries(outputs(entries, false))) {
      expect.soft(text, what).not.toContain('acme-7f3');
      expect.soft(text, what).not.toContain(token);
      expect.soft(text, what).not.toContain('aaaaaaaa');
      expect.soft(text, what).not.toContain('k9Qz');
    }
  });

  test('keeps what is equal equal and what differs different', () => {
    const value = fc.option(fc.constantFrom('Maya', 'maya', ' Maya ', 'Okafor', 'x', ''), {
      nil: null,
    });
    const values = fc.record({
      firstName: value,
      lastName: value,
      email: value,
      jobTitle: value,
      department: value,
    });
    fc.assert(
      fc.property(values, values, (expected, received) => {
        const entries = dated([
          created,
          { ...addMaya, expected } as NewEntry,
          looked(mayaId, received),
        ]);
        const [before] = fold(entries).users;
        const [after] = fold(maskEntries(entries)).users;
        const verdicts = (user: typeof before) =>
          compareAttributes(user?.expected ?? maya, user?.lastLookUp?.received ?? maya).map(
            (row) => row.verdict,
          );
        expect(verdicts(after)).toEqual(verdicts(before));
      }),
    );
  });

  test('gives a user the same pseudonym however long the journal gets', () => {
    const entries = dated([
      created,
      addMaya,
      looked(mayaId, { ...maya, email: 'other@x.example' }),
    ]);
    const [one] = fold(maskEntries(entries.slice(0, 2))).users;
    const [two] = fold(maskEntries(entries)).users;
    expect(two?.userName).toBe(one?.userName);
    expect(two?.userName).toBe('user-a@masked.example');
    expect(two?.lastLookUp?.received.email).toMatch(/^user-a-\d@masked\.example$/);
    expect(two?.expected).toMatchObject({ firstName: 'User', lastName: 'A' });
  });

  test('leaves ordinary words alone', () => {
    const li = { ...maya, firstName: 'Li', lastName: 'An', email: 'li@x.example' };
    const note = 'Listen: Li and An read the list and another plan.';
    const entries = dated([
      created,
      { type: 'user.added', userId: mayaId, userName: 'li@x.example', expected: li },
      { type: 'user.confirmation-withdrawn', userId: mayaId, note },
    ]);
    const last = maskEntries(entries).at(-1);
    expect(last).toMatchObject({
      note: 'Listen: User A and User A read the list and another plan.',
    });
  });
});
