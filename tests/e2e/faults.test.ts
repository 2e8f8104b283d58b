import { expect, onTestFinished, test } from 'vitest';
import { expectedOf } from '../../tools/fixtures/onelogin-user.ts';
import type { ScenarioName } from '../../practice/scenarios.ts';
import { startWorld } from '../../practice/world.ts';
import type { ConnectorId } from '../../shared/domain/guide/connectors.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { putSecrets, type Story, storyUpTo } from '../../tools/fixtures/story.ts';

/** The app at a step of a setup whose address and token are those of the scenario's message. */
async function openAt(step: StepId, scenario: ScenarioName, told = (story: Story) => story) {
  const world = await startWorld({ scenario });
  onTestFinished(() => world.close());
  const profile = newProfile();
  const setupId = told(storyUpTo(step)).putInto(profile, step);
  await putSecrets(setupId, { url: world.baseUrl, token: world.token });
  const { admin } = await openApp(profile, { env: { WISQ_PRACTICE_WATCH_MS: '300' } });
  world.onelogin.configure({ baseUrl: world.baseUrl, token: world.token });
  return { admin, world };
}

/** A test user, named here and assigned in OneLogin, where every action waits for approval. */
async function openWithUser(scenario: ScenarioName, connector?: ConnectorId) {
  const { admin, world } = await openAt('assign', scenario, (story) =>
    connector === undefined ? story : story.chosen(connector),
  );
  world.onelogin.enableProvisioning({ approval: true });
  const [maya] = world.people;
  if (maya === undefined) throw new Error('practice has people');
  await world.onelogin.assign(maya);
  await admin.assignTestUsers([{ userName: maya.userName, expected: expectedOf(maya) }]);
  return { admin, world, maya, card: admin.card(maya.userName) };
}

test('a wrong token does not work: refused, and the admin compares it first', async () => {
  const { admin, world } = await openAt('configure', 'wrong-token');
  expect(await world.onelogin.enable()).toBe('Disabled');
  expect(await admin.testConnection()).toBe('The connection fails');
  const problem = admin.page.locator('.problem', { hasText: 'Code TOKEN_REFUSED' });
  expect(await problem.textContent()).toContain('Your turn: ');
  const panel = admin.page.locator('.check');
  expect(await panel.textContent()).toContain('OneLogin wouldn’t show Enabled');
  expect(await admin.whoseTurn()).toBe('Your turn');
  expect(await admin.stepStatus('configure')).toContain('failed');
  // What fails is not entered in OneLogin: there is nothing to copy and nothing to mark.
  expect(await admin.button('Copy token').count()).toBe(0);

  // The other half of comparing: it is what Wisq sent, so it is Wisq's turn.
  await admin.button('It’s what Wisq sent').click();
  await admin.button('Note copied').waitFor();
  expect(await admin.whoseTurn()).toBe('Waiting for Wisq');
  expect(await admin.readClipboard()).not.toContain(world.token);
});

test('a wrong path does not work here, although OneLogin shows Enabled for it', async () => {
  const { admin, world } = await openAt('configure', 'wrong-path');
  expect(await world.onelogin.enable()).toBe('Enabled');
  expect(await admin.testConnection()).toBe('The connection fails');
  const panel = await admin.page.locator('.check').textContent();
  expect(panel).toContain('Code PATH_NOT_FOUND');
  expect(panel).toContain('OneLogin would show Enabled');
  expect(await admin.stepStatus('configure')).toContain('failed');
});

test('a test user who waits for approval isn’t at Wisq yet, and arrives after it', async () => {
  const { admin, card, maya, world } = await openWithUser('pending');
  expect(await admin.lookNow()).toBe('The test user hasn’t arrived yet');
  expect(await card.textContent()).toContain('not there yet · approve in OneLogin');
  // Waiting is no failure: no problem is shown, and it is the admin's turn.
  expect(await card.locator('.problem').count()).toBe(0);
  expect(await admin.whoseTurn()).toBe('Your turn');
  expect(await admin.button('Approve in OneLogin').count()).toBe(1);
  expect(await world.onelogin.approve(maya.userName)).toBe('Provisioned');
  // Nobody presses anything: the page follows by itself.
  await admin.arrival(maya.userName);
  await admin.heading('The test user arrived').waitFor();
  expect(await admin.stepStatus('provisioning')).toContain('checked by this app');
});

test('with the Core connector Department is missing, with its fix, and roll-out stays closed', async () => {
  const { admin, card, maya, world } = await openWithUser('no-department', 'core');
  await world.onelogin.approve(maya.userName);
  await card.getByText('4 of 5').waitFor();
  const row = card.getByRole('row', { name: /^Department/ });
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    maya.department,
    'nothing',
    'Missing',
  ]);
  expect(await card.getByRole('row').filter({ hasText: 'Same' }).count()).toBe(4);
  const fix = await card.locator('.fixes').textContent();
  expect(fix).toContain('Department didn’t arrive.');
  expect(fix).toContain('Add the recommended Enterprise row instead (step 1)');
  expect(await admin.stepStatus('attributes')).not.toContain('checked by this app');
  await admin.goTo('rollout');
  await admin.page.getByText('This opens when Wisq has confirmed every test user.').waitFor();
  expect(await admin.button('Record and finish').count()).toBe(0);
});

test('a user who exists at Wisq twice is shown as more than one, and it is Wisq’s turn', async () => {
  const { admin, card, maya, world } = await openWithUser('duplicate-user');
  expect(await world.onelogin.approve(maya.userName)).toBe('Failed');
  await card.getByText('Code USER_SEVERAL').waitFor();
  const text = await card.textContent();
  expect(text).toContain('Wisq has 2 users with this name.');
  expect(text).toContain('Waiting for Wisq: ');
  expect(await admin.whoseTurn()).toBe('Waiting for Wisq');
  expect(await admin.button('Copy note for Wisq').count()).toBe(1);
});
