import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newProfile, openApp } from '../support/open-app.ts';
import { putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';

/** The sentences that name the pictures of a tagged PDF; empty while it is not wholly written. */
function picturesOf(pdf: string): readonly string[] {
  if (!pdf.trimEnd().endsWith('%%EOF')) return [];
  return [...pdf.matchAll(/\/Alt \(((?:[^()\\]|\\.)*)\)/g)].map(([, sentence]) => sentence ?? '');
}

test('the PDF of the change record draws OneLogin’s pages when asked, and only then', async () => {
  const files = mkdtempSync(join(tmpdir(), 'wisq-files-'));
  onTestFinished(() => rmSync(files, { recursive: true, force: true }));
  const saved = (ending: string) => {
    const name = readdirSync(files).find((one) => one.endsWith(ending));
    return name === undefined ? '' : readFileSync(join(files, name), 'latin1');
  };
  const profile = newProfile();
  const story = storyUpTo('rollout').agreed().ticked('rollout');
  const setupId = story.putInto(profile, 'rollout');
  await putSecrets(setupId);
  const { admin } = await openApp(profile, { env: { WISQ_PRACTICE_FILES: files } });

  const record = admin.page.locator('.record-row');
  await admin.button('Save change record…').click();
  await admin.savedAs('pdf');
  const without = saved('.pdf');
  expect(without.startsWith('%PDF-')).toBe(true);
  expect(picturesOf(without)).toEqual([]);

  await admin.openMore(record, 'Save as PDF with drawings');
  await expect.poll(() => picturesOf(saved('.pdf')).length).toBeGreaterThan(10);
  const pictures = picturesOf(saved('.pdf'));
  expect(pictures).toContain('Check the first box of the page, Enable provisioning.');
  expect(pictures.at(-1)).toContain('Save');

  await admin.openMore(record, 'Save as Markdown');
  await admin.savedAs('md');
  expect(saved('.md')).not.toContain('Where it was done in OneLogin');
});
