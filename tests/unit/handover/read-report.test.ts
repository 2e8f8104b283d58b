import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/handover/sha256.ts';
import { reportText } from '../../../shared/domain/handover/make-report.ts';
import { readSharedFile } from '../../../shared/domain/handover/read-file.ts';
import { addMaya, looked, maya, mayaId, stored } from '../../support/setup-state.ts';
import { check, damaged, evidence, forged, journalOf, refusal, reportOf } from './shared-files.ts';

const entries = journalOf(stored, check, addMaya, looked(mayaId, maya));
const report = reportOf(entries);
const file = JSON.parse(reportText(report)) as Record<string, unknown> & { entries: unknown[] };
const read = (text: string) => readSharedFile(text, sha256);

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
