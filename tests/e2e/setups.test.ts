import { expect, test } from 'vitest';
import { stepById } from '../../shared/domain/guide/index.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { Story, storyUpTo } from '../../tools/fixtures/story.ts';

test('with one set-up the app goes straight in, and a second one brings the list', async () => {
  const profile = newProfile();
  new Story('Northwind, production').putInto(profile);
  const first = await openApp(profile);
  await first.admin.heading(stepById('before').heading).waitFor();
  await first.admin.showList();
  await first.admin.button('New set-up').click();
  await first.admin.createSetup('Northwind, sandbox', 'sandbox.onelogin.com');
  await first.admin.showList();
  const rows = first.admin.page.locator('.setup-row');
  expect(await rows.count()).toBe(2);
  expect(await rows.first().textContent()).toContain('Northwind, sandboxsandbox.onelogin.com');
  await first.close();

  // The last one is open again; the other is two clicks away.
  const { admin } = await openApp(profile);
  await admin.page.locator('.setup-button', { hasText: 'Northwind, sandbox' }).waitFor();
});

test('two set-ups keep their own steps, ticks and names apart', async () => {
  const profile = newProfile();
  storyUpTo('provisioning', 'Production').putInto(profile, 'provisioning');
  storyUpTo('add-app', 'Sandbox').putInto(profile, 'add-app');
  const { admin } = await openApp(profile);
  // Nothing says which was open last: the list.
  await admin.heading('Set-ups').waitFor();

  await admin.openFromList('Production');
  await admin.heading(stepById('provisioning').heading).waitFor();
  await admin.tickAll('provisioning');
  await admin.showList();
  await admin.openFromList('Sandbox');
  await admin.heading(stepById('add-app').heading).waitFor();
  expect(await admin.page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  expect(await admin.stepStatus('provisioning')).toContain('not begun');

  await admin.openMenu();
  await admin.page.getByLabel('Name of this set-up').fill('Sandbox, EU');
  await admin.button('Save name').click();
  await admin.page.locator('.setup-button', { hasText: 'Sandbox, EU' }).waitFor();
  await admin.showList();
  const names = await admin.page.locator('.setup-row .setup-name').allTextContents();
  expect(names.toSorted()).toEqual(['Production', 'Sandbox, EU']);
  await admin.openFromList('Production');
  expect(await admin.page.getByRole('checkbox', { checked: false }).count()).toBe(0);
});
