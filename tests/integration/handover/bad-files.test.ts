import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/handover/sha256.ts';
import { contentDigest } from '../../../shared/domain/handover/canonical.ts';
import { fileBytes } from '../../../shared/domain/handover/file-bytes.ts';
import { codeOf } from '../../support/main-context.ts';
import { twoSides } from '../../support/two-sides.ts';

const digested = (file: object) => JSON.stringify({ ...file, digest: contentDigest(file, sha256) });

describe('files that cannot be used', () => {
  it('are refused with the reason', async () => {
    const { saveReport, admin } = await twoSides();
    const report = await saveReport();
    const parsed = JSON.parse(report) as Record<string, unknown> & { entries: unknown[] };
    const read = async (content: string | Uint8Array) => {
      const answer = await admin.call('file.read', {
        bytes: Buffer.from(content),
      });
      return answer.ok ? 'opened' : answer.problem.code;
    };
    const table: [string, string | Uint8Array, string][] = [
      ['as it is', report, 'opened'],
      ['with a byte order mark', `\uFEFF${report}`, 'opened'],
      ['with another line end', report.replaceAll('\n', '\r\n'), 'opened'],
      ['empty', '', 'FILE_NOT_OURS'],
      ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), 'FILE_NOT_OURS'],
      ['other JSON', '{"format":"har"}', 'FILE_NOT_OURS'],
      ['a list', '[]', 'FILE_NOT_OURS'],
      ['null', 'null', 'FILE_NOT_OURS'],
      ['deep', '['.repeat(100_000), 'FILE_NOT_OURS'],
      ['cut off', report.slice(0, report.length / 2), 'FILE_CUT_OFF'],
      ['without its last bracket', report.trimEnd().slice(0, -1), 'FILE_CUT_OFF'],
      ['newer', report.replace('"version": 1', '"version": 2'), 'FILE_NEWER'],
      ['changed', report.replaceAll('Maya', 'Mara'), 'FILE_ALTERED'],
      ['without entries', digested({ ...parsed, entries: undefined }), 'FILE_DAMAGED'],
      ['with no begin', digested({ ...parsed, entries: parsed.entries.slice(1) }), 'FILE_DAMAGED'],
      [
        'with a foreign entry',
        digested({ ...parsed, entries: [...parsed.entries, 7] }),
        'FILE_DAMAGED',
      ],
      [
        'with a broken check',
        digested({
          ...parsed,
          entries: [
            ...parsed.entries,
            {
              v: 1,
              id: 'x',
              at: '2026-03-02T10:00:00.000Z',
              type: 'check.finished',
              result: { stages: 5, verdict: 'works' },
            },
          ],
        }),
        'FILE_DAMAGED',
      ],
      ['with a field of a later time', digested({ ...parsed, later: { a: 1 } }), 'opened'],
    ];
    for (const [what, content, code] of table) expect.soft(await read(content), what).toBe(code);
  });

  it('with entries of a newer version are opened, and that is said', async () => {
    const { saveReport, admin } = await twoSides();
    const parsed = JSON.parse(await saveReport()) as { entries: unknown[] };
    const later = { v: 1, id: 'later', at: '2026-03-02T10:00:00.000Z', type: 'moon.landed' };
    const text = digested({ ...parsed, entries: [...parsed.entries, later] });
    expect(await admin.value('file.read', { bytes: Buffer.from(text) })).toMatchObject({
      kind: 'report',
      source: { notices: [{ code: 'JOURNAL_NEWER', params: { count: 1 } }] },
    });
  });

  it('larger than 5 MB do not get through the contract', async () => {
    const { admin } = await twoSides();
    const bytes = new Uint8Array(fileBytes + 1);
    expect(codeOf(await admin.call('file.read', { bytes }))).toBe('INPUT_INVALID');
  });

  it('never throw and never change a journal, whatever their bytes', async () => {
    const { admin, setupId, saveReport, answer, maya } = await twoSides();
    const report = await saveReport();
    const word = await answer(report, [{ userId: maya, answer: 'confirmed', note: '' }]);
    const journal = () =>
      readFileSync(join(admin.profile, 'setups', setupId, 'journal.jsonl'), 'utf8');
    const before = journal();
    const mutated = fc
      .tuple(fc.constantFrom(report, word), fc.nat(), fc.nat(60), fc.string({ maxLength: 20 }))
      .map(([text, at, length, put]) => {
        const start = at % text.length;
        return Buffer.from(text.slice(0, start) + put + text.slice(start + length));
      });
    // Right in form, with any value in any place, and the digest made to fit.
    const forged = fc
      .tuple(fc.constantFrom(report, word), fc.nat(), fc.jsonValue())
      .map(([text, place, value]) => {
        const file = JSON.parse(text) as Record<string, unknown>;
        let seen = 0;
        const count = text.split('":').length;
        const put = (held: unknown): unknown => {
          if (seen++ === place % count) return value;
          if (Array.isArray(held)) return held.map(put);
          if (typeof held !== 'object' || held === null) return held;
          return Object.fromEntries(Object.entries(held).map(([key, one]) => [key, put(one)]));
        };
        const changed = Object.fromEntries(
          Object.entries(file).map(([key, held]) => [key, put(held)]),
        );
        return Buffer.from(digested(changed));
      });
    const anything = fc.uint8Array({ maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, forged, anything), async (bytes) => {
        const opened = await admin.call('file.read', { bytes: new Uint8Array(bytes) });
        if (!opened.ok) {
          expect(opened.problem.code).toMatch(/^(FILE|CONFIRMATION)_/);
          return;
        }
        // What opened can also be shown and printed.
        if (opened.value.kind === 'report') {
          const document = { of: opened.value.source.of, what: 'report', masked: true } as const;
          expect(codeOf(await admin.call('document.copy', document))).toBe('');
          const record = { ...document, what: 'record', as: 'pdf' } as const;
          expect(codeOf(await admin.call('document.save', record))).toBe('');
        }
        expect(journal()).toBe(before);
      }),
      { numRuns: 300 },
    );
    expect(journal()).toBe(before);
    expect(admin.logged).toEqual([]);
  });
});
