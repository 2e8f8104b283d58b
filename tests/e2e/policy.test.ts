import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aboutMessages } from '../../shared/messages/window/about.ts';
import { needs, posix } from '../support/needs.ts';
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
function openUnder(path: string, env: Readonly<Record<string, string>> = {}) {
  const profile = newProfile();
  const story = storyUpTo('assign');
  bothUsers(story, (user, id) => story.found(user, id));
  story.putInto(profile, 'assign');
  return openApp(profile, { env: { ...env, WISQ_PRACTICE_POLICY: path } });
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
  expect(await menu.textContent()).toContain(aboutMessages.rules.masked);
  expect(await menu.textContent()).toContain(aboutMessages.policySet.file);
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
  const menu = await admin.page.locator('.setup-menu').textContent();
  expect(menu).toContain(aboutMessages.rules.keychain);
  expect(menu).toContain(aboutMessages.policyRefused);
  expect(menu).not.toContain(aboutMessages.policySet.file);
  await admin.button('Save report for Wisq…').click();
  const problem = admin.page.locator('.problem', { hasText: 'Code POLICY_REFUSED' });
  await problem.waitFor();
  expect(await problem.textContent()).toContain('can write to it');
  expect(await admin.page.getByLabel('Hide names and emails').isDisabled()).toBe(true);
});

/** Stands for Windows' reg.exe, which is nowhere else: a script that answers as Wine's does. */
function regStandIn(own: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-reg-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'reg');
  const company = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Wisq`;
  // With /s the company's keys are asked for, without it the list of those above.
  const answer = `if [ "$3" = /s ]; then ${own}; else printf '\r\n%s\r\n' '${company}'; fi`;
  writeFileSync(path, `#!/bin/sh\n${answer}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** The stand-in is a shell script; on Windows there is the real one. */
const shellScript = needs(posix, 'a shell script in the place of reg.exe');

test('the registry speaks before the file, and the window says so', shellScript, async () => {
  const key = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Wisq\Setup for OneLogin`;
  const value = 'ForbidSessionOnly    REG_DWORD    0x1';
  const reg = regStandIn(`printf '\\r\\n%s\\r\\n    %s\\r\\n' '${key}' '${value}'`);
  const path = policyFile('{"version":1,"alwaysMaskNames":true}');
  const { admin } = await openUnder(path, { WISQ_PRACTICE_POLICY_REG: reg });
  await admin.openMenu();
  const menu = await admin.page.locator('.setup-menu').textContent();
  expect(menu).toContain(aboutMessages.policySet.registry);
  expect(menu).toContain(aboutMessages.rules.keychain);
  expect(menu).not.toContain(aboutMessages.rules.masked);
});

test('a registry that cannot be read is never as if nothing were set', shellScript, async () => {
  const path = policyFile('{"version":1}');
  const { admin } = await openUnder(path, { WISQ_PRACTICE_POLICY_REG: regStandIn('exit 1') });
  await admin.openMenu();
  await admin.button('Save report for Wisq…').click();
  const problem = admin.page.locator('.problem', { hasText: 'Code POLICY_REFUSED' });
  await problem.waitFor();
  expect(await problem.textContent()).toContain('let you run reg.exe');
  expect(await admin.page.getByLabel('Hide names and emails').isDisabled()).toBe(true);
});
