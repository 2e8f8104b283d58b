import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AppWindow } from '../../tools/drive/app-window.ts';
import { type Launched, launchApp } from '../../tools/drive/launch-app.ts';
import { stepById } from '../../shared/domain/guide/index.ts';
import { guideStep } from '../../shared/messages/guide/index.ts';
import { violations } from '../support/axe.ts';
import { whatDoesNotFit } from '../support/reflow.ts';
import { type ScreenState, screenStates } from '../support/screens.ts';
import { putSecrets } from '../../tools/fixtures/story.ts';

// One app with one setup for each state; every test opens its own from the list.
const profile = mkdtempSync(join(tmpdir(), 'wisq-screens-'));
const files = mkdtempSync(join(tmpdir(), 'wisq-screens-files-'));
const names = new Map(screenStates.map((state, index) => [state, `Setup ${index + 1}`]));
let launched: Launched;
let admin: AppWindow;

beforeAll(async () => {
  for (const [state, name] of names) {
    const id = state.story(name).putInto(profile, state.at);
    if (state.secrets !== false) await putSecrets(id);
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
  await admin.page.emulateMedia({ forcedColors: 'none' });
  await admin.page.setViewportSize(wide);
  // A fresh page each time: no open dialog, no typed text. Hiding names is the app's, not the page's.
  await admin.page.evaluate(() => window.wisq.call('names.hide', { hidden: false }));
  await admin.page.reload();
  await admin.page.locator('h1:not(.visually-hidden)').waitFor();
  if (!(await admin.heading('Setups').isVisible())) await admin.showList();
});

const wide = { width: 1240, height: 900 };
const narrow = { width: 400, height: 800 };
/** 1280 px at 400 %, as WCAG 1.4.10 asks for. */
const zoomed = { width: 320, height: 640 };
/** The whole window at 200 %. */
const doubled = { width: 620, height: 450 };

/** axe in both themes and both shapes; then the widths that must not scroll sideways. */
async function expectAccessible(page: Page): Promise<void> {
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect
        .soft(await violations(page, colorScheme), `${colorScheme}, ${size.width} px`)
        .toEqual([]);
    }
  }
  for (const size of [narrow, zoomed, doubled]) {
    await page.setViewportSize(size);
    expect.soft(await whatDoesNotFit(page), `${size.width} px`).toEqual([]);
  }
}

describe('every screen: axe in both themes and shapes, nothing to scroll sideways, and seen in forced colors', () => {
  test('the list of setups', () => expectAccessible(admin.page));

  test('the first screen', async () => {
    await admin.button('New setup').click();
    await admin.heading('Connect OneLogin to Wisq').waitFor();
    await expectAccessible(admin.page);
  });

  test.for(screenStates.map((state) => [state.name, state] as const))('%s', async ([, state]) => {
    await open(state);
    await expectAccessible(admin.page);
    // What was opened or typed to get there would have the focus.
    if (state.act !== undefined) return;
    expect.soft(await faintInForcedColors(admin.page), 'forced colors').toEqual([]);
  });
});

