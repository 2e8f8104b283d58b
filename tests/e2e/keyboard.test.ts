import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { startWorld } from '../../practice/world.ts';
import { stepById } from '../../shared/domain/guide/index.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { Keyboard } from '../support/keyboard.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';

/** The heading of this step has the focus. */
async function expectFocusOnHeading(page: Page, id: StepId): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: stepById(id).heading });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
}

test('a set-up is made, filled in and tested without a mouse', async () => {
  const world = await startWorld({ scenario: 'happy' });
  onTestFinished(() => world.close());
  const { admin } = await openApp(newProfile());
  const { page } = admin;
  const keyboard = new Keyboard(page);
  const tickAll = async () => {
    const boxes = await page.locator('.task').filter({ hasNotText: 'If needed' }).all();
    for (const task of boxes) {
      const box = task.getByRole('checkbox');
      await keyboard.press(box, 'Space');
      await box.and(page.locator(':checked')).waitFor();
    }
  };
  const goOn = () => keyboard.press(page.getByRole('button', { name: /^Continue/ }));

  await keyboard.type(page.getByLabel('Name of this set-up'), 'Northwind, production');
  await keyboard.type(page.getByLabel('Your OneLogin address'), 'northwind.onelogin.com');
  await keyboard.press(admin.button('Start'));
  await admin.heading(stepById('before').heading).waitFor();
  await tickAll();
  await goOn();
  await expectFocusOnHeading(page, 'add-app');
  await tickAll();
  const recommended = page.getByRole('radio', { name: /Recommended/ });
  await keyboard.press(recommended, 'Space');
  await recommended.and(page.locator(':checked')).waitFor();
  await goOn();
  await expectFocusOnHeading(page, 'configure');

  await admin.setClipboard(world.message);
  await keyboard.press(admin.button('Paste from clipboard'));
  await page.locator('.draft').waitFor();
  await keyboard.press(admin.button('Save in the keychain'), 'Space');
  await page.getByText(/^In your system keychain · /).waitFor();
  await keyboard.press(admin.button('Copy token'));
  await admin.button('Copied').waitFor();
  expect(await admin.readClipboard()).toBe(world.token);
  await tickAll();
  await keyboard.press(page.getByRole('button', { name: 'Test connection' }));
  await admin.button('Test again').waitFor();
  expect(await page.locator('#check-heading').textContent()).toMatch(/^Works/);
  await goOn();
  await expectFocusOnHeading(page, 'provisioning');

  await keyboard.tabTo(admin.button('Continue to attributes'));
  await keyboard.tabTo(admin.button('Back'), true);
  await page.keyboard.press('Enter');
  await expectFocusOnHeading(page, 'configure');
  expect(keyboard.unseen).toEqual([]);
});

test('a dialog takes the focus and gives it back, and what disappears leaves it nearby', async () => {
  const profile = newProfile();
  await putSecrets(storyUpTo('provisioning').putInto(profile, 'configure'));
  const { admin } = await openApp(profile);
  const { page } = admin;
  const keyboard = new Keyboard(page);

  const remove = page.getByRole('region', { name: 'What Wisq sent' }).getByRole('button', {
    name: 'Remove',
  });
  await keyboard.press(remove);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  // The harmless choice first, and the focus stays in the dialog.
  expect(
    await dialog
      .getByRole('button', { name: 'Keep' })
      .evaluate((button) => button === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await remove.evaluate((button) => button === document.activeElement)).toBe(true);

  await keyboard.press(remove);
  await keyboard.press(dialog.getByRole('button', { name: 'Remove' }));
  await admin.button('Paste from clipboard').waitFor();
  await page.keyboard.press('Tab');
  const panel = page.getByRole('region', { name: 'What Wisq sent' });
  expect(await panel.evaluate((region) => region.contains(document.activeElement))).toBe(true);
  expect(keyboard.unseen).toEqual([]);
});
