import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/handover/sha256.ts';
import { fileText, reportText } from '../../../shared/domain/handover/make-report.ts';
import { readSharedFile } from '../../../shared/domain/handover/read-file.ts';
import { problem } from '../../../shared/domain/problems/codes.ts';
import { type NewEntry, toStoredEntry } from '../../../shared/domain/setup/entries.ts';
import { checkResult } from '../../support/check-results.ts';
import { addMaya, looked, maya, mayaId, stored } from '../../support/setup-state.ts';
import { confirmationOf, forged, journalOf, reportOf } from './shared-files.ts';

const evidence = {
  request: 'GET /…',
  status: 401,
  contentType: 'text/html',
  address: '192.0.2.1',
  protocol: 'TLSv1.3',
  certificate: { subject: 'CN=a', issuer: 'CN=b', validFrom: 'then', validTo: 'then' },
  retryAfterSeconds: 3,
  cause: 'ECONNRESET',
};
const result = checkResult({
  failed: 'question',
  why: problem('SERVER_ERROR', { status: 500, a: 'b', c: true }),
});
const check: NewEntry = {
  type: 'check.finished',
  result: {
    ...result,
    stages: result.stages.map((stage, at) => (at === 0 ? { ...stage, evidence } : stage)),
  },
};
const entries = journalOf(stored, check, addMaya, looked(mayaId, maya));
const report = reportOf(entries);
const file = JSON.parse(reportText(report)) as Record<string, unknown> & { entries: unknown[] };
const confirmation = confirmationOf(report, { userId: mayaId, answer: 'confirmed', note: 'Good.' });
const read = (text: string) => readSharedFile(text, sha256);
const refusal = (text: string) => {
  const opened = read(text);
  return opened.ok ? null : opened.problem;
};
const damaged = (where: string) => ({ code: 'FILE_DAMAGED', params: { where } });

describe('a report', () => {
  it('is read as it was made, a check down to its last field', () => {
    const opened = read(reportText(report));
    expect(opened).toEqual({ ok: true, value: { kind: 'report', report, notices: [] } });
    const checked = report.entries.find(({ type }) => type === 'check.finished');
    expect(checked).toMatchObject({
      result: { owner: 'admin', stages: [{ evidence }, {}, {}, {}, {}, {}, {}, {}] },
    });
  });

  it('is text that ends with a line break, with the keys of every report', () => {
    expect(reportText(report)).toMatch(
      /^\{\n {2}"format": "wisq-setup",\n {2}"version": 1,[^]*\n\}\n$/,
    );
    expect(JSON.stringify(file)).toContain('"move":"admin"');
    expect(Object.keys(file)).toEqual([
      'format',
      'version',
      'setupId',
      'savedAt',
      'masked',
      'lastEntryId',
      'app',
      'system',
      'network',
      'entries',
      'digest',
      'signature',
    ]);
    expect(file['network']).toEqual({ host: 'scim.wisq.example', path: null, route: 'direct' });
    expect(file['lastEntryId']).toBe('entry-4');
    expect(file['signature']).toBeNull();
  });

  it('of a setup that knows nothing names no host and no route', () => {
    expect(reportOf(journalOf()).network).toEqual({ host: null, path: null, route: '' });
    expect(reportOf([]).lastEntryId).toBe('');
  });

  it('loses what this app does not know, and keeps the rest', () => {
    const [first, ...rest] = file.entries as Record<string, unknown>[];
    const text = forged(file, { later: { a: 1 }, entries: [{ ...first, later: 1 }, ...rest] });
    expect(read(text)).toMatchObject({ ok: true, value: { report: { entries: report.entries } } });
    expect(text).toContain('later');
    const opened = read(text);
    expect(JSON.stringify(opened)).not.toContain('later"');
  });

  it.each<[string, object, object]>([
    ['no entries', { entries: undefined }, damaged('entries')],
    ['no first entry', { entries: file.entries.slice(1) }, damaged('entries')],
    ['no entry at all', { entries: [] }, damaged('entries')],
    ['an entry that is none', { entries: [file.entries[0], 7] }, damaged('entries.1')],
    ['an id of another shape', { setupId: `${String(file['setupId'])}0` }, damaged('setupId')],
    [
      'an id that begins with something else',
      { setupId: ` ${String(file['setupId'])}` },
      damaged('setupId'),
    ],
    ['a time that is none', { savedAt: 'today' }, damaged('savedAt')],
    ['no word on names', { masked: 'no' }, damaged('masked')],
    ['no last entry', { lastEntryId: 7 }, damaged('lastEntryId')],
    ['a long last entry', { lastEntryId: 'x'.repeat(65) }, damaged('lastEntryId')],
    [
      'no version of the app',
      { app: { platform: 'linux', electron: '45' } },
      damaged('app.version'),
    ],
    [
      'a long version of the app',
      { app: { version: 'x'.repeat(501), platform: '', electron: '' } },
      damaged('app.version'),
    ],
    ['no system', { system: {} }, damaged('system.release')],
    ['no network', { network: null }, damaged('network')],
    ['no route', { network: { host: null, path: null } }, damaged('network.route')],
  ])('with %s is damaged there', (_what, change, problemFound) => {
    expect(refusal(forged(file, change))).toEqual(problemFound);
  });

  it('is damaged where its digest has another shape', () => {
    for (const digest of ['', 'f'.repeat(63), `${'f'.repeat(64)}0`, ` ${'f'.repeat(64)}`]) {
      expect(refusal(JSON.stringify({ ...file, digest }))).toEqual(damaged('digest'));
    }
  });

  it('is refused when anything in it was changed', () => {
    const text = reportText(report);
    expect(refusal(text.replace('Maya', 'Mara'))).toEqual({ code: 'FILE_ALTERED', params: {} });
    expect(refusal(JSON.stringify({ ...file, later: 1 }))?.code).toBe('FILE_ALTERED');
    expect(refusal(JSON.stringify({ ...file, digest: 'f'.repeat(64) }))?.code).toBe('FILE_ALTERED');
  });
});

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

