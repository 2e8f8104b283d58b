import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenGallery, openGallery } from '../../tools/drive/gallery.ts';
import { gallery as states } from '../../tools/gallery/states/index.ts';
import { Keyboard } from '../support/keyboard.ts';
import { whatDoesNotFit } from '../support/reflow.ts';
import { namesWithoutTheirText, smallTargets, spaceText, textCutOff } from '../support/wcag.ts';

// What axe cannot see of WCAG 2.2, on our screens; docs/accessibility.md says the rest.
const profile = mkdtempSync(join(tmpdir(), 'wisq-accessibility-'));
const wide = { width: 1240, height: 820 };
const docked = { width: 400, height: 800 };
/** 1240 × 900 at 200 %. */
const small = { width: 620, height: 450 };
/** Screens with a footer that stays, or a drawing, a table or a panel over the step. */
const withFooter = [
  'guide-step-3',
  'guide-a-place-in-onelogin-beside-its-item',
  'connection-test-fails',
  'test-users-none-expected-values-open',
  'wisq-confirms-to-send',
  'rollout-the-plan',
  'after-go-live-health-much-found',
  'handover-a-report-the-name-asked-for',
];
/** Those, every seventh state of all, and the roll-out list at its fullest: all of them take minutes. */
const looked = states
  .map(({ id }) => id)
  .filter(
    (id, index) =>
      index % 7 === 0 ||
      withFooter.includes(id) ||
      id === 'test-users-read-through-onelogin-unlicensed' ||
      id === 'roll-out-list-twenty-thousand',
  );
let gallery: OpenGallery;

beforeAll(async () => {
  gallery = await openGallery(profile);
  await gallery.page.emulateMedia({ reducedMotion: 'reduce' });
});

afterAll(async () => {
  await gallery?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

test.each(looked)(
  '%s: targets have 24 px or room around them, and spaced text is all there',
  async (id) => {
    const { page, show } = gallery;
    await page.setViewportSize(wide);
    await show(id);
    expect.soft(await smallTargets(page), 'targets, wide').toEqual([]);
    expect.soft(await namesWithoutTheirText(page), 'names').toEqual([]);
    await page.setViewportSize(docked);
    expect.soft(await smallTargets(page), 'targets, docked').toEqual([]);
    const before = await textCutOff(page);
    await spaceText(page);
    expect.soft(await textCutOff(page), 'text, docked').toEqual(before);
    await page.setViewportSize(wide);
    expect.soft(await textCutOff(page), 'text, wide').toEqual(before);
    // An open menu lies over what can be pressed without it, and a drawing is a picture.
    if (/menu|a-place/.test(id)) return;
    // The filters are one line that scrolls.
    const unfit = (await whatDoesNotFit(page)).filter((one) => !one.startsWith('div.filter-line'));
    expect.soft(unfit, 'sideways').toEqual([]);
  },
);

test.each([wide, docked, small])(
  'with Tab through a step, the focus is never under its footer or out of sight: $width × $height',
  async (size) => {
    const { page, show } = gallery;
    for (const id of withFooter) {
      await page.setViewportSize(wide);
      await show(id);
      await page.setViewportSize(size);
      const keyboard = new Keyboard(page);
      expect.soft(await keyboard.round(), id).toBeGreaterThan(3);
      expect.soft(keyboard.unseen, id).toEqual([]);
    }
  },
);
