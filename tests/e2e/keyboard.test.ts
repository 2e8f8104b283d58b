import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { startWorld } from '../../practice/world.ts';
import { guideStep } from '../../shared/messages/guide/index.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { Keyboard } from '../support/keyboard.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';

const hasFocus = (element: Element) => element === document.activeElement;

/** The heading of this step has the focus. */
async function expectFocusOnHeading(page: Page, id: StepId): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: guideStep(id).heading });
  await heading.waitFor();
  expect(await heading.evaluate(hasFocus)).toBe(true);
}

test('a setup is made, filled in and tested without a mouse', async () => {
  const world = await startWorld({ scenario: 'happy' });
  onTestFinished(() => world.close());
  const { admin } = await openApp(newProfile());
  const { page } = admin;
  const keyboard = new Keyboard(page);

  await keyboard.press(admin.button('Set up Wisq'));
  await admin.heading(guideStep('before').heading).waitFor();
  await keyboard.type(page.getByLabel('Your OneLogin address'), 'northwind.onelogin.com');
  await admin.setClipboard(world.message);
  await keyboard.press(admin.button('Paste Wisq’s message'));
  await page.locator('.draft').waitFor();
  await keyboard.press(admin.button('Save in keychain'), 'Space');
  await page.getByText(/^In your system keychain · /).waitFor();
  const rights = page.getByRole('checkbox', { name: 'Admin rights in OneLogin' });
  await keyboard.press(rights, 'Space');
  await rights.and(page.locator(':checked')).waitFor();
  await keyboard.press(admin.button('Open OneLogin'));
  await expectFocusOnHeading(page, 'add-app');

  // An item by itself, by its number; then the rest of the step by its main button.
  const item = admin.item('Click Add App');
  await keyboard.press(item, 'Space');
  await item.and(page.locator('[aria-checked="true"]')).waitFor();
  await keyboard.press(admin.button('I saved the app'));
  await expectFocusOnHeading(page, 'configure');

  await keyboard.press(admin.button('Test connection'));
  await page.getByRole('heading', { name: /^The connection works/ }).waitFor();
  await keyboard.press(admin.button('Copy token'));
  await admin.button('Copied').waitFor();
  expect(await admin.readClipboard()).toBe(world.token);
  await keyboard.press(admin.button('I enabled and saved it'));
  await expectFocusOnHeading(page, 'provisioning');

  await keyboard.tabTo(admin.button('I saved provisioning'));
  // Opening OneLogin put the window beside the browser: the way back is in its header.
  await keyboard.tabTo(page.getByRole('button', { name: /Show all steps$/ }), true);
  await page.keyboard.press('Enter');
  await keyboard.press(page.getByRole('button', { name: /^2\. Configure connection/ }));
  await expectFocusOnHeading(page, 'configure');
  expect(keyboard.unseen).toEqual([]);
});

test('the first Tab leads past the rail, into the step', async () => {
  const profile = newProfile();
  storyUpTo('provisioning').putInto(profile, 'provisioning');
  const { admin } = await openApp(profile);
  const { page } = admin;
  await admin.heading(guideStep('provisioning').heading).waitFor();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the step' });
  await expect.poll(() => skip.evaluate(hasFocus)).toBe(true);
  expect((await skip.boundingBox())?.width, 'it is seen while it has the focus').toBeGreaterThan(
    20,
  );
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator('main').evaluate((main) => main.contains(document.activeElement))).toBe(
    true,
  );
});

test('an error moves the focus to its field, on every step that has one', async () => {
  const profile = newProfile();
  storyUpTo('assign').putInto(profile, 'assign');
  const { admin } = await openApp(profile);
  const { page } = admin;
  const first = page.getByLabel('Test user’s email');
  await first.waitFor();
  await page.keyboard.press('Tab');
  await admin.button('I assigned the test user').click();
  await expect.poll(() => first.evaluate(hasFocus)).toBe(true);
  expect(await first.getAttribute('aria-invalid')).toBe('true');

  await admin.goTo('before');
  const address = page.getByLabel('Your OneLogin address');
  await address.fill('https://example.com');
  await admin.button('Open OneLogin').click();
  await expect.poll(() => address.evaluate(hasFocus)).toBe(true);
  expect(await address.getAttribute('aria-invalid')).toBe('true');
});

test('a fresh setup begins in its first field', async () => {
  const { admin } = await openApp(newProfile());
  await admin.createSetup();
  const address = admin.page.getByLabel('Your OneLogin address');
  await expect.poll(() => address.evaluate(hasFocus)).toBe(true);
});

test('the window zooms by Ctrl and + = - 0', async () => {
  const { admin, app } = await openApp(newProfile());
  const level = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.zoomLevel);
  const press = (keyCode: string, modifiers: ('control' | 'shift' | 'meta')[]) =>
    app.evaluate(
      ({ BrowserWindow }, input) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.sendInputEvent({ type: 'keyDown', ...input });
        contents?.sendInputEvent({ type: 'keyUp', ...input });
      },
      { keyCode, modifiers },
    );
  await admin.page.bringToFront();
  const command = process.platform === 'darwin' ? 'meta' : 'control';
  expect(await level()).toBe(0);
  await press('=', [command]);
  await expect.poll(level).toBeGreaterThan(0);
  await press('0', [command]);
  await expect.poll(level).toBe(0);
  await press('+', [command, 'shift']);
  await expect.poll(level).toBeGreaterThan(0);
  await press('0', [command]);
  await expect.poll(level).toBe(0);
  await press('-', [command]);
  await expect.poll(level).toBeLessThan(0);
});

test('a dialog takes the focus and gives it back, and what disappears leaves it nearby', async () => {
  const profile = newProfile();
  await putSecrets(storyUpTo('rollout').agreed().putInto(profile, 'rollout'));
  const { admin } = await openApp(profile);
  const { page } = admin;
  const keyboard = new Keyboard(page);

  const remove = admin.button('Remove token');
  await keyboard.press(remove);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  // The harmless choice first, and the focus stays in the dialog.
  expect(await dialog.getByRole('button', { name: 'Keep' }).evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await remove.evaluate(hasFocus)).toBe(true);

  await keyboard.press(remove);
  await keyboard.press(dialog.getByRole('button', { name: 'Remove' }));
  await page.getByText(/^Token removed from this computer/).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator('main').evaluate((main) => main.contains(document.activeElement))).toBe(
    true,
  );
  expect(keyboard.unseen).toEqual([]);
});
