import { expect, onTestFinished, test } from 'vitest';
import { startWorld } from '../../practice/world.ts';
import { people } from '../../tools/fixtures/people.ts';
import { entriesOf, putSecrets, storyUpTo, userIds } from '../../tools/fixtures/story.ts';
import { newProfile, openApp } from '../support/open-app.ts';

const [maya] = people;

test('the app quit while a test user was awaited: opened again, it looks by itself, and sees the arrival', async () => {
  const world = await startWorld({ scenario: 'happy' });
  onTestFinished(() => world.close());
  const profile = newProfile();
  // As a crash leaves it: assigned, looked for, and no word of an end.
  const story = storyUpTo('assign').added(maya, userIds[0]).looked(userIds[0], {});
  const setupId = story.putInto(profile, 'assign');
  await putSecrets(setupId, { url: world.baseUrl, token: world.token });
  world.onelogin.configure({ baseUrl: world.baseUrl, token: world.token });
  await world.onelogin.enable();
  world.onelogin.enableProvisioning({ approval: true });
  await world.onelogin.assign(maya);

  const env = { WISQ_PRACTICE_WATCH_MS: '200' };
  const first = await openApp(profile, { env });
  await first.admin.page.getByText(/^Next look in/).waitFor();
  expect(await first.admin.headline()).toBe('The test user hasn’t arrived yet');
  await first.close();
  expect(entriesOf(profile, setupId).at(-1)).toMatchObject({ watch: { end: 'closed' } });

  await world.onelogin.approve(maya.userName);
  const { admin } = await openApp(profile, { env });
  await admin.arrival(maya.userName);
  await expect
    .poll(() => entriesOf(profile, setupId).at(-1))
    .toMatchObject({ type: 'user.watched', watch: { end: 'complete' } });
});
