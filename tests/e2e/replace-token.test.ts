import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startWorld } from '../../practice/world.ts';
import { daysBefore } from '../../shared/domain/setup/token-end.ts';
import { localDate } from '../../shared/domain/text/dates.ts';
import { accountName, newKinds } from '../../shared/domain/setup/keychain-names.ts';
import { appKeychain } from '../../tools/fixtures/app-keychain.ts';
import { people } from '../../tools/fixtures/people.ts';
import { tellUpTo } from '../../tools/fixtures/past.ts';
import { putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';
import { KnownStory } from '../support/corrections.ts';
import { newToken as tokenOfAKind } from '../support/canary.ts';
import { formsIn, needlesOf } from '../support/needles.ts';
import { newProfile, openApp, type OpenApp } from '../support/open-app.ts';
import { argumentsOf, processTree } from '../support/processes.ts';

const [maya] = people;

/** A Wisq and a OneLogin that provision, and a finished setup of theirs in a profile. */
async function finishedSetup() {
  const world = await startWorld({ scenario: 'happy', token: tokenOfAKind() });
  onTestFinished(() => world.close());
  world.onelogin.configure({ baseUrl: world.baseUrl, token: world.token });
  world.onelogin.enableProvisioning({ approval: false });
  for (const person of people) await world.onelogin.assign(person);
  const profile = newProfile();
  const secrets = { url: world.baseUrl, token: world.token };
  const story = tellUpTo(new KnownStory('Northwind, production', secrets), 'rollout').agreed();
  const setupId = story.putInto(profile, 'rollout');
  await putSecrets(setupId, secrets);
  return { world, profile, setupId };
}

/** The page's main button. */
const move = ({ admin }: OpenApp) => admin.page.locator('.step-foot .button-main');

async function press(open: OpenApp, label: string): Promise<void> {
  await move(open).filter({ hasText: label }).click();
}

test('the token is replaced from the closing screen to Wisq’s revoking, over a restart, and neither is left anywhere', async () => {
  const { world, profile, setupId } = await finishedSetup();
  const { message, token: next } = world.renewToken();
  const needles = [...needlesOf(world.token), ...needlesOf(next)];
  const said: string[] = [];
  const keeps = async (open: OpenApp) => {
    said.push(await open.admin.page.content());
    if (process.platform !== 'linux') return;
    for (const pid of processTree(open.app.process().pid ?? 0)) {
      expect(formsIn(argumentsOf(pid), needles)).toEqual([]);
    }
  };

  const first = await openApp(profile);
  const { admin } = first;
  await admin.heading('Setup complete').waitFor();
  await admin.button('Replace token…').click();
  await admin.heading('Replace the token').waitFor();
  await admin.setClipboard(message);
  await press(first, 'Paste Wisq’s new message');
  await admin.page.getByText(`ending in ${next.slice(-4)}`).waitFor();
  await press(first, 'Save in keychain');
  await press(first, 'Test both tokens');
  await admin.page.getByText('The new token works', { exact: true }).waitFor();
  await admin.page.getByText(/^Still works, tested/).waitFor();
  await keeps(first);
  await first.close();

  // It goes on where it was left.
  const second = await openApp(profile);
  const { page } = second.admin;
  await page.getByText('The token is being replaced.').first().waitFor();
  expect(await second.admin.whoseTurn()).toBe('Your turn');
  await page.locator('.notice').getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Copy new token' }).click();
  await second.admin.button('Copied').waitFor();
  world.onelogin.configure({ baseUrl: world.baseUrl, token: await second.admin.readClipboard() });
  expect(await world.onelogin.enable()).toBe('Enabled');
  await page.getByText('Don’t let Wisq revoke the old token yet').waitFor();
  await press(second, 'I saved the new token');
  await page.getByText('Which test user did you change?').waitFor();
  await press(second, 'Look for the change');
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  await keeps(second);
  await world.onelogin.update({ ...maya, title: 'Head of HR' });
  await page.getByText('Job title of Maya Okafor changed at Wisq').waitFor();
  // Both work: what is seen is said, and no more.
  await page.getByText(/only Wisq can see which one OneLogin sends/).waitFor();
  await press(second, 'Copy message for Wisq');
  await press(second, 'I told Wisq, finish');
  await page.getByText(/^Token replaced/).waitFor();
  expect(await second.admin.whoseTurn()).toBe('Done');
  expect(formsIn(await second.admin.readClipboard(), needles)).toEqual([]);

  world.endpoint.revoke(world.token);
  await second.admin.goTo('configure');
  await page.getByRole('button', { name: 'Test again' }).first().click();
  await page
    .locator('#check-heading')
    .getByText(/^The connection works/)
    .waitFor();
  await keeps(second);
  await second.admin.openMenu();
  await second.admin.button('Show for a call').click();
  await page.locator('summary', { hasText: 'record' }).click();
  const all = page.getByRole('button', { name: /^Show all/ });
  if (await all.isVisible()) await all.click();
  const record = (await page.locator('.call-events').textContent()) ?? '';
  for (const line of [
    'New token stored beside the old one',
    'New token entered and saved in OneLogin',
    'Provisioning works since the new token was saved',
    'Wisq told to revoke the old token',
    'Token replaced: the old one was removed',
  ]) {
    expect(record).toContain(line);
  }
  await second.close();

  const keychain = appKeychain();
  for (const kind of newKinds) {
    expect(await keychain.get(accountName(setupId, kind))).toEqual({ ok: true, value: null });
  }
  expect(await keychain.get(accountName(setupId, 'token'))).toEqual({ ok: true, value: next });
  for (const html of said) expect(formsIn(html, needles)).toEqual([]);
  for (const file of filesUnder(profile)) {
    expect([file, formsIn(readFileSync(file), needles)]).toEqual([file, []]);
  }
});

test('the new token may be typed: it is in no page, and is for the URL in use', async () => {
  const { world, profile, setupId } = await finishedSetup();
  const { token: next } = world.renewToken();
  const open = await openApp(profile);
  const { admin } = open;
  await admin.button('Replace token…').click();
  await admin.page.getByText('Enter them separately').click();
  // The paste key in the field of the token: main reads the clipboard, and nothing lands in the page.
  await admin.setClipboard(next);
  await admin.page.getByLabel('SCIM Bearer Token').focus();
  await admin.page.keyboard.press('ControlOrMeta+v');
  await admin.page.getByText(`ending in ${next.slice(-4)}`).waitFor();
  expect(await admin.page.getByLabel('SCIM Bearer Token').inputValue()).toBe('');
  await admin.button('Discard').click();
  await admin.page.getByLabel('SCIM Bearer Token').fill(next);
  await admin.button('Check these values').click();
  await admin.page.getByText(`ending in ${next.slice(-4)}`).waitFor();
  await admin.page.locator('.draft').getByText(world.baseUrl).waitFor();
  expect(formsIn(await admin.page.content(), needlesOf(next))).toEqual([]);
  expect(await admin.page.getByLabel('SCIM Bearer Token').inputValue()).toBe('');
  await press(open, 'Save in keychain');
  await press(open, 'Test both tokens');
  await admin.page.getByText('The new token works', { exact: true }).waitFor();
  await open.close();
  const keychain = appKeychain();
  expect(await keychain.get(accountName(setupId, 'newToken'))).toEqual({ ok: true, value: next });
});

test('a finished setup whose token ends is opened from the list where it is replaced', async () => {
  const profile = newProfile();
  const until = daysBefore(localDate(new Date()), -4);
  const story = storyUpTo('rollout', 'Northwind, production').agreed();
  story.tell({ type: 'token.valid-until', until }).putInto(profile);
  storyUpTo('assign', 'Northwind, test').putInto(profile);
  const { admin } = await openApp(profile);
  const banner = admin.page.locator('.token-banners').getByRole('listitem');
  await banner.getByText(/Northwind, production/).waitFor();
  await banner.getByRole('button', { name: 'Replace token for Northwind, production…' }).click();
  await admin.heading('Replace the token').waitFor();
  await admin.button('Paste Wisq’s new message').waitFor();
});

test('a replacement is given up, and the old token stays the token', async () => {
  const { world, profile, setupId } = await finishedSetup();
  const { message } = world.renewToken();
  const open = await openApp(profile);
  const { admin } = open;
  await admin.button('Replace token…').click();
  await admin.setClipboard(message);
  await press(open, 'Paste Wisq’s new message');
  await press(open, 'Save in keychain');
  await admin.button('Stop replacing…').click();
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Stop replacing' }).click();
  await admin.heading('Setup complete').waitFor();
  await admin.button('Replace token…').waitFor();
  expect(await admin.whoseTurn()).toBe('Done');
  await open.close();
  const keychain = appKeychain();
  expect(await keychain.get(accountName(setupId, 'token'))).toEqual({
    ok: true,
    value: world.token,
  });
  expect(await keychain.get(accountName(setupId, 'newToken'))).toEqual({ ok: true, value: null });
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
