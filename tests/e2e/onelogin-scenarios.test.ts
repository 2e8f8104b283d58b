import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { causeNamed, expectEnding } from '../../practice/cause.ts';
import { endings } from '../../practice/endings.ts';
import { oneLoginNames, type OneLoginScenario } from '../../practice/scenarios.ts';
import { putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';
import { valueOf } from '../support/bridge.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { scene } from '../support/onelogin.ts';

/** Whom OneLogin knows in the scenarios. */
const names = /Maya|Okafor|Jonas|Lindqvist|northwind\.example/i;

/** The app where a scenario stops an admin, with OneLogin read. */
async function atItsEnd(name: OneLoginScenario) {
  const world = await scene(name);
  const { step } = endings[name];
  const profile = newProfile();
  const folder = mkdtempSync(join(tmpdir(), 'wisq-scenario-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const setupId = storyUpTo(step).putInto(profile, step);
  await putSecrets(setupId, { url: world.baseUrl, token: world.token });
  const opened = await openApp(profile, {
    env: {
      WISQ_PRACTICE_WATCH_MS: '300',
      WISQ_PRACTICE_ONELOGIN: world.api.address,
      WISQ_PRACTICE_FILES: folder,
    },
  });
  const { admin, clipboard, window } = opened;
  const { clientId, clientSecret } = world.api.credential;
  await clipboard.write(clientId);
  await valueOf(window, 'onelogin.paste', { setupId, part: 'clientId' });
  await clipboard.write(clientSecret);
  await valueOf(window, 'onelogin.paste', { setupId, part: 'clientSecret' });
  await valueOf(window, 'onelogin.connect', { setupId, where: 'session' });
  if (step === 'assign') {
    await admin.assignTestUsers(world.people.map(({ userName }) => ({ userName })));
  }
  await causeNamed(admin, world, opened.later);
  return { ...opened, folder, setupId, world };
}

test.each(oneLoginNames)(
  '%s: page, rail and call view name one cause, one mover and one next action',
  async (name) => {
    const { admin } = await atItsEnd(name);
    await expectEnding(admin, name);
  },
);

test('what OneLogin says of people is masked where names are hidden, and in a saved report', async () => {
  const { admin, folder, setupId, window } = await atItsEnd('failed');
  expect(await window.content()).toMatch(names);
  await admin.openMenu();
  await admin.button('Hide names').click();
  await window.getByText('Names are hidden on this screen.').waitFor();
  for (const why of await window.getByText('Why is this person not here?').all()) await why.click();
  await window.getByText('Code ONELOGIN_FAILED').first().waitFor();
  expect(await window.content()).not.toMatch(names);
  await admin.openMenu();
  await admin.button('Show for a call').click();
  await window.locator('.call-sentence').waitFor();
  expect(await window.content()).not.toMatch(names);

  const how = { setupId, masked: true, path: true };
  const { previewId } = await valueOf(window, 'report.preview', how);
  await valueOf(window, 'report.save', { setupId, previewId });
  const [file = ''] = readdirSync(folder);
  const report = readFileSync(join(folder, file), 'utf8');
  expect(report).toContain('user.onelogin-looked');
  expect(report).not.toMatch(names);
});
