import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { AppWindow } from '../../tools/drive/app-window.ts';
import { appWithout } from '../support/app-without.ts';
import { Keyboard } from '../support/keyboard.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { putSecrets, seededSecrets, storyUpTo } from '../../tools/fixtures/story.ts';

/** Wide enough for the drawing to have the place of what is known. */
const widest = { width: 1600, height: 900 };
const wide = { width: 1240, height: 900 };
const narrow = { width: 400, height: 800 };
/** What the step's footer takes of the window at least, in pixels. */
const footHeight = 60;

/** The app at step 2 with credentials stored. */
async function atStepTwo(): Promise<AppWindow> {
  const profile = newProfile();
  await putSecrets(storyUpTo('configure').putInto(profile, 'configure'));
  const { admin } = await openApp(profile);
  await admin.page.setViewportSize(wide);
  return admin;
}

/** An item of the step, found by its words. */
const row = (page: Page, words: string) => page.locator('.item').filter({ hasText: words });
/** The one button of a step that shows where its next item is done. */
const opener = (page: Page) => page.getByRole('button', { name: 'Show where' });
const drawing = (page: Page) => page.locator('.drawing');

/** A computed property of the drawing's first such element. */
const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(`.drawing ${selector}`)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** Whether the outline lies around what it should mark. */
function outlines(page: Page, mark: string): Promise<boolean> {
  return page.evaluate((name) => {
    const of = (selector: string) =>
      document.querySelector(`.drawing ${selector}`)?.getBoundingClientRect();
    const [outline, target, ground] = [of('.spot-outline'), of(`[data-spot="${name}"]`), of('*')];
    if (outline === undefined || target === undefined || ground === undefined) return false;
    return (
      outline.left <= target.left &&
      outline.right >= target.right &&
      outline.top <= target.top &&
      outline.bottom >= target.bottom &&
      outline.width < target.width + 20 &&
      outline.left >= ground.left &&
      outline.right <= ground.right
    );
  }, mark);
}

test('the place of the next item is drawn beside it, and goes on with the marks: only the mark moves', async () => {
  const admin = await atStepTwo();
  const { page } = admin;
  await page.setViewportSize(widest);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  const first = row(page, 'Paste into SCIM Base URL');
  expect(await opener(page).getAttribute('aria-expanded')).toBe('false');
  const pressed = await opener(page).boundingBox();
  await opener(page).click();
  const picture = page.getByRole('img', { name: 'Paste the URL into the field SCIM Base URL' });
  await picture.waitFor();
  // What was pressed stays where it is.
  const hide = page.getByRole('button', { name: 'Hide', expanded: true });
  expect(await hide.boundingBox()).toEqual(pressed);
  expect(await outlines(page, 'base-url')).toBe(true);
  // The style it shares with paper is there under the window's own policy.
  expect(await styleOf(page, '.drawn-top', 'background-color')).toBe('rgb(20, 22, 26)');
  // It stands in the column at the right of the task.
  const [task, drawn] = [await first.boundingBox(), await picture.boundingBox()];
  expect(drawn?.x).toBeGreaterThan((task?.x ?? 0) + (task?.width ?? 0));
  // What to do is told to who does not see it; the token is not in it.
  await page.getByRole('status').filter({ hasText: 'Paste the URL into the field' }).waitFor();
  const text = (await drawing(page).textContent()) ?? '';
  expect(text).toContain('https://127.0.0.1:9/…');
  expect(text).not.toContain(seededSecrets.token.slice(-4));

  // A mark: the same drawing, the next spot.
  const before = await page.locator('.drawn-screen').elementHandle();
  await admin.mark('Paste into SCIM Base URL');
  await page.getByRole('img', { name: 'Paste the token into SCIM Bearer Token' }).waitFor();
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true);
  expect(await outlines(page, 'token')).toBe(true);
  expect(await drawing(page).count()).toBe(1);
});

test('docked, it lies over the list from below, and stays the same drawing when the window grows', async () => {
  const admin = await atStepTwo();
  const { page } = admin;
  await admin.mark('Paste into SCIM Base URL');
  await admin.mark('Paste into SCIM Bearer Token');
  await page.setViewportSize(narrow);
  await opener(page).click();
  await drawing(page).waitFor();
  expect(await outlines(page, 'enable')).toBe(true);
  // All of it can be seen, and the footer with the main button stays free.
  await page.waitForFunction((foot) => {
    const bottom = document.querySelector('.spot-outline')?.getBoundingClientRect().bottom;
    return bottom !== undefined && bottom < innerHeight - foot;
  }, footHeight);
  await page.locator('.step-foot button').last().click({ trial: true });
  expect((await drawing(page).boundingBox())?.width).toBeGreaterThan(330);

  const element = await drawing(page).elementHandle();
  await page.setViewportSize(widest);
  await page.locator('.drawn-column .drawing').waitFor();
  expect(await element?.evaluate((one) => one.isConnected)).toBe(true);
  await admin.button('Close drawing').click();
  expect(await opener(page).evaluate((one) => one === document.activeElement)).toBe(true);
  await drawing(page).waitFor({ state: 'detached' });
  expect(await page.locator('.shell-drawn').count()).toBe(0);
});

test('by keyboard, through the places of one item, with the name that was chosen', async () => {
  const profile = newProfile();
  const story = storyUpTo('assign').tell({ type: 'display-name.set', displayName: 'Our app' });
  story.putInto(profile, 'assign');
  const { admin } = await openApp(profile);
  const { page } = admin;
  await page.setViewportSize(wide);
  const keyboard = new Keyboard(page);
  await keyboard.press(opener(page));
  const first = page.getByRole('img', { name: 'Click the round + at the top right' });
  await first.waitFor();
  const next = admin.button('Next place');
  await keyboard.press(next, 'Space');
  const second = page.getByRole('img', { name: 'In the dialog, choose Our app' });
  await second.waitFor();
  expect(await second.textContent()).toContain('Our app');
  await keyboard.press(next, 'Space');
  await page.getByRole('img', { name: 'In the dialog, click Continue' }).waitFor();
  // At the end the button stays where it is, and so does the focus.
  expect(await next.getAttribute('aria-disabled')).toBe('true');
  expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
  await keyboard.press(admin.button('Previous'));
  await second.waitFor();
  expect(keyboard.unseen).toEqual([]);

  // Another step begins with nothing drawn.
  await admin.goTo('provisioning');
  expect(await drawing(page).count()).toBe(0);
});

test('when the drawings cannot be read, the app says so, with a code, and goes on', async () => {
  const profile = newProfile();
  storyUpTo('configure').putInto(profile, 'configure');
  const { admin } = await openApp(profile, { appFolder: appWithout('screen-panel') });
  await opener(admin.page).click();
  await admin.page.getByText('Code INTERNAL').waitFor();
  expect(await admin.button('Hide').count()).toBe(0);
  await admin.mark('Paste into SCIM Base URL');
});
