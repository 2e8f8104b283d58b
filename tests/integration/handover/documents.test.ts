import { describe, expect, it } from 'vitest';
import { fileBytes } from '../../../shared/domain/handover/file-bytes.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { drawingMessages } from '../../../shared/messages/drawings.ts';
import { codeOf } from '../../support/main-context.ts';
import { type Parts, withMara } from '../../support/mara.ts';
import { twoSides } from '../../support/two-sides.ts';

describe('a document', () => {
  it.each([
    ['report', 'pdf', 'Wisq report Northwind EU production 2026-03-02.pdf'],
    ['report', 'markdown', 'Wisq report Northwind EU production 2026-03-02.md'],
    ['record', 'pdf', 'Change record Northwind EU production 2026-03-02.pdf'],
    ['record', 'markdown', 'Change record Northwind EU production 2026-03-02.md'],
  ] as const)('%s as %s is saved as such', async (what, as, name) => {
    const { value, setupId, saved } = await withMara();
    const choice = { of: { setupId }, what, as, masked: false } as const;
    expect(await value('document.save', choice)).toEqual({ name });
    const text = saved.get(name) ?? '';
    expect(text.startsWith(as === 'pdf' ? '<!doctype html>' : '# ')).toBe(true);
    expect(text).toContain('Mara Vega');
    expect(text.includes('Change record: ')).toBe(what === 'record');
  });

  it('has drawings of OneLogin in a record’s PDF alone, and only when wanted', async () => {
    const { value, setupId, saved } = await withMara();
    await value('guide.tick', { setupId, taskId: 'add-app.save', done: true });
    const drawn = async (more: object) => {
      const choice = {
        of: { setupId },
        what: 'record',
        as: 'pdf',
        masked: false,
        ...more,
      } as const;
      const { name } = await value('document.save', choice);
      return saved.get(name ?? '')?.includes(drawingMessages.drawn) ?? false;
    };
    expect(await drawn({ drawings: true })).toBe(true);
    expect(await drawn({ drawings: false })).toBe(false);
    expect(await drawn({})).toBe(false);
    expect(await drawn({ drawings: true, what: 'report' })).toBe(false);
  });

  it('is the same as Markdown, with drawings wanted or not, saved or copied', async () => {
    const { value, setupId, saved, clipboard } = await withMara();
    await value('guide.tick', { setupId, taskId: 'add-app.save', done: true });
    const choice = { of: { setupId }, what: 'record', masked: false } as const;
    const texts: (string | undefined)[] = [];
    for (const drawings of [true, false]) {
      const { name } = await value('document.save', { ...choice, as: 'markdown', drawings });
      texts.push(saved.get(name ?? ''));
    }
    await value('document.copy', choice);
    expect(texts).toEqual([clipboard.text, clipboard.text]);
  });

  it('does not give the path of the base URL away', async () => {
    const { admin, setupId } = await twoSides();
    for (const what of ['report', 'record'] as const) {
      await admin.value('document.copy', { of: { setupId }, what, masked: false });
      expect(admin.clipboard.text).toContain('acme.wisq.example');
      expect(admin.clipboard.text).not.toContain('acme-7f3');
    }
  });

  it('hides names when the admin wants it', async () => {
    const { value, setupId, clipboard } = await withMara();
    const choice = { of: { setupId }, what: 'report' } as const;
    await value('document.copy', { ...choice, masked: true });
    expect(clipboard.text).toContain('user-a@masked.example');
    expect(clipboard.text).not.toMatch(/mara|vega/i);
    await value('document.copy', { ...choice, masked: false });
    expect(clipboard.text).toContain('mara@northwind.example');
  });

  it('is copied as Markdown, the one that was asked for', async () => {
    const { call, setupId, clipboard } = await withMara();
    const choice = { of: { setupId }, masked: false } as const;
    expect(await call('document.copy', { ...choice, what: 'record' })).toEqual(ok(null));
    expect(clipboard.text).toMatch(/^# Change record: Northwind/);
    await call('document.copy', { ...choice, what: 'report' });
    expect(clipboard.text).not.toContain('Change record');
  });

  it.each<[string, Parts, object]>([
    [
      'nowhere, the person chose none',
      { files: { save: async () => ok(null) } as never },
      ok({ name: null }),
    ],
    [
      'on a disk that is full',
      { files: { save: async () => fail('FILE_UNWRITABLE') } as never },
      fail('FILE_UNWRITABLE'),
    ],
  ])('may be saved %s', async (_where, parts, answer) => {
    const { call, setupId } = await withMara(parts);
    const choice = { of: { setupId }, what: 'report', masked: false } as const;
    expect(await call('document.save', { ...choice, as: 'pdf' })).toEqual(answer);
    expect(await call('document.save', { ...choice, as: 'markdown' })).toEqual(answer);
  });

  it('that cannot be printed is not saved', async () => {
    const { call, setupId, saved } = await withMara({ printPdf: async () => fail('PDF_FAILED') });
    const choice = { of: { setupId }, what: 'report', masked: false, as: 'pdf' } as const;
    expect(await call('document.save', choice)).toEqual(fail('PDF_FAILED'));
    expect(saved.size).toBe(0);
  });

  it('of a report that is not open cannot be made', async () => {
    const { call, saved } = await withMara();
    const of = { reportId: '00000000-0000-4000-8000-000000000000' };
    const choice = { of, what: 'report', masked: false } as const;
    expect(codeOf(await call('document.save', { ...choice, as: 'pdf' }))).toBe('FILE_CLOSED');
    expect(codeOf(await call('document.copy', choice))).toBe('FILE_CLOSED');
    expect(saved.size).toBe(0);
  });
});

describe('the report of a setup', () => {
  it('is saved as it was previewed, under a name that says what it is', async () => {
    const { value, setupId, saved } = await withMara();
    const { previewId, text } = await value('report.preview', {
      setupId,
      masked: false,
      path: false,
    });
    await value('setups.rename', { setupId, name: 'Renamed' });
    const name = 'Wisq report Renamed 2026-03-02.wisq-setup';
    expect(await value('report.save', { setupId, previewId })).toEqual({ name });
    expect(saved.get(name)).toBe(text);
  });

  it('has pseudonyms where the admin wants them, and the path of the URL where they say so', async () => {
    const { admin, setupId } = await twoSides();
    const preview = async (masked: boolean, path: boolean) =>
      (await admin.value('report.preview', { setupId, masked, path })).text;
    expect(await preview(false, false)).toMatch(/Okafor/);
    expect(await preview(true, false)).not.toMatch(/Okafor/);
    expect(await preview(false, false)).not.toContain('acme-7f3');
    expect(JSON.parse(await preview(false, true))).toMatchObject({
      masked: false,
      savedAt: '2026-03-02T10:00:00.000Z',
      network: { host: 'acme.wisq.example', path: '/scim/v2/tenants/acme-7f3' },
    });
    expect(JSON.parse(await preview(true, false))).toMatchObject({
      masked: true,
      network: { path: null },
    });
  });

  it('has the app’s log where the admin ticked it, and whoever opens it sees those lines', async () => {
    const lines = Array.from({ length: 500 }, (_, at) => `2026-03-02T10:00:00.000Z code ${at}`);
    const { value, setupId } = await withMara({ readLog: async () => ok(lines) });
    const preview = { setupId, masked: true, path: false };
    const without = await value('report.preview', preview);
    expect(without.text).not.toContain('code 17');
    const { text } = await value('report.preview', { ...preview, log: true });
    expect(await value('file.read', { bytes: Buffer.from(text) })).toMatchObject({
      source: { log: lines, notices: [] },
    });
    expect(await value('file.read', { bytes: Buffer.from(without.text) })).toMatchObject({
      source: { log: null },
    });
  });

  it('is not made without a log that was asked for and cannot be read', async () => {
    const { call, setupId } = await withMara({
      readLog: async () => fail('LOG_UNREADABLE', { cause: 'EACCES' }),
    });
    const preview = { setupId, masked: false, path: false };
    expect(codeOf(await call('report.preview', { ...preview, log: true }))).toBe('LOG_UNREADABLE');
    expect(codeOf(await call('report.preview', preview))).toBe('');
  });

  it('that would be larger than can be opened loses the oldest, and says so', async () => {
    const line = '\u{1F642}'.repeat(150);
    const log = Array.from({ length: 500 }, () => line);
    const { value, setupId } = await withMara({ readLog: async () => ok(log) });
    const note = 'ü'.repeat(2000);
    const { state } = await value('setups.open', { setupId });
    const userId = state.users[0]?.userId ?? '';
    const on = '2026-03-02';
    let bytes = 0;
    while (bytes <= fileBytes) {
      await value('users.confirm', { setupId, userId, by: 'Mia', on, channel: 'call', note });
      bytes += 4000;
    }
    const { text } = await value('report.preview', {
      setupId,
      masked: false,
      path: false,
      log: true,
    });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(fileBytes);
    expect(JSON.parse(text)).toMatchObject({ leftOut: { checks: 0, lookUps: 0 } });
    const opened = await value('file.read', { bytes: Buffer.from(text) });
    expect(opened).toMatchObject({ source: { notices: [{ code: 'FILE_SHORTENED' }] } });
  });
});