describe('a confirmation', () => {
  const text = fileText(confirmation);

  it('is read as it was made', () => {
    expect(read(text)).toEqual({ ok: true, value: { kind: 'confirmation', confirmation } });
  });

  const [user] = confirmation.users;
  it.each<[string, object, string]>([
    ['an id of another shape', { id: 'x' }, 'id'],
    ['another setup id', { setupId: 'x' }, 'setupId'],
    ['a long name of the setup', { setupName: 'x'.repeat(501) }, 'setupName'],
    ['no report behind it', { basedOn: null }, 'basedOn'],
    [
      'no time of the report',
      { basedOn: { ...confirmation.basedOn, savedAt: '' } },
      'basedOn.savedAt',
    ],
    ['no word on names', { basedOn: { ...confirmation.basedOn, masked: 0 } }, 'basedOn.masked'],
    [
      'a long last entry',
      { basedOn: { ...confirmation.basedOn, lastEntryId: 'x'.repeat(65) } },
      'basedOn.lastEntryId',
    ],
    [
      'no digest of the report',
      { basedOn: { ...confirmation.basedOn, digest: '' } },
      'basedOn.digest',
    ],
    ['nobody who says so', { by: ' ' }, 'by'],
    ['a long name', { by: 'x'.repeat(201) }, 'by'],
    ['no day', { on: 'today' }, 'on'],
    ['no time', { at: 'now' }, 'at'],
    ['no users', { users: [] }, 'users'],
    ['users that are none', { users: [7] }, 'users.0'],
    ['a user without an id', { users: [{ ...user, userId: null }] }, 'users.0.userId'],
    ['a user without a name', { users: [{ ...user, userName: null }] }, 'users.0.userName'],
    ['a user without a digest', { users: [{ ...user, digest: 'x' }] }, 'users.0.digest'],
    ['a user without an answer', { users: [{ ...user, answer: 'perhaps' }] }, 'users.0.answer'],
    ['a long note', { users: [{ ...user, note: 'x'.repeat(2001) }] }, 'users.0.note'],
    ['more than 1,000 users', { users: Array(1001).fill(user) }, 'users'],
  ])('with %s is damaged there', (_what, change, where) => {
    expect(refusal(forged(confirmation, change))).toEqual(damaged(where));
  });

  it('is read without its signature, and with any', () => {
    for (const signature of [undefined, null, 'anything']) {
      expect(read(forged(confirmation, { signature })).ok).toBe(true);
    }
  });

  it('is refused when anything in it was changed', () => {
    expect(refusal(text.replace('"confirmed"', '"declined"'))).toEqual({
      code: 'FILE_ALTERED',
      params: {},
    });
  });
});

describe('a file that is neither', () => {
  const foreign = { code: 'FILE_NOT_OURS', params: { reason: 'format' } };
  it.each<[string, object | null, object]>([
    ['null', null, foreign],
    ['a list', [], foreign],
    ['no format', { version: 1 }, foreign],
    ['another format', { format: 'har', version: 1 }, foreign],
    ['no version', { format: 'wisq-setup' }, foreign],
    ['version 0', { format: 'wisq-setup', version: 0 }, foreign],
    ['version 1.5', { format: 'wisq-setup', version: 1.5 }, foreign],
    ['a version in words', { format: 'wisq-setup', version: '1' }, foreign],
    [
      'a later report',
      { format: 'wisq-setup', version: 2 },
      { code: 'FILE_NEWER', params: { version: 2, known: 1 } },
    ],
    [
      'a later confirmation',
      { format: 'wisq-confirmation', version: 7 },
      { code: 'FILE_NEWER', params: { version: 7, known: 1 } },
    ],
  ])('is refused: %s', (_what, value, expected) => {
    expect(refusal(JSON.stringify(value))).toEqual(expected);
  });

  it('is refused when it is no JSON', () => {
    expect(refusal('Hello')).toEqual({ code: 'FILE_NOT_OURS', params: { reason: 'json' } });
  });
});
