import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/handover/sha256.ts';
import { reportText } from '../../../shared/domain/handover/make-report.ts';
import { readSharedFile } from '../../../shared/domain/handover/read-file.ts';
import { toStoredEntry } from '../../../shared/domain/setup/entries.ts';
import { addMaya, looked, maya, mayaId, stored } from '../../support/setup-state.ts';
import { check, damaged, evidence, forged, journalOf, reportOf } from './shared-files.ts';

const entries = journalOf(stored, check, addMaya, looked(mayaId, maya));
const report = reportOf(entries);
const file = JSON.parse(reportText(report)) as Record<string, unknown> & { entries: unknown[] };
const read = (text: string) => readSharedFile(text, sha256);

describe('an entry of a report', () => {
  const common = { v: 1, id: 'x', at: '2026-11-23T10:00:00.000Z' } as const;
  const storedCheck = JSON.parse(JSON.stringify(toStoredEntry({ ...common, ...check }))) as {
    result: { stages: Record<string, unknown>[] };
  };
  const opened = (...more: readonly unknown[]) =>
    read(forged(file, { entries: [...file.entries, ...more] }));
  const withResult = (change: object) => ({
    ...storedCheck,
    result: { ...storedCheck.result, ...change },
  });
  const withStage = (change: object) =>
    withResult({ stages: [{ ...storedCheck.result.stages[0], ...change }] });
  const withEvidence = (change: object) => withStage({ evidence: { ...evidence, ...change } });

  it('of a later version is left out, and that is said with how many', () => {
    const later = { ...common, type: 'moon.landed' };
    expect(
      opened(later, { ...common, type: 'task.ticked', taskId: 'before.plan' }, later),
    ).toMatchObject({
      ok: true,
      value: {
        notices: [{ code: 'JOURNAL_NEWER', params: { count: 2 } }],
        report: { entries: [...report.entries, { taskId: 'before.plan' }] },
      },
    });
  });

  it('of this version is kept with any of its words', () => {
    const words: readonly [string, readonly (string | null)[]][] = [
      ['verdict', ['works', 'works-with-notes', 'fails', 'cancelled']],
      ['move', ['admin', 'network', 'wisq', 'wait', null]],
      ['oneLoginWouldShow', ['enabled', 'not-enabled', 'unknown']],
    ];
    const stages = ['pass', 'note', 'fail', 'skipped'].map((verdict) => withStage({ verdict }));
    const results = words.flatMap(([key, all]) => all.map((word) => withResult({ [key]: word })));
    for (const entry of [...stages, ...results]) {
      expect(opened(entry)).toMatchObject({ ok: true, value: { notices: [] } });
    }
  });

  it.each<[string, object]>([
    ['a code', withStage({ problems: [{ code: 'MOON_FULL', facts: {} }] })],
    ['a stage', withStage({ id: 'moon' })],
    ['a verdict of a stage', withStage({ verdict: 'perhaps' })],
    ['a verdict', withResult({ verdict: 'perhaps' })],
    ['somebody to act', withResult({ move: 'moon' })],
    ['a view of OneLogin', withResult({ oneLoginWouldShow: 'perhaps' })],
  ])('with %s that only a later version knows is left out', (_what, entry) => {
    expect(opened(entry)).toMatchObject({
      ok: true,
      value: { notices: [{ code: 'JOURNAL_NEWER' }] },
    });
  });

  it.each<[string, object]>([
    ['a check id that is a number', withResult({ checkId: 7 })],
    ['a time that is none', withResult({ at: 'today' })],
    ['a long route', withResult({ route: 'x'.repeat(501) })],
    ['no host', withResult({ host: null })],
    ['no duration', withResult({ ms: 'long' })],
    ['stages that are a number', withResult({ stages: 7 })],
    [
      'more stages than there are',
      withResult({ stages: Array(9).fill(storedCheck.result.stages[0]) }),
    ],
    ['a stage that is a text', withResult({ stages: ['route'] })],
    ['a stage without a begin', withStage({ startMs: null })],
    ['a stage without a duration', withStage({ ms: null })],
    ['a stage without evidence', withStage({ evidence: null })],
    [
      'more than 40 problems',
      withStage({
        problems: Array.from({ length: 41 }, () => ({ code: 'TOKEN_REFUSED', facts: {} })),
      }),
    ],
    ['a problem without values', withStage({ problems: [{ code: 'TOKEN_REFUSED' }] })],
    [
      'a long value',
      withStage({ problems: [{ code: 'TOKEN_REFUSED', facts: { a: 'x'.repeat(2001) } }] }),
    ],
    ['a list for a value', withStage({ problems: [{ code: 'TOKEN_REFUSED', facts: { a: [] } }] })],
    ['a request that is a number', withEvidence({ request: 7 })],
    ['a status that is a text', withEvidence({ status: '401' })],
    ['a content type that is a number', withEvidence({ contentType: 7 })],
    ['an address that is a number', withEvidence({ address: 7 })],
    ['a protocol that is a number', withEvidence({ protocol: 7 })],
    ['a wait that is a text', withEvidence({ retryAfterSeconds: 'long' })],
    ['a cause that is a number', withEvidence({ cause: 7 })],
    ['half a certificate', withEvidence({ certificate: { subject: 'CN=a' } })],
    ['a new word beside something damaged', withResult({ verdict: 'perhaps', ms: 'long' })],
  ])('with %s is damaged', (_what, entry) => {
    expect(opened(entry)).toEqual({
      ok: false,
      problem: damaged(`entries.${file.entries.length}`),
    });
  });

  it('keeps of a check what is shown, and nothing else', () => {
    const shown = opened(
      withResult({
        bodyStart: 'secret',
        stages: [{ ...storedCheck.result.stages[0], extra: 1, evidence: { bodyStart: 'secret' } }],
      }),
    );
    if (!shown.ok || shown.value.kind !== 'report') throw new Error('not opened');
    const last = shown.value.report.entries.at(-1);
    expect(JSON.stringify(last)).not.toMatch(/secret|extra/);
    expect(last).toMatchObject({ result: { stages: [{ id: 'address', evidence: {} }] } });
    expect(
      Object.keys(last?.type === 'check.finished' ? (last.result.stages[0]?.evidence ?? {}) : {}),
    ).toEqual([]);
  });
});
