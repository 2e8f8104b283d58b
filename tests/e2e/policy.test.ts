import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aboutMessages } from '../../shared/messages/window/about.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { bothUsers, storyUpTo } from '../../tools/fixtures/story.ts';

function policyFile(content: string, mode = 0o644): string {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-policy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'policy.json');
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

/** The app on a setup with two test users, under this policy. */
function openUnder(path: string) {
  const profile = newProfile();
  const story = storyUpTo('assign');
  bothUsers(story, (user, id) => story.found(user, id));
  story.putInto(profile, 'assign');
  return openApp(profile, { env: { WISQ_PRACTICE_POLICY: path } });
}

test('a company’s policy: names hidden, the support contact named, and where versions come from', async () => {
  const path = policyFile(
    JSON.stringify({
      version: 1,
      supportContact: 'https://it.northwind.example/help',
      alwaysMaskNames: true,
    }),
  );
  const { admin, app } = await openUnder(path);
  const { page } = admin;
  await admin.openMenu();
  const menu = page.locator('.setup-menu');
  expect(await menu.textContent()).toContain('it.northwind.example/help');
  const version = await app.evaluate(({ app: electron }) => electron.getVersion());
  expect(await menu.textContent()).toContain(`Version ${version}. ${aboutMessages.newer}`);
  await admin.button(aboutMessages.support).click();
  expect(await page.locator('.problem').count()).toBe(0);

  await admin.button('Save report for Wisq…').click();
  const hide = page.getByLabel('Hide names and emails');
  expect([await hide.isChecked(), await hide.isDisabled()]).toEqual([true, true]);
  const content = page.locator('#report-content');
  await expect.poll(() => content.inputValue()).toContain('masked.example');
  expect(await content.inputValue()).not.toMatch(/Maya|Okafor|northwind\.example/);
  await admin.button('Back').click();
  await admin.openMenu();
  await admin.button('Show for a call').click();
  await page.getByText(aboutMessages.masked, { exact: true }).waitFor();
  expect(await admin.button('Hide names').count()).toBe(0);
  expect(await page.locator('body').textContent()).not.toMatch(/Maya|Okafor|northwind\.example/);
});

test('a policy that cannot be trusted: the strictest rules, and the window says why', async () => {
  const path = policyFile('{"version":1}', 0o666);
  const { admin } = await openUnder(path);
  await admin.openMenu();
  await admin.button('Save report for Wisq…').click();
  const problem = admin.page.locator('.problem', { hasText: 'Code POLICY_REFUSED' });
  await problem.waitFor();
  expect(await problem.textContent()).toContain('can write to it');
  expect(await admin.page.getByLabel('Hide names and emails').isDisabled()).toBe(true);
});
