import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { asUnprivileged } from '../support/as-unprivileged.ts';
import { AppWindow } from '../../tools/drive/app-window.ts';
import { launchApp } from '../../tools/drive/launch-app.ts';
import { newProfile, type OpenApp, openApp } from '../support/open-app.ts';
import { Story, storyUpTo } from '../../tools/fixtures/story.ts';
import { linux, needs } from '../support/needs.ts';

const url = 'https://scim.wisq.example/scim/v2';
const token = 'wisq_8Jk2mQ7xT4vB1nZ6pL0sR5';
const message = (address: string, value: string) =>
  `SCIM Base URL: ${address}\n\nSCIM Bearer Token: ${value}\n`;

async function atStep2(): Promise<OpenApp['admin']> {
  const profile = newProfile();
  new Story().ticked('before').ticked('add-app').putInto(profile, 'configure');
  return (await openApp(profile)).admin;
}

/** Pastes and gives back what the window says is wrong, each with its code. */
async function pasted(admin: OpenApp['admin'], text: string): Promise<readonly string[]> {
  if (await admin.button('Discard').isVisible()) {
    await admin.button('Discard').click();
    await admin.page.locator('.draft').waitFor({ state: 'detached' });
  }
  await admin.setClipboard(text);
  await admin.paste();
  return admin.page.locator('main .problem').allTextContents();
}

const canSave = (admin: OpenApp['admin']) => admin.button('Save in keychain').isEnabled();

describe('what Wisq sent cannot be used as it is', () => {
  test('each fault in a pasted message has its words, its code and whose turn it is', async () => {
    const admin = await atStep2();

    expect(await pasted(admin, `SCIM Bearer Token: ${token}`)).toEqual([
      expect.stringMatching(/No URL was found\..*Your turn: .*Code URL_MISSING$/),
    ]);
    expect(await canSave(admin)).toBe(false);

    expect(await pasted(admin, message('http://scim.wisq.example/scim/v2', token))).toEqual([
      expect.stringMatching(/starts with http:\/\/.*Waiting for Wisq: .*Code URL_NOT_HTTPS$/),
    ]);
    expect(await canSave(admin)).toBe(false);

    expect(await pasted(admin, message(`${url}/Users`, token))).toEqual([
      expect.stringMatching(/ends in \/Users\..*Your turn: .*Code URL_RESOURCE_PATH$/),
    ]);
    expect(await canSave(admin)).toBe(false);

    expect(await pasted(admin, message('https://ann:pw@scim.wisq.example/scim', token))).toEqual([
      expect.stringMatching(/name or password.*Code URL_USERINFO$/),
    ]);
    expect(await admin.page.locator('.draft').textContent()).not.toContain('ann:pw');

    expect(await pasted(admin, message(`${url}?tenant=7`, token))).toEqual([
      expect.stringMatching(/question mark.*Code URL_QUERY$/),
    ]);

    expect(await pasted(admin, message(url, expired))).toEqual([
      expect.stringMatching(/The token has expired\..*Waiting for Wisq: .*Code TOKEN_EXPIRED$/),
    ]);
    // The server decides about dates: said, and not held against it.
    expect(await canSave(admin)).toBe(true);

    expect(await pasted(admin, message(url, token))).toEqual([]);
    expect(await canSave(admin)).toBe(true);
  });

  test('two addresses: the admin chooses one, and it is the one that is kept', async () => {
    const admin = await atStep2();
    const other = 'https://scim-eu.wisq.example/scim/v2';
    const [problem] = await pasted(admin, `Either ${url} or ${other}.\nBearer token: ${token}`);
    expect(problem).toMatch(/More than one URL was found\..*Code URL_SEVERAL$/);
    expect(await canSave(admin)).toBe(false);
    await admin.page.getByRole('radio', { name: other }).click();
    await admin.page.getByText('Code URL_SEVERAL').waitFor({ state: 'detached' });
    await admin.saveCredentials();
    // Whole, not the host alone: that is where the token goes.
    await admin.page.getByText(other, { exact: true }).waitFor();
    await admin.page.getByText('This is the first test of scim-eu.wisq.example').waitFor();
  });

  test('a token over two lines, or one that ends with the first: the admin chooses by length and end', async () => {
    const admin = await atStep2();
    await pasted(admin, message(url, `${token.slice(0, 14)}\n${token.slice(14)}`));
    expect(await canSave(admin)).toBe(false);
    expect(await admin.page.locator('main').textContent()).not.toContain(token.slice(0, 14));
    const whole = `${token.length} characters, ending in ${token.slice(-4)}`;
    await admin.page.getByRole('radio', { name: whole }).click();
    await admin.page.getByText('Code TOKEN_UNCLEAR').waitFor({ state: 'detached' });
    const draft = await admin.page.locator('.draft').textContent();
    expect(draft).toContain(whole);
    expect(draft).toContain('Removed: line breaks.');
    await admin.saveCredentials();
    expect(await admin.copy('Copy token')).toBe(token);
  });

  test('an empty clipboard and a wrong value by hand lose nothing that was typed', async () => {
    const admin = await atStep2();
    const { page } = admin;
    await admin.setClipboard('');
    await admin.button('Paste Wisq’s message').click();
    const alert = page.getByRole('alert').filter({ hasText: 'Code CLIPBOARD_EMPTY' });
    expect(await alert.textContent()).toContain('There’s no text on the clipboard.');

    await page.getByText('Enter them separately').click();
    const address = page.getByLabel('SCIM Base URL', { exact: true });
    await address.fill('https://scim.wisq.example/scim/v2 and more');
    await admin.goTo('before');
    await admin.goTo('configure');
    await page.getByText('Enter them separately').click();
    // Typed and not sent: it is there when the admin comes back.
    expect(await address.inputValue()).toBe('https://scim.wisq.example/scim/v2 and more');
    await page.locator('#token-field').fill('schlüssel_8Jk2mQ7xT4vB1nZ6');
    await admin.button('Check these values').click();
    await page.getByText('Code TOKEN_CHARACTERS').waitFor();
    expect(await page.locator('#token-field').inputValue()).toBe('');
    expect(await canSave(admin)).toBe(false);
    await page.locator('#token-field').fill(token);
    await address.fill(url);
    await admin.button('Check these values').click();
    await page.getByText('Code TOKEN_CHARACTERS').waitFor({ state: 'detached' });
    await admin.saveCredentials();
  });
});

