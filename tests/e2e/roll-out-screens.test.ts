import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenGallery, openGallery } from '../../tools/drive/gallery.ts';
import { gallery as states } from '../../tools/gallery/states/index.ts';
import { whatDoesNotFit } from '../support/reflow.ts';

// The roll-out list in the widths and colors that it has to bear; axe looks at each in gallery.test.ts.
const profile = mkdtempSync(join(tmpdir(), 'wisq-list-screens-'));
const own = states.map(({ id }) => id).filter((id) => id.startsWith('roll-out-list'));
let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery(profile);
});

afterAll(async () => {
  await gallery?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

test('all of them are looked at', () => expect(own.length).toBeGreaterThan(20));

// An open menu lies over rows that can be pressed without it.
const unfolded = own.filter((id) => id !== 'roll-out-list-the-menu');

test.each(unfolded)(
  '%s: nothing to scroll sideways when narrow, at 200 % and at 400 %',
  async (id) => {
    const { page, show } = gallery;
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1240, height: 820 });
    await show(id);
    for (const size of [
      { width: 400, height: 800 },
      { width: 320, height: 640 },
      { width: 620, height: 450 },
    ]) {
      await page.setViewportSize(size);
      // The window's own code follows its width a frame later.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect.soft(await whatDoesNotFit(page), `${size.width} px`).toEqual([]);
    }
  },
);

test.each(['roll-out-list-running', 'roll-out-list-those-not-assigned'])(
  '%s: in forced colors the pressed filter, the marks and the bar stay visible',
  async (id) => {
    const { page, show } = gallery;
    await page.setViewportSize({ width: 1240, height: 820 });
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await show(id);
    const faint = await page.evaluate(() => {
      const canvas = getComputedStyle(document.body).backgroundColor;
      const wrong: string[] = [];
      for (const shape of document.querySelectorAll(
        '.mark > *, .mark-note path, .mark-dash path',
      )) {
        const { fill, stroke } = getComputedStyle(shape);
        if ([fill, stroke].every((paint) => paint === 'none' || paint === canvas)) {
          const ground = shape.parentElement?.querySelector('.fill');
          if (ground == null) wrong.push(shape.outerHTML);
        }
      }
      for (const filter of document.querySelectorAll('.filter')) {
        const { borderColor, borderWidth } = getComputedStyle(filter);
        const pressed = filter.getAttribute('aria-pressed') === 'true';
        if (borderColor === canvas || (pressed && borderWidth !== '2px')) {
          wrong.push(filter.textContent ?? '');
        }
      }
      const bar = document.querySelector('.bar');
      if (bar !== null && getComputedStyle(bar).borderColor === canvas) wrong.push('bar');
      return wrong;
    });
    expect(faint).toEqual([]);
  },
);

test('twenty thousand people scroll without a task that takes long', async () => {
  const { page, show } = gallery;
  await page.setViewportSize({ width: 1240, height: 820 });
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  await show('roll-out-list-twenty-thousand');
  const grid = page.getByRole('grid');
  expect(await grid.getAttribute('aria-rowcount')).toBe('20001');
  await page.evaluate(async () => {
    const scroller = document.querySelector('.step-scroll');
    for (let step = 1; step <= 60; step += 1) {
      scroller?.scrollTo(0, step * 15_000);
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  const last = grid.getByRole('row').last();
  await expect
    .poll(async () => Number(await last.getAttribute('aria-rowindex')))
    .toBeGreaterThan(18_000);
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
});
