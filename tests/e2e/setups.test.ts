import { expect, test } from 'vitest';
import { guideStep } from '../../shared/messages/guide/index.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { people } from '../../tools/fixtures/people.ts';
import { Story, storyUpTo, userIds } from '../../tools/fixtures/story.ts';

test('with one setup the app goes straight in, and a second one brings the list', async () => {
  const profile = newProfile();
  new Story('Northwind, production').putInto(profile);
  const first = await openApp(profile);
  await first.admin.heading(guideStep('before').heading).waitFor();
  await first.admin.showList();
  await first.admin.button('New setup').click();
  await first.admin.createSetup();
  const address = first.admin.page.getByLabel('Your OneLogin address');
  await address.fill('sandbox.onelogin.com');
  await address.press('Enter');
  // Nobody asked for a name: the tenant's is the setup's.
  await first.admin.page.locator('.setup-button', { hasText: 'sandbox.onelogin.com' }).waitFor();
  await first.admin.showList();
  const names = first.admin.page.getByRole('rowheader');
  expect(await names.count()).toBe(2);
  expect((await names.allTextContents()).toSorted()).toEqual([
    'Northwind, productionnorthwind.onelogin.com',
    'Sandboxsandbox.onelogin.com',
  ]);
  await first.close();

  // The last one is open again; the other is two clicks away.
  const { admin } = await openApp(profile);
  await admin.page.locator('.setup-button', { hasText: 'Sandbox' }).waitFor();
});

test('two setups keep their own steps, ticks and names apart', async () => {
  const profile = newProfile();
  storyUpTo('provisioning', 'Production').putInto(profile, 'provisioning');
  storyUpTo('add-app', 'Sandbox').putInto(profile, 'add-app');
  const { admin } = await openApp(profile);
  // Nothing says which was open last: the list.
  await admin.heading('Setups').waitFor();

  await admin.openFromList('Production');
  await admin.heading(guideStep('provisioning').heading).waitFor();
  for (const item of await admin.page.locator('.item').getByRole('checkbox').all()) {
    await item.click();
    await item.and(admin.page.locator('[aria-checked="true"]')).waitFor();
  }
  await admin.showList();
  await admin.openFromList('Sandbox');
  await admin.heading(guideStep('add-app').heading).waitFor();
  expect(await admin.page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  expect(await admin.stepStatus('provisioning')).toContain('not started');

  await admin.openMenu();
  await admin.page.getByLabel('Name of this setup').fill('Sandbox, EU');
  await admin.button('Save name').click();
  await admin.page.locator('.setup-button', { hasText: 'Sandbox, EU' }).waitFor();
  await admin.showList();
  const names = await admin.page.locator('th .setup-name').allTextContents();
  expect(names.toSorted()).toEqual(['Production', 'Sandbox, EU']);
  await admin.openFromList('Production');
  expect(await admin.page.getByRole('checkbox', { checked: false }).count()).toBe(0);
});

test('what a menu asks in a dialog is answered by a press, and Escape leaves the menu open', async () => {
  const profile = newProfile();
  new Story('Production').putInto(profile, 'before');
  const story = storyUpTo('assign', 'Sandbox').added(people[0], userIds[0]);
  story.putInto(profile, 'assign');
  const { admin } = await openApp(profile);
  await admin.openFromList('Sandbox');
  const dialog = admin.page.getByRole('dialog');
  const card = admin.card(people[0].userName);
  await admin.openMore(card, 'Remove');
  await dialog.waitFor();
  await admin.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await card.getByRole('button', { name: 'Remove', exact: true }).click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await card.waitFor({ state: 'detached' });

  await admin.openMenu();
  await admin.button('Delete this setup').click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await admin.page.getByRole('rowheader').first().waitFor();
  expect(await admin.page.getByRole('rowheader').allTextContents()).toEqual([
    expect.stringContaining('Production'),
  ]);
});

test('on the first screen the sign stands beside what it is about', async () => {
  const { admin } = await openApp(newProfile());
  await admin.button('Set up Wisq').waitFor();
  const tops = await admin.page.locator('.local').evaluate((line) => {
    const text = document.createRange();
    text.selectNodeContents(line.lastChild ?? line);
    const sign = line.querySelector('svg')?.getBoundingClientRect();
    return { sign: sign?.bottom ?? 0, text: text.getBoundingClientRect().top };
  });
  expect(tops.text).toBeLessThan(tops.sign);
});
