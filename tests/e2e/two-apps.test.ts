import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { confirmByFile } from '../../tools/drive/by-file.ts';
import { people } from '../../tools/fixtures/people.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { bothUsers, putSecrets, seededSecrets, storyUpTo } from '../../tools/fixtures/story.ts';
import { isPrivate } from '../support/private.ts';

/** A folder that stands for the mail between the two, and for the dialogs. */
function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a report, Wisq’s confirmation and the open roll-out, in two apps', async () => {
  const files = sharedFolder();
  const env = { WISQ_PRACTICE_FILES: files };
  const profile = newProfile();
  const story = storyUpTo('assign');
  bothUsers(story, (user, id) => story.found(user, id));
  const setupId = story.putInto(profile, 'assign');
  await putSecrets(setupId);
  const admin = await openApp(profile, { env });
  const strategist = await openApp(newProfile(), { env });

  await confirmByFile(admin.admin, strategist.admin, people, async (name, whose) => {
    if (name === 'call-view') {
      await whose.button('Hide names').click();
      const body = whose.page.locator('body');
      await expect.poll(() => body.innerText()).toContain('User A');
      expect(await body.innerText()).not.toMatch(/Maya|Okafor|Jonas|Lindqvist|northwind\.example/);
      await whose.button('Copy summary').click();
      await expect.poll(() => whose.readClipboard()).toContain('**Waiting for Wisq**');
      await whose.page.getByRole('button', { name: /^(?:Show|Hide) names$/ }).click();
      await expect
        .poll(() => whose.page.locator('.call-sentence').innerText())
        .toBe('Both test users arrived with all five attributes. Ready to confirm.');
      expect(await whose.page.locator('.step-eyebrow').innerText()).toContain('Your turn');
    }
  });

  // What to write to the admin: it names nobody but the file.
  expect(await strategist.admin.readClipboard()).not.toContain(seededSecrets.token);
  await admin.admin.agreeRollout('Paula Berg', 'Everyone, in March');
  await admin.admin.button('Save change record…').click();
  await admin.admin.savedAs('pdf');

  const saved = readdirSync(files);
  expect(new Set(saved.map((name) => name.split('.').at(-1)))).toEqual(
    new Set(['pdf', 'wisq-confirmation', 'wisq-setup']),
  );
  for (const name of saved) {
    const path = join(files, name);
    expect(isPrivate(path)).toBe(true);
    const content = readFileSync(path, 'latin1');
    expect(content).not.toContain(seededSecrets.token);
    expect(content).not.toContain('/scim/v2');
    if (name.endsWith('.pdf')) expect(content.startsWith('%PDF-')).toBe(true);
  }
});

test('a file on the command line is shown; one that is too large is refused unread', async () => {
  const files = sharedFolder();
  const profile = newProfile();
  const story = storyUpTo('assign');
  const setupId = story.putInto(profile, 'assign');
  await putSecrets(setupId);
  const { admin, close } = await openApp(profile, { env: { WISQ_PRACTICE_FILES: files } });
  await admin.openMenu();
  await admin.button('Save report for Wisq…').click();
  await admin.page.getByText('"format": "wisq-setup"').waitFor();
  await admin.button('Save report').click();
  await admin.savedAs('wisq-setup');
  await close();
  const report = join(files, readdirSync(files)[0] ?? '');

  const reader = await openApp(newProfile(), { args: [report] });
  await reader.admin.page.locator('.call-sentence').waitFor();
  expect(await reader.admin.page.locator('.call-sentence').innerText()).toBe(
    'Steps 1 to 4 are done. No test user is assigned yet.',
  );
  await reader.close();

  const large = join(files, 'large.wisq-setup');
  writeFileSync(large, Buffer.alloc(50 * 1024 * 1024, 0x20));
  const refusing = await openApp(newProfile(), { args: [large] });
  await refusing.admin.page.getByText('Code FILE_TOO_LARGE').waitFor();
});

test('a file that is dropped onto the window is read, and refused with its reason', async () => {
  const { admin } = await openApp(newProfile());
  const drop = (text: string) =>
    admin.page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'x.wisq-setup'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    }, text);
  await drop('{"format":"something else"}');
  await admin.page.getByText('Code FILE_NOT_OURS').waitFor();
  await drop('{"format":"wisq-setup","version":9}');
  await admin.page.getByText('Code FILE_NEWER').waitFor();
});
