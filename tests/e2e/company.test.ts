import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { companyPlan, companySize } from '../../practice/company.ts';
import { followCompany } from '../../practice/follow-company.ts';
import { startScene } from '../../practice/scenes.ts';
import { roleId } from '../../practice/onelogin/api/views.ts';
import { addCredential } from '../../tools/drive/api-credential.ts';
import { putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';
import { newProfile, openApp } from '../support/open-app.ts';

test('a company of 300: the list names exactly those with a fault, and OneLogin gives it as well', async () => {
  const world = await startScene('company');
  onTestFinished(() => world.close());
  const files = mkdtempSync(join(tmpdir(), 'wisq-company-'));
  onTestFinished(() => rmSync(files, { recursive: true, force: true, maxRetries: 3 }));
  const profile = newProfile();
  const setupId = storyUpTo('rollout').agreed().putInto(profile, 'before');
  await putSecrets(setupId, { url: world.baseUrl, token: world.token });
  const { admin } = await openApp(profile, {
    env: { WISQ_PRACTICE_FILES: files, WISQ_PRACTICE_ONELOGIN: world.api.address },
    size: { width: 1240, height: 820 },
  });
  await addCredential(admin, world.api.credential, async () => {});
  await admin.button('Back').click();
  await admin.goTo('rollout');
  const taken: string[] = [];
  await followCompany(admin, world, { take: async (name) => void taken.push(name) }, files);
  expect(taken).toHaveLength(4);

  const { directory } = world.onelogin;
  const given = directory.all().filter(({ user }) => world.onelogin.assignmentOf(user.userName));
  for (const { user } of given.slice(0, 3)) {
    directory.change(user.userName, { roleIds: [roleId] });
  }
  await admin.button('More for this list').click();
  await admin.button('Another list…').click();
  await admin.button('Read from OneLogin').click();
  // Whoever has the app there: those who never got it are not on that list.
  const without = [...companyPlan().values()].filter(({ atOneLogin }) =>
    ['not-assigned', 'no-username', 'not-found'].includes(atOneLogin ?? ''),
  );
  const testUsers = world.people.length;
  await admin.heading(`${companySize - without.length + testUsers} people on this list`).waitFor();
  await admin.button('Choose another list').click();
  await admin.page.getByLabel('Who').selectOption({ label: 'Role Wisq users' });
  await admin.button('Read from OneLogin').click();
  await admin.heading('3 people on this list').waitFor();
  await admin.button('Choose another list').click();
  await admin.button('Back').click();
  await admin.heading('284 of 300 people are at Wisq').waitFor();
});
