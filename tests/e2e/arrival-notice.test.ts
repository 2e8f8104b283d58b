import { expect, onTestFinished, test } from 'vitest';
import { startWorld } from '../../practice/world.ts';
import { people } from '../../tools/fixtures/people.ts';
import { isOnBus } from '../../tools/session/bus.mjs';
import { startDaemon } from '../../tools/session/daemon.mjs';
import { newProfile, openApp } from '../support/open-app.ts';
import { putSecrets, storyUpTo, userIds } from '../../tools/fixtures/story.ts';
import { linux, needs } from '../support/needs.ts';

test(
  'the desktop says that a watched user arrived, and names no attribute but the name',
  needs(linux, 'a desktop’s notifications of its own, which only Linux has'),
  async () => {
    const desktop = await startDaemon('dunst', ['-print'], {
      env: process.env,
      ready: () => isOnBus('org.freedesktop.Notifications'),
    });
    onTestFinished(() => desktop.stop());
    const world = await startWorld({ scenario: 'happy' });
    onTestFinished(() => world.close());
    const [maya, jonas] = people;
    const profile = newProfile();
    const story = storyUpTo('assign').added(maya, userIds[0]).added(jonas, userIds[1]);
    await putSecrets(story.putInto(profile, 'assign'), { url: world.baseUrl, token: world.token });
    world.onelogin.configure({ baseUrl: world.baseUrl, token: world.token });
    await world.onelogin.enable();
    world.onelogin.enableProvisioning({ approval: true });
    await world.onelogin.assign(maya);
    const { admin } = await openApp(profile, { env: { WISQ_PRACTICE_WATCH_MS: '200' } });

    const before = world.endpoint.requests().length;
    await admin.button('Look now').first().click();
    await admin.page
      .getByText(/^Next look in|^Looking/)
      .first()
      .waitFor();
    await expect.poll(() => world.endpoint.requests().length).toBeGreaterThan(before);
    expect(desktop.saidSince(), 'before the approval').not.toContain('arrived at Wisq');
    await world.onelogin.approve(maya.userName);
    await admin.arrival(maya.userName);

    await expect.poll(desktop.saidSince).toContain('Maya Okafor arrived at Wisq');
    expect(desktop.saidSince()).toContain('All five attributes are there.');
    for (const value of [maya.userName, maya.title, maya.department]) {
      expect(desktop.saidSince()).not.toContain(value);
    }

    await admin.openMenu();
    await admin.button('Hide names').click();
    await world.onelogin.assign(jonas);
    await world.onelogin.approve(jonas.userName);
    await expect.poll(desktop.saidSince).toContain('User B arrived at Wisq');
    expect(desktop.saidSince()).not.toMatch(/Jonas|Lindqvist/);
  },
);
