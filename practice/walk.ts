import { isOneLoginScenario, type ScenarioName } from './scenarios.ts';
import { approvePeople, assignPeople } from './scenes.ts';
import type { World } from './world.ts';
import { addCredential } from '../tools/drive/api-credential.ts';
import type { AppWindow } from '../tools/drive/app-window.ts';

/** What a walk tells while it goes: a step that passed, and a screen worth a picture. */
export interface WalkLog {
  passed(what: string): void;
  /** `at`: the heading to bring into view; without one the screen is pictured from its top. */
  screen(name: string, at?: string): Promise<void>;
  /** Gets Wisq's confirmation by file; without it the admin records it by hand. */
  confirmByFile?(): Promise<void>;
  /** Waits until the app names what is wrong in OneLogin; without it nobody waits. */
  causeNamed?(): Promise<void>;
}

/** How far the setup can go in a scenario, and so where an honest admin stops. */
export function farthest(name: ScenarioName): 'connection' | 'test-users' | 'rollout' {
  if (name === 'wrong-token' || name === 'wrong-path' || name === 'wrong-connector')
    return 'connection';
  return arriving.includes(name) ? 'rollout' : 'test-users';
}

/** Where every test user arrives whole. */
const arriving: readonly ScenarioName[] = [
  'happy',
  'pending',
  'slow',
  'read-users-only',
  'company',
];

/**
 * Walks the whole guide as an admin would, with the simulated OneLogin at their other hand, and
 * stops where the scenario's fault stops an admin.
 */
export async function walk(window: AppWindow, world: World, log: WalkLog): Promise<void> {
  await log.screen('home-first');
  await window.createSetup();
  await log.screen('before');
  await window.getReady('northwind.onelogin.com', world.message);
  await log.screen('before-ready');
  log.passed('URL and token are in the keychain');
  const { name } = world.scenario;
  if (name === 'happy' || name === 'company' || isOneLoginScenario(name)) {
    await connect(window, world, log);
  }
  await window.openOneLogin();
  await addApp(window, world, log);
  // The measured connector stops an admin before anything is set up in the wrong app.
  if (world.scenario.name === 'wrong-connector') {
    await log.causeNamed?.();
    return;
  }
  await window.moveTo('configure', 'I saved the app');
  const works = await configure(window, world, log);
  if (!works) return;
  await provisioning(window, world, log);
  await log.screen('step-4-attributes');
  await window.moveTo('assign', 'I saved the mappings');
  log.passed('step 4: attributes');
  const complete = await assign(window, world, log);
  if (complete) await rollout(window, log);
  else {
    await window.goTo('rollout');
    await log.screen('roll-out-closed');
  }
}

/** The optional part: OneLogin's own side is read as well. */
async function connect(window: AppWindow, world: World, log: WalkLog): Promise<void> {
  await addCredential(window, world.api.credential, () => log.screen('connect-onelogin'));
  await log.screen('onelogin-connected');
  if (world.scenario.cause === 'ONELOGIN_READ_USERS') {
    await window.page.getByText('Not with this credential.').waitFor();
    log.passed('the app says what this credential cannot read');
  }
  await window.hand.click(window.button('Back'));
  await window.heading('Get three things ready').waitFor();
  log.passed('Client ID and Client Secret are in the keychain, and OneLogin was read');
}

async function addApp(window: AppWindow, world: World, log: WalkLog): Promise<void> {
  if (world.scenario.name === 'no-department') {
    await window.chooseConnector('SCIM Provisioner with SAML (SCIM v2 Core)');
  }
  await log.screen('step-1-add-app');
  log.passed('step 1: add the app');
}

/** Step 2. Answers whether the connection works. */
async function configure(window: AppWindow, world: World, log: WalkLog): Promise<boolean> {
  await log.screen('step-2-before');
  const verdict = await window.testConnection();
  const works = verdict.startsWith('The connection works');
  await log.screen(works ? 'step-2-works' : 'step-2-fail');
  log.passed(`step 2: the test says “${verdict}”`);
  if (!works) return false;
  // What goes into OneLogin is what the app put on the clipboard, as it would for an admin.
  const baseUrl = await window.copy('Copy URL');
  const token = await window.copy('Copy token');
  world.onelogin.configure({ baseUrl, token });
  const shows = await world.onelogin.enable();
  log.passed(`step 2: OneLogin shows ${shows}`);
  await window.moveTo('provisioning', 'I enabled and saved it');
  return true;
}

async function provisioning(window: AppWindow, world: World, log: WalkLog): Promise<void> {
  world.onelogin.enableProvisioning({ approval: true });
  for (const item of [
    'Under Require admin approval',
    'When users are deleted',
    'When user accounts are suspended',
  ]) {
    await window.mark(item);
  }
  await log.screen('step-3-provisioning');
  log.passed('step 3: enable provisioning');
  await window.moveTo('attributes', 'I saved provisioning');
}

/** Step 5. Answers whether Wisq could confirm every test user. */
async function assign(window: AppWindow, world: World, log: WalkLog): Promise<boolean> {
  await log.screen('step-5-start');
  await assignPeople(world);
  await window.assignTestUsers(world.people);
  await log.screen('step-5-waiting');
  await whyNotHere(window, world, log);
  for (const [userName, state] of await approvePeople(world)) {
    log.passed(`step 5: ${userName}: OneLogin shows ${state}`);
  }
  if (isOneLoginScenario(world.scenario.name)) {
    await log.causeNamed?.();
    await log.screen('step-5-cause');
    if (world.scenario.causeOf === 'user') {
      log.passed(`page, rail and call view name what is wrong: ${world.scenario.cause}`);
    }
  }
  if (!arriving.includes(world.scenario.name)) {
    if (isOneLoginScenario(world.scenario.name)) return false;
    await window.lookNow();
    await log.screen('step-5-looked');
    return false;
  }
  for (const { userName } of world.people) await window.arrival(userName);
  await log.screen('step-5-arrived');
  log.passed('step 5: both arrived with all five attributes');
  if (log.confirmByFile === undefined) {
    for (const { userName } of world.people) await window.confirm(userName, 'Agent Strategist');
    await window.goTo('rollout');
  } else await log.confirmByFile();
  const how = log.confirmByFile === undefined ? 'recorded' : 'taken from a file';
  log.passed(`Wisq’s confirmation ${how}`);
  return true;
}

/** What OneLogin says of a test user who is not there: a look at it, and no step of the way. */
async function whyNotHere({ page }: AppWindow, { people }: World, log: WalkLog): Promise<void> {
  const [first] = people;
  const why = page
    .getByRole('article')
    .filter({ hasText: first?.userName ?? '' })
    .locator('summary', { hasText: 'Why is this person not here?' });
  // Only where OneLogin was read, and not where they are there by now.
  if (log.confirmByFile === undefined) return;
  await why.click();
  await log.screen('step-5-why-not-here');
  await why.click();
}

async function rollout(window: AppWindow, log: WalkLog): Promise<void> {
  await log.screen('roll-out-plan');
  await window.agreeRollout('Paula Berg', 'The people team first, from March 1');
  await log.screen('done');
  log.passed('roll-out agreed');
}
