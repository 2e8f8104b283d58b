import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/handover/sha256.ts';
import { contentDigest } from '../../../shared/domain/handover/canonical.ts';
import { noPolicy } from '../../../shared/domain/policy/policy.ts';
import { fileBytes } from '../../../shared/domain/handover/file-bytes.ts';
import { toStoredEntry } from '../../../shared/domain/setup/entries.ts';
import { recordedCheck } from '../../../tools/fixtures/check-results.ts';
import { codeOf, mainWithoutElectron } from '../../support/main-context.ts';
import { twoSides } from '../../support/two-sides.ts';

function forged(text: string, change: object) {
  const file = { ...(JSON.parse(text) as object), ...change };
  return Buffer.from(JSON.stringify({ ...file, digest: contentDigest(file, sha256) }));
}

describe('a report that calls names hidden and shows them', () => {
  it('is shown as what it is, and says so', async () => {
    const { saveReport, strategist } = await twoSides();
    const bytes = forged(await saveReport(), { masked: true });
    const opened = await strategist.value('file.read', { bytes });
    expect(opened).toMatchObject({
      source: { masked: false, notices: [{ code: 'FILE_NAMES_SHOWN' }] },
    });
  });

  it('is masked where the company wants that, on screen and in documents', async () => {
    const { saveReport } = await twoSides();
    const bytes = forged(await saveReport(), { masked: true });
    const closed = mainWithoutElectron({ policy: { ...noPolicy, alwaysMaskNames: true } });
    const opened = await closed.value('file.read', { bytes });
    if (opened.kind !== 'report') throw new Error('no report');
    expect(opened.source.masked).toBe(true);
    expect(JSON.stringify(opened.source.entries)).not.toMatch(/Maya|Okafor/);
    const { of } = opened.source;
    await closed.value('document.copy', { of, what: 'report', masked: false });
    expect(closed.clipboard.text).not.toMatch(/Maya|Okafor/);
  });

  it('is masked in documents when it is asked to be', async () => {
    const { saveReport, strategist } = await twoSides();
    const opened = await strategist.value('file.read', {
      bytes: forged(await saveReport(), { masked: true }),
    });
    if (opened.kind !== 'report') throw new Error('no report');
    const { of } = opened.source;
    await strategist.value('document.copy', { of, what: 'report', masked: true });
    expect(strategist.clipboard.text).not.toMatch(/Maya|Okafor/);
  });
});

it('a report from a day that has begun nowhere is refused', async () => {
  const { saveReport, strategist } = await twoSides();
  const report = await saveReport();
  const read = async (savedAt: string) =>
    codeOf(await strategist.call('file.read', { bytes: forged(report, { savedAt }) }));
  expect(await read('2026-03-04T00:00:00.000Z')).toBe('FILE_FUTURE');
  expect(await read('2026-03-02T23:00:00.000Z')).toBe('');
  expect(await read('2026-02-30T10:00:00.000Z')).toBe('FILE_DAMAGED');
});

describe('a setup whose journal is far longer than a report', () => {
  /** As `twoSides`, the admin's app started anew on a journal with thousands of tests in it. */
  async function longSides(before: Parameters<typeof grow>[2] = 12_000) {
    const sides = await twoSides();
    const { setupId, admin } = sides;
    await admin.setups.close();
    grow(admin.profile, setupId, before);
    const again = mainWithoutElectron({}, admin.profile);
    return { ...sides, again };
  }

  function grow(profile: string, setupId: string, tests: number): void {
    const lines = Array.from({ length: tests }, (_, at) =>
      JSON.stringify(
        toStoredEntry({
          v: 1,
          id: `test-${at}`,
          at: '2026-03-02T10:00:00.000Z',
          type: 'check.finished',
          result: { ...recordedCheck(), at: '2026-03-02T10:00:00.000Z' },
        }),
      ),
    );
    appendFileSync(join(profile, 'setups', setupId, 'journal.jsonl'), `${lines.join('\n')}\n`);
  }

  it('can be reported, and the report says what is left out', async () => {
    const { again, setupId, strategist } = await longSides();
    const { text } = await again.value('report.preview', { setupId, masked: true, path: false });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(fileBytes);
    const opened = await strategist.value('file.read', { bytes: Buffer.from(text) });
    if (opened.kind !== 'report') throw new Error('no report');
    const { source } = opened;
    const [notice] = source.notices;
    expect(notice?.code).toBe('FILE_SHORTENED');
    const shown = source.entries.filter(({ type }) => type === 'check.finished').length;
    expect(Number(notice?.params['checks']) + shown).toBe(12_000);
    // All of the record but tests is there.
    expect(source.entries.filter(({ type }) => type === 'user.looked')).toHaveLength(2);
  });

  it.each([false, true])('takes a confirmation of it, names hidden: %s', async (masked) => {
    const { again, setupId, answer, maya } = await longSides();
    const { previewId } = await again.value('report.preview', { setupId, masked, path: false });
    const { name } = await again.value('report.save', { setupId, previewId });
    const report = again.saved.get(name ?? '') ?? '';
    const word = await answer(report, [{ userId: maya, answer: 'confirmed', note: '' }]);
    const opened = await again.value('file.read', { bytes: Buffer.from(word) });
    if (opened.kind !== 'confirmation') throw new Error('no confirmation');
    const { fileId } = opened.preview;
    expect(codeOf(await again.call('confirmation.accept', { fileId }))).toBe('');
    const { state } = await again.value('setups.open', { setupId });
    expect(state.users[0]?.confirmation).toMatchObject({ by: 'Ines Albrecht' });
  });

  it('takes one of a report from before all that', async () => {
    const { saveReport, answer, maya, admin, setupId } = await twoSides();
    const rename = (name: string) => admin.value('setups.rename', { setupId, name });
    // The report's newest entry is one that changes nothing later on.
    await rename('Before');
    const word = await answer(await saveReport(), [
      { userId: maya, answer: 'confirmed', note: '' },
    ]);
    await rename('After');
    await admin.setups.close();
    grow(admin.profile, setupId, 12_000);
    const again = mainWithoutElectron({}, admin.profile);
    const opened = await again.value('file.read', { bytes: Buffer.from(word) });
    if (opened.kind !== 'confirmation') throw new Error('no confirmation');
    const { fileId } = opened.preview;
    expect(codeOf(await again.call('confirmation.accept', { fileId }))).toBe('');
  });
});
