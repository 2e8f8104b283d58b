import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { people } from '../../tools/fixtures/people.ts';
import { type StepId, stepIds } from '../../shared/domain/guide/ids.ts';
import { guideStep } from '../../shared/messages/guide/index.ts';
import { fold } from '../../shared/domain/setup/fold.ts';
import { longPast } from '../../tools/fixtures/long-past.ts';
import { newProfile, type OpenApp, openApp } from '../support/open-app.ts';
import { scimServer, token } from '../../tools/fixtures/scim-answers.ts';
import { httpServer } from '../support/server.ts';
import {
  entriesOf,
  putSecrets,
  seededSecrets,
  Story,
  storyUpTo,
  userIds,
} from '../../tools/fixtures/story.ts';

type Admin = OpenApp['admin'];
const [maya] = people;
const [first] = userIds;

/** Marks an item, or checks a box, and waits until main has recorded it. */
async function press(box: Locator): Promise<void> {
  if (await box.isChecked()) return;
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(true);
}

/** At each station: what the admin says or types there, and how it shows afterwards. */
const stations: Readonly<
  Record<StepId, { does(admin: Admin): Promise<void>; sees(admin: Admin): Promise<void> }>
> = {
  before: {
    async does({ page }) {
      const address = page.getByLabel('Your OneLogin address');
      await address.fill('contoso');
      await address.press('Enter');
      await page.locator('.setup-button', { hasText: 'contoso.onelogin.com' }).waitFor();
    },
    async sees({ page }) {
      expect(await page.getByLabel('Your OneLogin address').inputValue()).toBe(
        'contoso.onelogin.com',
      );
    },
  },
  'add-app': {
    async does(admin) {
      await admin.chooseConnector('I’m not sure');
      await admin.page.getByText('Use another name').click();
      await admin.page.getByRole('textbox', { name: 'Display Name' }).fill('Wisq, sandbox');
      await admin.button('Use this name').click();
      await admin.page.getByText('Replace Display Name with Wisq, sandbox').waitFor();
    },
    async sees({ page }) {
      expect(await page.getByRole('radio', { name: 'I’m not sure' }).isChecked()).toBe(true);
      await page.getByText('Replace Display Name with Wisq, sandbox').waitFor();
    },
  },
  configure: {
    async does(admin) {
      await admin.setClipboard(`${seededSecrets.url}\n${seededSecrets.token}`);
      await admin.paste();
      await admin.saveCredentials();
    },
    async sees(admin) {
      await admin.page.getByText(/^In your system keychain · 28 characters/).waitFor();
      expect(await admin.button('Test connection').isEnabled()).toBe(true);
    },
  },
  provisioning: { does: async () => {}, sees: async () => {} },
  attributes: { does: async () => {}, sees: async () => {} },
  assign: {
    async does(admin) {
      const card = admin.card(maya.userName);
      await admin.openMore(card, 'Change what should arrive');
      await card.getByLabel('Department').fill('Finance');
      await card.getByRole('button', { name: 'Save' }).click();
      await card.getByRole('cell', { name: 'Differs' }).waitFor();
    },
    async sees(admin) {
      const card = admin.card(maya.userName);
      const department = card.getByRole('row', { name: /^Department/ });
      expect(await department.getByRole('cell').first().textContent()).toBe('Finance');
      expect(await card.textContent()).toContain('Ines Albrecht');
    },
  },
  wisq: {
    async does() {},
    async sees(admin) {
      expect(await admin.headline()).toBe('Wisq confirmed the test user');
    },
  },
  rollout: {
    does: (admin) => admin.agreeRollout('Paula Berg', 'The people team, from March 1'),
    async sees({ page }) {
      const agreed = await page.locator('.done-list').textContent();
      for (const fact of ['Paula Berg', 'The people team, from March 1']) {
        expect(agreed).toContain(fact);
      }
    },
  },
};

test('quit at each of the eight stations, the app reopens there with all that was done', async () => {
  const profile = newProfile();
  const setupId = new Story()
    .added(maya, first, false)
    .found(maya, first)
    .confirmed(first)
    .putInto(profile);
  let opened = await openApp(profile);
  for (const id of stepIds) {
    await opened.admin.goTo(id);
    await stations[id].does(opened.admin);
    const boxes = opened.admin.page.locator('.item').getByRole('checkbox');
    // Only some of them: a mark that comes back must not bring others with it.
    const count = await boxes.count();
    const ticked = Math.ceil(count / 2);
    for (let index = 0; index < ticked; index++) await press(boxes.nth(index));
    const entries = entriesOf(profile, setupId);
    await opened.close();

    opened = await openApp(profile);
    await opened.admin.page.locator(`main[data-step="${id}"]`).waitFor();
    await stations[id].sees(opened.admin);
    const again = await opened.admin.page.locator('.item').getByRole('checkbox').all();
    const checked = await Promise.all(again.map((box) => box.isChecked()));
    expect([id, checked]).toEqual([id, checked.map((_, index) => index < ticked)]);
    expect([id, checked.length]).toEqual([id, count]);
    expect(entriesOf(profile, setupId)).toEqual(entries);
  }
});

