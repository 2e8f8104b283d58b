import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenGallery, openGallery } from '../../tools/drive/gallery.ts';
import { root } from '../../tools/setup/paths.mjs';
import { screens } from '../../shared/drawings/screens/index.ts';
import { places } from '../../shared/drawings/callouts/index.ts';
import { violations } from '../support/axe.ts';
import { whatDoesNotFit } from '../support/reflow.ts';

const profile = mkdtempSync(join(tmpdir(), 'wisq-gallery-'));
let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery(profile);
});

afterAll(async () => {
  await gallery?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

/** Makes the window so wide and waits until the marks have been measured anew. */
async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.waitForFunction((wanted) => innerWidth === wanted, width);
  // Observers of size are told after layout, and what they change is laid out in the next frame.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) {
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
}

/** The drawings whose mark is not where it should be, with what is wrong. */
function badMarks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    for (const figure of document.querySelectorAll('figure')) {
      const one = (selector: string) => figure.querySelector(selector)?.getBoundingClientRect();
      const [ground, outline, word] = [one('.drawing'), one('.spot-outline'), one('.spot-word')];
      if (ground === undefined || outline === undefined || word === undefined) {
        wrong.push(`${figure.id}: no mark`);
        continue;
      }
      const inside = (rect: DOMRect) =>
        rect.left >= ground.left &&
        rect.right <= ground.right &&
        rect.top >= ground.top &&
        rect.bottom <= ground.bottom;
      if (!inside(outline) || !inside(word)) wrong.push(`${figure.id}: outside`);
      const covers =
        word.left < outline.right &&
        outline.left < word.right &&
        word.top < outline.bottom &&
        outline.top < word.bottom;
      if (covers) wrong.push(`${figure.id}: the word covers what is marked`);
      for (const line of figure.querySelectorAll('.drawn-line')) {
        const { fontSize } = getComputedStyle(line);
        if (Number.parseFloat(fontSize) < 11) wrong.push(`${figure.id}: text of ${fontSize}`);
      }
    }
    return wrong;
  });
}

test('every drawing has one mark in its place and nothing to scroll sideways', async () => {
  const { page } = gallery;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const spots = Object.values(places).flatMap((of) => of ?? []);
  expect(await page.locator('figure [role="img"]').count()).toBe(spots.length);
  for (const width of [400, 640]) {
    await resize(page, width);
    expect.soft(await badMarks(page), `${width} px`).toEqual([]);
  }
  for (const width of [400, 320]) {
    await resize(page, width);
    expect.soft(await whatDoesNotFit(page), `${width} px`).toEqual([]);
  }
});

test('every screen, in both themes: axe, and text with the contrast of any other text', async () => {
  const { page } = gallery;
  // A screen is drawn alike at each of its spots: once is enough.
  await page.evaluate(() => {
    const seen = new Set<string | undefined>();
    for (const figure of document.querySelectorAll('figure')) {
      if (seen.has(figure.dataset['screen'])) figure.remove();
      seen.add(figure.dataset['screen']);
    }
  });
  expect(await page.locator('figure').count()).toBe(Object.keys(screens).length);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect.soft(await violations(page, 'light')).toEqual([]);
  // axe passes over what assistive technology is not shown, and over what lies under a graphic.
  await page.evaluate(() => {
    for (const layer of document.querySelectorAll('.spot-layer')) layer.remove();
    for (const hidden of document.querySelectorAll('.drawing, .drawing-ground')) {
      for (const name of ['role', 'aria-label', 'aria-hidden']) hidden.removeAttribute(name);
    }
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await violations(page, 'dark'), colorScheme).toEqual([]);
  }
});

test('the drawings are no part of the start, and at most 60 KB of code and style', () => {
  const folder = join(root, 'out', 'renderer', 'assets');
  const files = readdirSync(folder);
  const own = files.filter((name) => name.startsWith('screen-panel-'));
  for (const ending of ['.css', '.js']) {
    expect(own.filter((name) => name.endsWith(ending))).toHaveLength(1);
  }
  const bytes = own.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
  // The start has the button; what is drawn comes with the drawings, and no picture does.
  const start = files.filter((name) => name.startsWith('index-'));
  expect(start.length).toBeGreaterThan(0);
  for (const name of start) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).not.toContain('Custom Connectors');
    expect(text).not.toContain('drawn-dialog');
  }
  expect(files.filter((name) => !/\.(js|css)$/.test(name))).toEqual([]);
});
