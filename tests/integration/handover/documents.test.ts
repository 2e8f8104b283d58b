import { describe, expect, it } from 'vitest';
import { fileBytes } from '../../../shared/domain/handover/format.ts';
import { strictPolicy } from '../../../shared/domain/policy/policy.ts';
import { fail, ok } from '../../../shared/domain/problems/codes.ts';
import { noValues } from '../../../shared/domain/users/attributes.ts';
import { documentMessages } from '../../../shared/messages/documents.ts';
import { drawingMessages } from '../../../shared/messages/drawings.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';
import { twoSides } from '../../support/two-sides.ts';

type Parts = Parameters<typeof mainWithoutElectron>[0];

/** A setup with Mara in it. */
async function withMara(parts: Parts = {}) {
  const main = mainWithoutElectron(parts);
  const { setupId } = await main.value('setups.create', { name: 'Northwind: EU/production' });
  await main.value('users.add', {
    setupId,
    userName: 'mara@northwind.example',
    expected: { ...noValues, firstName: 'Mara', lastName: 'Vega' },
  });
  const report = async () =>
    (await main.value('report.preview', { setupId, masked: false, path: false })).text;
  return { ...main, setupId, report };
}

const { facts } = documentMessages;
const appFacts = [
  [facts.app, '0.1.0, linux, Electron 45.4.1'],
  [facts.system, '6.1, x64'],
  [facts.times, 'UTC'],
];

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
    expect(await drawn({ drawings: true, as: 'markdown' })).toBe(false);
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

  it('that would be larger than can be opened is not made', async () => {
    const { call, value, setupId } = await withMara();
    const note = 'ü'.repeat(2000);
    const { state } = await value('setups.open', { setupId });
    const userId = state.users[0]?.userId ?? '';
    const on = '2026-03-02';
    let bytes = 0;
    while (bytes <= fileBytes) {
      await value('users.confirm', { setupId, userId, by: 'Mia', on, channel: 'call', note });
      bytes += 4000;
    }
    expect(await call('report.preview', { setupId, masked: false, path: false })).toEqual(
      fail('FILE_TOO_LARGE', { limitMb: 5 }),
    );
  });
});

describe('the handover view', () => {
  it('shows one’s own setup as it is now', async () => {
    const { value, setupId } = await withMara();
    const shown = await value('handover.show', { setupId });
    expect(shown).toMatchObject({ of: { setupId }, savedAt: null, masked: false, notices: [] });
    expect(shown.facts).toEqual(appFacts);
    expect(JSON.stringify(shown.entries)).toContain('mara@northwind.example');
  });

  it('says where Wisq is, without the path, and by which route the last test went', async () => {
    const { admin, setupId } = await twoSides();
    const { facts: shown } = await admin.value('handover.show', { setupId });
    expect(shown).toEqual([...appFacts, [facts.host, 'acme.wisq.example/…']]);
  });

  it('says that names are hidden', async () => {
    const { value, setupId } = await withMara({ policy: strictPolicy });
    const shown = await value('handover.show', { setupId });
    expect(shown).toMatchObject({ masked: true });
    expect(shown.facts).toEqual([...appFacts, [facts.names, facts.masked]]);
  });
});

