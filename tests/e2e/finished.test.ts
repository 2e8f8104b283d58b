import { expect, test } from 'vitest';
import { stepIds } from '../../shared/domain/guide/ids.ts';
import { putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';
import { newProfile, openApp } from '../support/open-app.ts';

test('a finished setup stays finished when the token is removed: window, list, call view', async () => {
  const profile = newProfile();
  await putSecrets(storyUpTo('rollout').agreed().putInto(profile, 'rollout'));
  const { admin, close } = await openApp(profile);
  const { page } = admin;
  await admin.heading('Setup complete').waitFor();
  const rail = () => Promise.all(stepIds.map((id) => admin.stepStatus(id)));
  const before = await rail();
  const row = page.getByRole('row').filter({ hasText: 'Northwind, production' });

  await admin.button('Remove token').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText(/^Token removed from this computer/).waitFor();
  expect(await admin.headline()).toBe('Setup complete');
  expect(await admin.whoseTurn()).toBe('Done');
  expect(await rail()).toEqual(before);

  await admin.openMenu();
  await admin.button('Show for a call').click();
  const sentence = page.locator('.call-sentence');
  expect(await sentence.innerText()).toMatch(/^Setup complete\./);
  expect(await page.locator('.call .turn').innerText()).toBe('Done');
  expect(await page.locator('.call-first').innerText()).toMatch(/Removed/);
  await admin.button('Back to the guide').click();

  await admin.showList();
  expect(await row.locator('.turn').innerText()).toBe('Done');
  await close();

  const again = await openApp(profile);
  await again.admin.heading('Setup complete').waitFor();
  expect(await again.admin.whoseTurn()).toBe('Done');
});
