import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { startWorld } from '../../practice/world.ts';
import { noValues } from '../../shared/domain/users/attributes.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';

const users = 200;

test('200 watched users: a look draws its own card and no other, and the seconds draw none', async () => {
  const world = await startWorld({ scenario: 'happy' });
  onTestFinished(() => world.close());
  const profile = newProfile();
  const story = storyUpTo('assign');
  const ids = Array.from({ length: users }, () => randomUUID());
  for (const [index, userId] of ids.entries()) {
    const userName = `user-${index}@northwind.example`;
    story.tell(
      { type: 'user.added', userId, userName, expected: noValues },
      { type: 'user.said', userId, what: 'assigned', done: true },
    );
  }
  const setupId = story.putInto(profile, 'assign');
  await putSecrets(setupId, { url: world.baseUrl, token: world.token });
  const { admin } = await openApp(profile);
  await admin.button('Show 100 more').click();
  await admin.page
    .getByRole('article')
    .nth(users - 1)
    .waitFor();

  const answered = await admin.page.evaluate(
    (setup) => window.wisq.call('users.watchAll', { setupId: setup }),
    setupId,
  );
  expect(answered.ok).toBe(true);
  // Each is watched, and the page says so once.
  await admin.page
    .getByText(/^Next look in|^Looking/)
    .first()
    .waitFor();

  // The seconds are counted in one line for all, and a look must cost no more than its card.
  const asked = () => world.endpoint.requests().length;
  const before = asked();
  await admin.page.evaluate(() => {
    const touched = new Set<Node>();
    Object.assign(globalThis, { touched });
    for (const card of document.querySelectorAll('article')) {
      new MutationObserver(() => touched.add(card)).observe(card, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    }
  });
  await expect.poll(asked).toBeGreaterThan(before + 5);
  const touched = await admin.page.evaluate(
    () => (globalThis as unknown as { touched: Set<Node> }).touched.size,
  );
  // Each look begins and ends in its own card; one may have begun before the counting did.
  expect(touched).toBeLessThanOrEqual(asked() - before + 3);
});
