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
  const { admin } = await openApp(profile);
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
  await admin.addTestUser(maya.userName, expectedOf(maya));
  await world.onelogin.assign(maya);
  await admin.reportDone(maya.userName, 'Assigned');
  return { admin, world, maya, card: admin.card(maya.userName) };
}

test('a wrong token does not work: refused, and it is the admin’s move', async () => {
  const { admin, world } = await openAt('configure', 'wrong-token', (story) => story.stored());
  expect(await world.onelogin.enable()).toBe('Disabled');
  expect(await admin.testConnection()).toBe('Does not work');
  const problem = admin.page.locator('.problem', { hasText: 'Code TOKEN_REFUSED' });
  expect(await problem.textContent()).toContain('Your move: ');
  const panel = admin.page.locator('.check');
  expect(await panel.textContent()).toContain('OneLogin would not show Enabled');
  expect(await admin.whoseMove()).toContain('Your move');
  expect(await admin.stepStatus('configure')).toContain('The test found a problem');
});

test('a wrong path does not work here, although OneLogin shows Enabled for it', async () => {
  const { admin, world } = await openAt('configure', 'wrong-path', (story) => story.stored());
  expect(await world.onelogin.enable()).toBe('Enabled');
  expect(await admin.testConnection()).toBe('Does not work');
  const panel = await admin.page.locator('.check').textContent();
  expect(panel).toContain('Code PATH_NOT_FOUND');
  expect(panel).toContain('OneLogin would show Enabled');
  expect(await admin.stepStatus('configure')).toContain('The test found a problem');
});

test('a test user who waits for approval is not at Wisq yet, and arrives after it', async () => {
  const { admin, card, maya, world } = await openWithUser('pending');
  expect(await admin.lookUp(maya.userName)).toBe('Not at Wisq yet');
  expect(await card.textContent()).toContain('approve what is Pending');
  expect(await card.textContent()).toContain('Code USER_NOT_FOUND');
  expect(await world.onelogin.approve(maya.userName)).toBe('Provisioned');
  await admin.reportDone(maya.userName, 'Approved');
  expect(await admin.lookUp(maya.userName)).toBe('All five arrived');
  expect(await admin.stepStatus('provisioning')).toContain('Proven by a test user');
});

test('with the Core connector Department is missing, with its fix, and roll-out stays closed', async () => {
  const { admin, card, maya, world } = await openWithUser('no-department', 'core');
  await world.onelogin.approve(maya.userName);
  expect(await admin.lookUp(maya.userName)).toBe('1 of 5 to fix');
  const row = card.getByRole('row', { name: /^Department/ });
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    maya.department,
    'nothing',
    'Missing',
  ]);
  expect(await card.getByRole('row').filter({ hasText: 'Same' }).count()).toBe(4);
  const fix = await card.locator('.fixes').textContent();
  expect(fix).toContain('Department did not arrive.');
  expect(fix).toContain('Add the recommended Enterprise row instead (step 1)');
  expect(await admin.stepStatus('attributes')).toContain('Not complete for 1 user');
  await admin.goTo('rollout');
  await admin.page.getByRole('heading', { name: 'Roll-out is closed' }).waitFor();
  expect(await admin.button('Record agreement').count()).toBe(0);
});

test('a user who exists at Wisq twice is shown as more than one, and it is Wisq’s move', async () => {
  const { admin, card, maya, world } = await openWithUser('duplicate-user');
  expect(await world.onelogin.approve(maya.userName)).toBe('Failed');
  expect(await admin.lookUp(maya.userName)).toBe('More than one');
  const text = await card.textContent();
  expect(text).toContain('Wisq has 2 users with this name.');
  expect(text).toContain('Code USER_SEVERAL');
  expect(text).toContain('Wisq’s move: ');
  expect(await admin.whoseMove()).toContain('Wisq’s move');
});