describe('a report that was opened', () => {
  const opened = async (text: string, parts: Parts = {}) => {
    const main = mainWithoutElectron({
      ...parts,
      files: { open: async () => ok(Buffer.from(text)) } as never,
    });
    const file = await main.value('file.open', undefined);
    if (file?.kind !== 'report') throw new Error('no report');
    return { ...main, source: file.source };
  };

  it('is shown as it was saved', async () => {
    const { report } = await withMara();
    const { source } = await opened(await report());
    expect(source).toMatchObject({
      of: { reportId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      savedAt: '2026-03-02T10:00:00.000Z',
      masked: false,
      notices: [],
    });
    expect(source.facts).toEqual(appFacts);
    expect(JSON.stringify(source.entries)).toContain('mara@northwind.example');
  });

  it('says the path of the URL where its sender said so', async () => {
    const { saveReport } = await twoSides();
    const { source } = await opened(await saveReport({ masked: false, path: true }));
    const address = 'acme.wisq.example/scim/v2/tenants/acme-7f3';
    expect(source.facts).toContainEqual([facts.host, address]);
  });

  it('with pseudonyms keeps them, whatever the policy', async () => {
    const { saveReport } = await twoSides();
    const text = await saveReport({ masked: true, path: false });
    const plain = await opened(text);
    const strict = await opened(text, { policy: strictPolicy });
    for (const { source } of [plain, strict]) {
      expect(source.masked).toBe(true);
      expect(source.facts.at(-1)).toEqual([facts.names, facts.masked]);
    }
    expect(strict.source.entries).toEqual(plain.source.entries);
    const choice = { of: strict.source.of, what: 'report', masked: true } as const;
    await strict.value('document.copy', choice);
    await plain.value('document.copy', { ...choice, of: plain.source.of });
    expect(strict.clipboard.text).toBe(plain.clipboard.text);
  });

  it('becomes a document with names or without', async () => {
    const { report } = await withMara();
    const { source, value, clipboard } = await opened(await report());
    const choice = { of: source.of, what: 'record' } as const;
    await value('document.copy', { ...choice, masked: false });
    expect(clipboard.text).toContain('Mara Vega');
    expect(clipboard.text).not.toContain(facts.masked);
    await value('document.copy', { ...choice, masked: true });
    expect(clipboard.text).toContain('User A');
    expect(clipboard.text).toContain(facts.masked);
    expect(clipboard.text).not.toMatch(/mara|vega/i);
  });
});

describe('a file to open', () => {
  it.each([
    ['none was chosen', ok(null), ok(null)],
    ['it cannot be read', fail('FILE_UNREADABLE'), fail('FILE_UNREADABLE')],
    ['it is no text', ok(Buffer.from([0xff])), fail('FILE_NOT_OURS', { reason: 'text' })],
    ['it is too large', ok(new Uint8Array(fileBytes + 1)), fail('FILE_TOO_LARGE', { limitMb: 5 })],
  ])('%s', async (_name, chosen, answer) => {
    const { call } = mainWithoutElectron({ files: { open: async () => chosen } as never });
    expect(await call('file.open', undefined)).toEqual(answer);
  });

  it('may be as large as a report can be', async () => {
    const bytes = Buffer.alloc(fileBytes, ' ');
    const { call } = mainWithoutElectron({ files: { open: async () => ok(bytes) } as never });
    expect(codeOf(await call('file.open', undefined))).toBe('FILE_NOT_OURS');
  });
});

describe('a confirmation that is saved', () => {
  const yes = (userId: string) => [{ userId, answer: 'confirmed' as const, note: '' }];

  it('names the setup, and is dated today', async () => {
    const { saveReport, answer, strategist, maya, open } = await twoSides();
    const text = await answer(await saveReport(), yes(maya));
    expect([...strategist.saved.keys()]).toEqual([
      'Wisq confirmation Northwind, production 2026-03-02.wisq-confirmation',
    ]);
    expect(JSON.parse(text)).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: '2026-03-02T10:00:00.000Z',
    });
    expect(await open(text)).toMatchObject({
      value: {
        preview: {
          setupName: 'Northwind, production',
          reportSavedAt: '2026-03-02T10:00:00.000Z',
          on: '2026-03-02',
          fileId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      },
    });
  });

  it('is closed once it was accepted, and says which setup it was for', async () => {
    const { admin, setupId, saveReport, answer, maya } = await twoSides();
    const bytes = Buffer.from(await answer(await saveReport(), yes(maya)));
    const opened = await admin.value('file.read', { bytes });
    if (opened.kind !== 'confirmation') throw new Error('no confirmation');
    const { fileId } = opened.preview;
    expect(opened.preview.setupId).toBe(setupId);
    expect(await admin.call('confirmation.accept', { fileId })).toEqual(ok({ setupId }));
    expect(codeOf(await admin.call('confirmation.accept', { fileId }))).toBe('FILE_CLOSED');
  });

  it('for another setup names that', async () => {
    const here = await twoSides();
    const there = await twoSides();
    const text = await there.answer(await there.saveReport(), yes(there.maya));
    expect(await here.open(text)).toEqual(
      fail('CONFIRMATION_OTHER_SETUP', { setup: 'Northwind, production' }),
    );
  });
});
