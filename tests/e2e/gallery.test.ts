import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OpenGallery, openGallery } from '../../tools/drive/gallery.ts';
import { gallery as states } from '../../tools/gallery/states/index.ts';
import { root } from '../../tools/setup/paths.mjs';
import { violations } from '../support/axe.ts';

const profile = mkdtempSync(join(tmpdir(), 'wisq-gallery-'));
const { resolve } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const errors: string[] = [];
let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery(profile);
  // Into every page and frame as it opens: carrying axe there later takes longer.
  await gallery.page.addInitScript({ path: resolve('axe-core/axe.min.js') });
  gallery.page.on('pageerror', (error) => errors.push(error.message));
  gallery.page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
});

afterAll(async () => {
  await gallery?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

beforeEach(() => void errors.splice(0));

test.each(['parts', ...states.map(({ id }) => id)])(
  '%s: no violation in either theme',
  async (id) => {
    const { page, show } = gallery;
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await show(id);
    expect.soft(await violations(page, 'light'), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect.soft(await violations(page, 'dark'), 'dark').toEqual([]);
    expect(errors).toEqual([]);
  },
);

test('the index leads to every state, and shows one in both themes', async () => {
  const { page, show } = gallery;
  await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  await show('index#parts');
  const entries = page.getByRole('navigation').getByRole('link');
  const ids = await entries.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(ids).toEqual(['#drawings', '#parts', ...states.map(({ id }) => `#${id}`)]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const title of ['parts, light', 'parts, dark']) {
    await page.frameLocator(`[title="${title}"]`).getByRole('heading', { name: 'Parts' }).waitFor();
  }
  // What is inside a frame is a page of its own, which has been looked at.
  const inFrame = /^\S+ iframe\[[^\]]+\] /;
  const found = await violations(page, 'light');
  expect(found.filter((one) => !inFrame.test(one))).toEqual([]);

  await entries.getByText('names hidden', { exact: true }).first().click();
  const inks = ['light', 'dark'].map(async (theme) => {
    const frame = page.frameLocator(`[title="test-users-names-hidden, ${theme}"]`);
    const name = frame.getByText('User A', { exact: true });
    return name.evaluate((element) => getComputedStyle(element).color);
  });
  expect(new Set(await Promise.all(inks)).size).toBe(2);
});

test('no build of the app has any of it', () => {
  const folder = join(root, 'out');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  expect(files.some((file) => file.endsWith('index.html'))).toBe(true);
  expect(files.filter((file) => /gallery/i.test(file.slice(folder.length)))).toEqual([]);
  expect(files.filter((file) => /gallery/i.test(readFileSync(file, 'utf8')))).toEqual([]);
});
