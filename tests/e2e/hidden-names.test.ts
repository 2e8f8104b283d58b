import { expect, test } from 'vitest';
import { stepIds } from '../../shared/domain/guide/ids.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { entriesOf, putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';

/** Whom the story names: test users, and who at Wisq and in the company said something. */
const names = /Maya|Okafor|Jonas|Lindqvist|northwind\.example|Ines|Albrecht|Paula|Berg/i;

test('names that were hidden are on no screen, get into no record, and come back', async () => {
  const profile = newProfile();
  const setupId = storyUpTo('rollout').agreed().putInto(profile, 'assign');
  await putSecrets(setupId);
  const { admin } = await openApp(profile);
  const { page } = admin;
  const card = page.getByRole('article').first();
  const everything = async () => {
    const fields = await page
      .locator('input, textarea')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    return [await page.content(), ...fields].join('\n');
  };
  expect(await everything()).toMatch(names);
  await admin.openMore(card, 'Change what should arrive');
  await card.getByLabel('First name').waitFor();

  await admin.openMenu();
  await admin.button('Hide names').click();
  await page.getByText('Names are hidden on this screen.').waitFor();
  for (const id of stepIds.toReversed()) {
    await admin.goTo(id);
    expect(await everything(), `at ${id}`).not.toMatch(names);
  }
  await page.reload();
  await page.getByText('Names are hidden on this screen.').waitFor();
  await admin.goTo('assign');
  expect(await everything(), 'a fresh page').not.toMatch(names);
  expect(await card.innerText()).toContain('User A');
  await card.getByRole('button', { name: /^More for/ }).click();
  expect(await card.getByRole('button', { name: 'Change what should arrive' }).count()).toBe(0);
  await page.keyboard.press('Escape');

  const refused = await page.evaluate(async (id) => {
    const users = { setupId: id, userId: '11111111-1111-4111-8111-111111111111' };
    const expected = {
      firstName: 'User',
      lastName: 'A',
      email: null,
      jobTitle: null,
      department: null,
    };
    const answers = [
      await window.wisq.call('users.expect', { ...users, expected }),
      await window.wisq.call('setups.rename', { setupId: id, name: 'User A' }),
      await window.wisq.call('guide.displayName', { setupId: id, displayName: 'User A' }),
      await window.wisq.call('setups.oneLoginHost', { setupId: id, host: '' }),
    ];
    return answers.map((answer) => (answer.ok ? 'done' : answer.problem.code));
  }, setupId);
  expect(refused).toEqual(['NAMES_HIDDEN', 'NAMES_HIDDEN', 'NAMES_HIDDEN', 'NAMES_HIDDEN']);

  await admin.button('Show names').click();
  await card.getByText('Maya Okafor').first().waitFor();
  const heading = page.getByRole('heading', { level: 1 });
  await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(JSON.stringify(entriesOf(profile, setupId))).not.toMatch(/User A|masked\.example/);
});