test(
  'a profile folder that cannot be written is said on the first screen, and nothing is begun',
  needs(linux, 'Linux, to become an ordinary user'),
  async () => {
    // As an ordinary user: root may write anywhere.
    const user = asUnprivileged();
    onTestFinished(() => user.remove());
    chmodSync(user.launch.userData, 0o555);
    const launched = await launchApp(user.launch);
    onTestFinished(() => launched.close());
    const admin = new AppWindow(launched);
    const { page } = admin;
    await page.locator('.problem', { hasText: 'Code JOURNAL_UNWRITABLE' }).waitFor();
    await admin.button('Set up Wisq').click();
    await page.getByRole('alert').getByText('Code JOURNAL_UNWRITABLE').waitFor();
    // Nothing was begun, and it can be tried again.
    expect(await admin.button('Set up Wisq').isEnabled()).toBe(true);
  },
);

test('a damaged journal is said in the setup, and what is whole is shown', async () => {
  const profile = newProfile();
  const setupId = storyUpTo('add-app').putInto(profile, 'before');
  const journal = join(profile, 'setups', setupId, 'journal.jsonl');
  writeFileSync(journal, 'no entry\n{"v":1,"id":"torn', { flag: 'a' });
  const { admin } = await openApp(profile);
  const notices = await admin.page.locator('.banner .problem').allTextContents();
  expect(notices).toEqual([
    expect.stringMatching(/^The last entry was cut off\..*Code JOURNAL_TORN_LINE$/),
    expect.stringMatching(/^1 entry of this setup can’t be read\..*Code JOURNAL_DAMAGED$/),
  ]);
  expect(await admin.page.getByRole('checkbox', { name: 'Admin rights' }).isChecked()).toBe(true);
  await admin.page.getByText(/^In your system keychain · /).waitFor();
});

const expired = [
  { alg: 'HS256', typ: 'JWT' },
  { sub: 'onelogin', exp: Date.parse('2024-05-01T00:00:00Z') / 1000 },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('c2lnbmF0dXJlLW9mLW5vLXdvcnRoLTEyMzQ1Njc4')
  .join('.');