describe('what a file shows: axe in both themes and shapes, and nothing to scroll sideways', () => {
  const openFile = async () => {
    await admin.page.setViewportSize(wide);
    await admin.button('Open report or confirmation…').or(admin.button('Open report…')).click();
  };

  test('a report, Wisq’s answer being given, and that answer before it is recorded', async () => {
    const { page } = admin;
    const arrived = screenStates.find(({ name }) => name.startsWith('step 5, all arrived'));
    if (arrived === undefined) throw new Error('no such state');
    await admin.openFromList(arrived.story(names.get(arrived) ?? '').name);
    await admin.moveTo('wisq', 'Send Wisq the report');
    await admin.button('Save report for Wisq…').click();
    await admin.button('Open confirmation…').waitFor();

    await admin.openMenu();
    await openFile();
    await page.locator('.call-sentence').waitFor();
    await expectAccessible(page);

    await page.setViewportSize(wide);
    await admin.button('Decline…').click();
    for (const answer of ['Decline', 'Confirm']) {
      const row = page.getByRole('group', { name: /\w/ }).nth(answer === 'Decline' ? 0 : 1);
      await row.getByRole('radio', { name: answer }).click();
    }
    await page.getByLabel('Note').first().fill('The department is an old one.');
    await admin.button('Save confirmation').click();
    await page.locator('[aria-invalid]').waitFor();
    await expectAccessible(page);

    await page.getByLabel('Your name').fill('Ines Albrecht');
    await admin.button('Save confirmation').click();
    await admin.button('Copy message for the admin').waitFor();
    // The page shows the answer it speaks of, and claims nothing that only the admin's yes would do.
    const received = page.locator('.received tr').last();
    expect(await received.innerText()).toMatch(/Declined.*Confirmed/s);
    expect(await page.locator('.call-columns .call-list li').last().innerText()).toMatch(/closed/);
    await expectAccessible(page);
    await page.setViewportSize(wide);
    await admin.button('Setups').click();
    await openFile();
    await admin.button('Don’t accept').waitFor();
    await expectAccessible(page);
  });

  test('one that is refused', async () => {
    writeFileSync(join(files, 'z.wisq-confirmation'), '{"format":"wisq-confirmation","version":9}');
    await openFile();
    await admin.page.getByText('Code FILE_NEWER').waitFor();
    await expectAccessible(admin.page);
  });
});

test('docked beside a browser, the header says where I am and whose turn it is', async () => {
  const { page } = admin;
  const header = page.locator('.rail-header');
  for (const state of screenStates.filter(({ act }) => act === undefined)) {
    await page.setViewportSize(wide);
    await open(state);
    expect(await header.isVisible()).toBe(false);
    const whose = await admin.whoseTurn();
    await page.setViewportSize(narrow);
    const { number } = stepById(state.at);
    const { title } = guideStep(state.at);
    const place = number === null ? title : `Step ${number} of 5 · ${title}`;
    const line = await header.locator('.rail-header-line').innerText();
    expect([state.name, line]).toEqual([state.name, `${place}\n${whose}`]);
    await header.click();
    await page.getByRole('navigation', { name: 'Steps' }).waitFor();
    // With the menu open as well, nothing lies over the step's footer.
    await admin.openMenu();
    await page.locator('.step-foot button').last().click({ trial: true });
    await page.keyboard.press('Escape');
    await admin.showList();
  }
});

/**
 * What cannot be seen in forced colors at the width of a docked window, with the focus on what Tab leads
 * to: marks, borders of controls, the ring of the focus. Empty when all can be.
 */
async function faintInForcedColors(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.setViewportSize(narrow);
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const wrong: string[] = [];
    for (const shape of document.querySelectorAll('.mark > *')) {
      const { fill, stroke } = getComputedStyle(shape);
      const ground = shape.parentElement?.querySelector('.fill');
      const under = ground == null || ground === shape ? canvas : getComputedStyle(ground).fill;
      const painted = [fill, stroke].some((paint) => paint !== 'none' && paint !== under);
      if (!painted) wrong.push(`${shape.parentElement?.getAttribute('class')}`);
    }
    for (const button of document.querySelectorAll('.button-main, .button-plain, .checkbox')) {
      const { borderColor, borderStyle } = getComputedStyle(button);
      if (borderStyle === 'none' || borderColor === canvas)
        wrong.push(`${button.className} border`);
    }
    for (const segment of document.querySelectorAll('.segment')) {
      if (getComputedStyle(segment).backgroundColor === canvas) wrong.push(segment.className);
    }
    const { outlineColor, outlineStyle } = getComputedStyle(
      document.activeElement ?? document.body,
    );
    if (outlineStyle === 'none' || outlineColor === canvas) wrong.push('focus');
    return wrong;
  });
}

async function open(state: ScreenState): Promise<void> {
  const name = state.story(names.get(state) ?? '').name;
  await admin.openFromList(name);
  const step = await admin.page.locator('main').getAttribute('data-step');
  // A test before may have left it elsewhere.
  if (step !== state.at) await admin.goTo(state.at);
  await state.act?.(admin);
}
