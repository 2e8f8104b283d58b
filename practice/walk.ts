import type { ScenarioName } from './scenarios.ts';
import type { World } from './world.ts';
import type { AppWindow } from '../tools/drive/app-window.ts';
import { expectedOf } from '../tools/fixtures/onelogin-user.ts';

/** What a walk tells while it goes: a step that passed, and a screen worth a picture. */
export interface WalkLog {
  passed(what: string): void;
  /** `at`: the heading to bring into view; without one the screen is pictured from its top. */
  screen(name: string, at?: string): Promise<void>;
  /** Gets Wisq's confirmation by file; without it the admin records it by hand. */
  confirmByFile?(): Promise<void>;
}

/** How far the setup can go in a scenario, and so where an honest admin stops. */
export const farthest: Readonly<Record<ScenarioName, 'connection' | 'test-users' | 'rollout'>> = {
  happy: 'rollout',
  pending: 'rollout',
  slow: 'rollout',
  'no-department': 'test-users',
  'duplicate-user': 'test-users',
  'wrong-token': 'connection',
  'wrong-path': 'connection',
};

/**
 * Walks the whole guide as an admin would, with the simulated OneLogin at their other hand, and
 * stops where the scenario's fault stops an admin.
 */
export async function walk(window: AppWindow, world: World, log: WalkLog): Promise<void> {
  await log.screen('new-set-up');
  await window.createSetup('Northwind, production', 'northwind.onelogin.com');
  log.passed('set-up created');
  await window.tickAll('before');
  await log.screen('before');
  await window.continueTo('add-app');
  await addApp(window, world, log);
  const works = await configure(window, world, log);
  if (!works) return;
  await provisioning(window, world, log);
  await window.tickAll('attributes');
  await log.screen('step-4-attributes');
  log.passed('step 4: attributes');
  await window.continueTo('assign');
  const complete = await assign(window, world, log);
  if (complete) await rollout(window, world, log);
  else {
    await window.goTo('rollout');
    await log.screen('roll-out-closed');
  }
}

async function addApp(window: AppWindow, world: World, log: WalkLog): Promise<void> {
  await window.tickAll('add-app');
  await window.chooseConnector(
    world.scenario.connector === 'core'
      ? 'SCIM Provisioner with SAML (SCIM v2 Core)'
      : 'SCIM Provisioner with SAML (SCIM v2 Enterprise) Recommended',
  );
  await log.screen('step-1-add-app');
  log.passed('step 1: add the app');
  await window.continueTo('configure');
}

/** Step 2. Answers whether the connection works. */
async function configure(window: AppWindow, world: World, log: WalkLog): Promise<boolean> {
  await log.screen('step-2-empty');
  await window.setClipboard(world.message);
  await window.paste();
  await log.screen('step-2-pasted');
  await window.saveCredentials();
  log.passed('step 2: address and token are in the keychain');
  // What goes into OneLogin is what the app put on the clipboard, as it would for an admin.
  const baseUrl = await window.copy('Copy URL');
  const token = await window.copy('Copy token');
  world.onelogin.configure({ baseUrl, token });
  const shows = await world.onelogin.enable();
  log.passed(`step 2: OneLogin shows ${shows}`);
  if (shows === 'Enabled') await window.tickAll('configure');
  const verdict = await window.testConnection();
  await log.screen('step-2-tested', '#check-heading');
  log.passed(`step 2: the test says “${verdict}”`);
  if (!verdict.startsWith('Works')) return false;
  await window.continueTo('provisioning');
  return true;
}

async function provisioning(window: AppWindow, world: World, log: WalkLog): Promise<void> {
  world.onelogin.enableProvisioning({ approval: true });
  await window.tickAll('provisioning');
  await log.screen('step-3-provisioning');
  log.passed('step 3: enable provisioning');
  await window.continueTo('attributes');
}

/** Step 5. Answers whether Wisq could confirm every test user. */
async function assign(window: AppWindow, world: World, log: WalkLog): Promise<boolean> {
  await log.screen('step-5-empty');
  const chips: string[] = [];
  for (const [index, person] of world.people.entries()) {
    const { userName } = person;
    await window.addTestUser(userName, expectedOf(person));
    await world.onelogin.assign(person);
    await window.reportDone(userName, 'Assigned');
    // The first is looked for by hand, the second watched, where nothing but approval is missing.
    if (index > 0 && watched.includes(world.scenario.name)) {
      chips.push(await watchFor(window, world, userName, log));
      continue;
    }
    if (world.scenario.approvalHeldBack) {
      log.passed(`step 5: ${userName} before approval: “${await window.lookUp(userName)}”`);
      await log.screen('step-5-pending');
    }
    const state = await world.onelogin.approve(userName);
    if (state === 'Provisioned') await window.reportDone(userName, 'Approved');
    const chip = await window.lookUp(userName);
    chips.push(chip);
    log.passed(`step 5: ${userName}: OneLogin shows ${state}, the app “${chip}”`);
  }
  await log.screen('step-5-looked');
  if (chips.some((chip) => chip !== 'All five arrived')) return false;
  if (log.confirmByFile === undefined) {
    for (const { userName } of world.people) await window.confirm(userName, 'Agent Strategist');
  } else await log.confirmByFile();
  await log.screen('step-5-confirmed');
  const how = log.confirmByFile === undefined ? 'recorded' : 'taken from a file';
  log.passed(`step 5: Wisq’s confirmation ${how}`);
  return true;
}

const watched: readonly ScenarioName[] = ['happy', 'pending'];

async function watchFor(
  window: AppWindow,
  world: World,
  userName: string,
  log: WalkLog,
): Promise<string> {
  await window.watch(userName);
  await log.screen('step-5-watching', `article:has-text("${userName}")`);
  const state = await world.onelogin.approve(userName);
  await window.reportDone(userName, 'Approved');
  const chip = await window.arrival(userName);
  log.passed(`step 5: ${userName}: watched; OneLogin shows ${state}, the app “${chip}”`);
  return chip;
}

async function rollout(window: AppWindow, world: World, log: WalkLog): Promise<void> {
  await window.continueTo('rollout');
  await log.screen('roll-out-open');
  await window.agreeRollout('Paula Berg', 'The people team first, then all', 'From 1 March');
  await window.tickAll('rollout');
  await log.screen('roll-out-agreed');
  log.passed('roll-out agreed');
}