test('a long past is kept when the app quits, for the window to show, and never wins', async () => {
  const profile = newProfile();
  const setupId = longPast(1000).putInto(profile, 'assign');
  const kept = join(profile, 'setups', setupId, 'state.json');
  const read = () => readFileSync(kept, 'utf8').split('\n').slice(0, 2);
  const bytes = () => statSync(join(profile, 'setups', setupId, 'journal.jsonl')).size;
  let opened = await openApp(profile);
  await opened.close();
  const [head = '', body = ''] = read();
  expect(JSON.parse(head)).toMatchObject({
    build: expect.stringMatching(/^[0-9a-f]{64}$/),
    journalBytes: bytes(),
  });
  expect(JSON.parse(body)).toMatchObject({ state: fold(entriesOf(profile, setupId)) });

  // Whole, of this build and this journal, and not what the journal says.
  const other = body.replaceAll('Northwind, production', 'Somebody else');
  const sha256 = createHash('sha256').update(other).digest('hex');
  writeFileSync(kept, `${JSON.stringify({ ...JSON.parse(head), sha256 })}\n${other}\n`);
  opened = await openApp(profile);
  await opened.admin.page.locator('main[data-step="assign"]').waitFor();
  await opened.admin.page.getByRole('button', { name: /^Northwind, production/ }).waitFor();
  await opened.admin.goTo('provisioning');
  const item = opened.admin.page.locator('.item').getByRole('checkbox').first();
  if (await item.isChecked()) await item.click();
  else await press(item);
  await opened.close();
  expect(entriesOf(profile, setupId).at(-1)?.type).toMatch(/^task\.(?:un)?ticked$/);
  expect(JSON.parse(read()[0] ?? '')).toMatchObject({ journalBytes: bytes() });
  expect(read()[1]).not.toContain('Somebody else');
});

test('the window closed in the middle of a test: the journal is whole and the app opens again', async () => {
  let asked = () => {};
  const reached = new Promise<void>((resolve) => {
    asked = resolve;
  });
  // Hears the question and never answers.
  const server = await httpServer(scimServer({ users: () => asked() }));
  onTestFinished(() => server.close());
  const profile = newProfile();
  const setupId = storyUpTo('configure').putInto(profile, 'configure');
  await putSecrets(setupId, { url: `http://127.0.0.1:${server.port}/scim/v2`, token });
  const before = await openApp(profile);
  await before.admin.button('Test connection').click();
  await reached;
  await before.admin.button('Cancel').waitFor();
  const gone = once(before.app.process(), 'exit');
  await before.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const [code] = await gone;
  expect(code).toBe(0);
  await server.idle();

  const entries = entriesOf(profile, setupId);
  expect(entries.at(-1)).toMatchObject({
    type: 'check.finished',
    result: { verdict: 'cancelled' },
  });
  const { admin } = await openApp(profile);
  await admin.heading(guideStep('configure').heading).waitFor();
  // A test that was canceled found nothing: what is known is as it was.
  expect(await admin.page.locator('#check-heading').textContent()).toBe('Not tested yet');
  expect(await admin.button('Test connection').isEnabled()).toBe(true);
  expect(await admin.page.locator('.notice').allTextContents()).toEqual([]);
});

test('the app killed in the middle of a test: nothing that was recorded is lost', async () => {
  let asked = () => {};
  const reached = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const server = await httpServer(scimServer({ users: () => asked() }));
  onTestFinished(() => server.close());
  const profile = newProfile();
  const setupId = storyUpTo('configure').putInto(profile, 'configure');
  await putSecrets(setupId, { url: `http://127.0.0.1:${server.port}/scim/v2`, token });
  const before = await openApp(profile);
  await press(before.admin.page.locator('.item').getByRole('checkbox').first());
  const entries = entriesOf(profile, setupId);
  await before.admin.button('Test connection').click();
  await reached;
  const gone = once(before.app.process(), 'exit');
  before.app.process().kill('SIGKILL');
  await gone;

  expect(entriesOf(profile, setupId)).toEqual(entries);
  const { admin } = await openApp(profile);
  await admin.heading(guideStep('configure').heading).waitFor();
  expect(await admin.page.locator('.item').getByRole('checkbox').first().isChecked()).toBe(true);
  expect(await admin.button('Test connection').isEnabled()).toBe(true);
});
