import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OpenGallery, openGallery } from '../../tools/drive/gallery.ts';
import { gallery as states } from '../../tools/gallery/states/index.ts';
import { violations } from '../support/axe.ts';

const profile = mkdtempSync(join(tmpdir(), 'wisq-gallery-'));
const errors: string[] = [];
let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery(profile);
  // With every page, instead of being carried into each.
  await gallery.page.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core') });
  gallery.page.on('pageerror', (error) => errors.push(error.message));
  gallery.page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
});

afterAll(async () => {
  await gallery?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

beforeEach(() => void errors.splice(0));

test('each state is reached under an address of its own', () => {
  const ids = states.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(50);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(['parts', ...states.map(({ id }) => id)])(
  '%s: as it says, and axe in both themes',
  async (id) => {
    const { page, show } = gallery;
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await show(id);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      expect.soft(await violations(page, theme), theme).toEqual([]);
    }
    expect(errors).toEqual([]);
  },
);
