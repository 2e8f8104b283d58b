import { expect, onTestFinished, test } from 'vitest';
import { type ScenarioName, scenarioNames } from '../../practice/scenarios.ts';
import { startWorld } from '../../practice/world.ts';
import type { AppWindow } from '../../tools/drive/app-window.ts';
import { putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';
import { newProfile, openApp } from '../support/open-app.ts';

/** What a scenario leads to, as each place says it. */
interface Answer {
  /** Whose turn it is, to the admin; page, rail and list say it with the same word. */
  readonly turn: string;
  /** The one next move: the page's main button. */
  readonly move: string;
  /** What is the matter: on the page, in the rail, in the list, in the call view. */
  readonly page: RegExp;
  readonly rail: RegExp;
  readonly list: RegExp;
  readonly call: RegExp;
  /** Whose turn it is, to two people at once. */
  readonly callTurn: string;
}

const answers: Readonly<Record<ScenarioName, Answer>> = {} as never;

/** Goes as far as the scenario lets an admin go. */
async function goThrough(scenario: ScenarioName): Promise<AppWindow> {
  const world = await startWorld({ scenario });
  onTestFinished(() => world.close());
  const profile = newProfile();
  const works = scenario !== 'wrong-token' && scenario !== 'wrong-path';
  const story = storyUpTo(works ? 'assign' : 'configure');
  const core = scenario === 'no-department' ? story.chosen('core') : story;
  const setupId = core.putInto(profile, works ? 'assign' : 'configure');
  await putSecrets(setupId, { url: world.baseUrl, token: world.token });
  const { admin } = await openApp(profile, { env: { WISQ_PRACTICE_WATCH_MS: '300' } });
  world.onelogin.configure({ baseUrl: world.baseUrl, token: world.token });
  if (!works) {
    await admin.testConnection();
    return admin;
  }
  world.onelogin.enableProvisioning({ approval: true });
  for (const person of world.people) await world.onelogin.assign(person);
  await admin.assignTestUsers(world.people.map(({ userName }) => ({ userName })));
  if (scenario === 'pending') {
    await admin.lookNow();
    return admin;
  }
  for (const { userName } of world.people) await world.onelogin.approve(userName);
  const shows = { 'no-department': '4 of 5', 'duplicate-user': 'Code USER_SEVERAL' } as const;
  for (const { userName } of world.people) {
    const wanted = scenario === 'no-department' ? shows[scenario] : '5 of 5';
    const [maya] = world.people;
    const twice = scenario === 'duplicate-user' && userName === maya?.userName;
    await admin
      .card(userName)
      .getByText(twice ? shows['duplicate-user'] : wanted)
      .first()
      .waitFor({ timeout: 60_000 });
  }
  return admin;
}

test.each(scenarioNames)('%s: page, rail, list and call view give one answer', async (scenario) => {
  const admin = await goThrough(scenario);
  const { page } = admin;
  const step = (await page.locator('main').getAttribute('data-step')) as 'assign';
  const text = async (selector: string) =>
    (await page.locator(selector).first().innerText()).trim();
  const said: Record<string, string> = {
    turn: await admin.whoseTurn(),
    move: await text('.step-foot .button-main'),
    page: await text('main .step-column'),
    rail: await admin.stepStatus(step),
  };
  await page.setViewportSize({ width: 400, height: 700 });
  said['header'] = await text('.rail-header .turn');
  await page.setViewportSize({ width: 1240, height: 900 });
  await admin.openMenu();
  await admin.button('Show for a call').click();
  said['call'] = await text('.call-sentence');
  said['callTurn'] = await text('.call .turn');
  said['callPage'] = await text('.call');
  await admin.button('Back to the guide').click();
  await admin.showList();
  said['list'] = await text('tbody tr');
  console.log(scenario, JSON.stringify(said, null, 1));
  expect(answers).toBeDefined();
});
