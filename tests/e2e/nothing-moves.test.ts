import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AppWindow } from '../../tools/drive/app-window.ts';
import { type Launched, launchApp } from '../../tools/drive/launch-app.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import { wasWatched } from '../../shared/domain/users/watch-choices.ts';
import { putSecrets, type Story } from '../../tools/fixtures/story.ts';
import { moved, type Region, rememberPositions } from '../support/positions.ts';
import { type ScreenState, screenStates } from '../support/screens.ts';

// Nothing that can be clicked moves because of a click elsewhere.
const wanted = [
  'before you start, ready',
  'before you start, pasted and cleaned',
  'step 1',
  'step 2, stored and not tested',
  'step 2, the test failed',
  'step 2, the test passed with a note',
  'step 3',
  'step 4',
  'step 5, both assigned and none there',
  'step 5, one user incomplete and one there twice',
  'step 5, all arrived',
  'step 1, OneLogin read and right',
  'step 3, off by OneLogin’s word',
  'step 4, OneLogin’s mappings',
  'step 5, both sides of both test users',
  'wisq, the report to send',
  'wisq, waiting',
  'wisq, confirmed',
  'roll-out to plan',
  'done',
];
const states = wanted.map((name) => {
  const state = screenStates.find((one) => one.name === name);
  if (state === undefined) throw new Error(`there is no state ${name}`);
  return state;
});

const profile = mkdtempSync(join(tmpdir(), 'wisq-still-'));
const files = mkdtempSync(join(tmpdir(), 'wisq-still-files-'));
const setupNames = new Map(states.map((state, index) => [state, `Setup ${index + 1}`]));
let launched: Launched;
let admin: AppWindow;

beforeAll(async () => {
  for (const [state, name] of setupNames) {
    await putSecrets(atRest(state.story(name)).putInto(profile, state.at));
  }
  launched = await launchApp({ userData: profile, env: { WISQ_PRACTICE_FILES: files } });
  admin = new AppWindow(launched);
  await admin.heading('Setups').waitFor();
});

afterAll(async () => {
  await launched?.close();
  for (const folder of [profile, files]) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

beforeEach(async () => {
  await admin.page.emulateMedia({ reducedMotion: 'reduce' });
  await admin.page.evaluate(() => window.wisq.call('names.hide', { hidden: false }));
  await admin.page.reload();
  await admin.page.locator('h1:not(.visually-hidden)').waitFor();
  if (!(await admin.heading('Setups').isVisible())) await admin.showList();
});

/** Nobody is being watched: a look that fails here would change the page between two presses. */
function atRest(story: Story): Story {
  for (const user of fold(story.entries).users) {
    if (wasWatched(user)) story.watched(user.userId, 'stopped');
  }
  return story;
}

async function open(state: ScreenState): Promise<void> {
  await admin.openFromList(setupNames.get(state) ?? '');
  await admin.page.locator(`main[data-step="${state.at}"]`).waitFor();
  await state.act?.(admin);
}

/** Presses something, waits for what shows that it took effect, and tells what moved. */
async function press(
  target: Locator,
  effect: () => Promise<unknown>,
  region: Region = 'all',
): Promise<readonly string[]> {
  await target.scrollIntoViewIfNeeded();
  await rememberPositions(admin.page, region);
  await target.click();
  await effect();
  await admin.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return moved(admin.page);
}

describe.each([
  ['wide', { width: 1240, height: 900 }],
  ['docked', { width: 400, height: 700 }],
] as const)('%s', (_shape, size) => {
  test.each(states.map((state) => [state.name, state] as const))('%s', async (_name, state) => {
    const { page } = admin;
    await page.setViewportSize({ width: 1240, height: 900 });
    await open(state);
    await page.setViewportSize(size);
    const main = page.locator('main');

    for (const copy of await main.getByRole('button', { name: /^Copy / }).all()) {
      if (!(await copy.isVisible()) || !(await copy.isEnabled())) continue;
      const label = await copy.innerText();
      const copied = () =>
        main
          .getByRole('button', { name: /^(?:Copied|Note copied)$/ })
          .or(main.locator('.saved', { hasText: 'Copied' }))
          .first()
          .waitFor();
      expect.soft(await press(copy, copied), label).toEqual([]);
    }

    const where = admin.button('Show where');
    if (await where.isVisible()) {
      const drawn = () => page.locator('.drawing').waitFor();
      expect.soft(await press(where, drawn), 'Show where').toEqual([]);
      const gone = () => page.locator('.drawing').waitFor({ state: 'detached' });
      expect.soft(await press(admin.button('Close drawing'), gone), 'Close').toEqual([]);
    }

    const item = page.locator('.item').getByRole('checkbox').first();
    if (await item.isVisible()) {
      const before = await item.isChecked();
      const flipped = () => expect.poll(() => item.isChecked()).toBe(!before);
      expect.soft(await press(item, flipped), 'an item marked').toEqual([]);
      await press(item, () => expect.poll(() => item.isChecked()).toBe(before));
    }

    const more = page.getByRole('button', { name: /^More for/ }).first();
    if (await more.isVisible()) {
      const opened = () => page.locator('.more-items').waitFor();
      expect.soft(await press(more, opened), 'More').toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('.more-items').waitFor({ state: 'detached' });
    }

    for (const [index, disclosure] of (await page.locator('summary').all()).entries()) {
      if (!(await disclosure.isVisible())) continue;
      const label = `${index}: ${await disclosure.innerText()}`;
      const toggled = async () => {};
      expect.soft(await press(disclosure, toggled, 'outside the step'), label).toEqual([]);
      await press(disclosure, toggled, 'outside the step');
    }

    if (size.width > 720) {
      const menu = page.locator('.setup-button');
      const opened = () => page.locator('.setup-menu').waitFor();
      expect.soft(await press(menu, opened), 'the menu').toEqual([]);
      const hidden = () => page.getByText('Names are hidden on this screen.').waitFor();
      expect.soft(await press(admin.button('Hide names'), hidden), 'Hide names').toEqual([]);
    }
  });
});
