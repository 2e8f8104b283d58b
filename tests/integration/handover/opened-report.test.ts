import { describe, expect, it } from 'vitest';
import { fileBytes } from '../../../shared/domain/handover/file-bytes.ts';
import { strictPolicy } from '../../../shared/domain/policy/policy.ts';
import { fail, ok } from '../../../shared/domain/problems/result.ts';
import { documentMessages } from '../../../shared/messages/documents.ts';
import { checkResult } from '../../../tools/fixtures/check-results.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';
import { type Parts, withMara } from '../../support/mara.ts';
import { twoSides } from '../../support/two-sides.ts';

const { facts } = documentMessages;
const appFacts = [
  [facts.app, '0.1.0, linux, Electron 45.4.1'],
  [facts.system, '6.1, x64'],
  [facts.times, 'UTC'],
];

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
    const session = await admin.setups.get(setupId);
    if (!session.ok) throw new Error(session.problem.code);
    const result = checkResult({ route: 'proxy p.example:8080' });
    await session.value.append({ type: 'check.finished', result });
    const after = await admin.value('handover.show', { setupId });
    expect(after.facts.at(-1)).toEqual([facts.route, 'proxy p.example:8080']);
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
      files: { open: async () => ok({ bytes: Buffer.from(text), path: null }) } as never,
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
    [
      'it is no text',
      ok({ bytes: Buffer.from([0xff]) }),
      fail('FILE_NOT_OURS', { reason: 'text' }),
    ],
    [
      'it is too large',
      ok({ bytes: new Uint8Array(fileBytes + 1) }),
      fail('FILE_TOO_LARGE', { limitMb: 5 }),
    ],
  ])('%s', async (_name, chosen, answer) => {
    const { call } = mainWithoutElectron({ files: { open: async () => chosen } as never });
    expect(await call('file.open', undefined)).toEqual(answer);
  });

  it('may be as large as a report can be', async () => {
    const bytes = Buffer.alloc(fileBytes, ' ');
    const { call } = mainWithoutElectron({ files: { open: async () => ok({ bytes }) } as never });
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

  it.each([true, false])('fits its setup, the path in its report: %s', async (path) => {
    const { saveReport, answer, maya, open } = await twoSides();
    const report = await saveReport({ masked: false, path });
    expect(codeOf(await open(await answer(report, yes(maya))))).toBe('');
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
