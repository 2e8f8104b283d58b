import { expect, onTestFinished, test } from 'vitest';
import { plainNames } from '../../practice/scenarios.ts';
import { startWorld } from '../../practice/world.ts';
import type { ConnectorId } from '../../shared/domain/guide/connectors.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import type { AppWindow } from '../../tools/drive/app-window.ts';
import { putSecrets, storyUpTo } from '../../tools/fixtures/story.ts';
import { newProfile, openApp } from '../support/open-app.ts';

/** What a scenario leads to, as each place says it. */
interface Answer {
  /** Whose turn it is, to the admin: page, docked header and list say it with the same word. */
  readonly turn: string;
  /** The same to the two people on a call. */
  readonly callTurn: string;
  /** The one next move: the page's main button. */
  readonly move: string;
  /** What is the matter: on the page, in the rail, in the list, in the call view. */
  readonly page: string;
  readonly rail: string;
  readonly list: string;
  readonly call: string;
}

type PlainScenario = (typeof plainNames)[number];

const arrived: Answer = {
  turn: 'Your turn',
  callTurn: 'Waiting for the admin',
  move: 'Send Wisq the report',
  page: 'All five attributes arrived for every test user.',
  rail: '2 of 2 arrived',
  list: 'Send Wisq the report.',
  call: 'Both test users arrived with all five attributes.',
};

const answers: Readonly<Record<PlainScenario, Answer>> = {
  happy: arrived,
  slow: arrived,
  pending: {
    ...arrived,
    move: 'Approve in OneLogin',
    page: 'Approve maya.okafor@northwind.example in OneLogin. This page updates automatically.',
    rail: '0 of 2 arrived',
    list: 'Approve maya.okafor@northwind.example in OneLogin.',
    call: 'maya.okafor@northwind.example is assigned in OneLogin but hasn’t arrived at Wisq yet.',
  },
  'no-department': {
    ...arrived,
    move: 'Choose another row',
    page: 'Maya Okafor arrived without Department: the connector has none.',
    rail: 'failedConnector has no Department',
    list: 'Choose another row in step 1: the connector has no Department.',
    call: 'Maya Okafor arrived without Department: the connector has none.',
  },
  'duplicate-user': {
    turn: 'Waiting for Wisq',
    callTurn: 'Waiting for Wisq',
    move: 'Copy note for Wisq',
    page: 'Wisq has 2 users with this name.',
    rail: 'failedWisq has 2 users with this name.',
    list: 'maya.okafor@northwind.example: Wisq has 2 users with this name.',
    call: 'Looking up maya.okafor@northwind.example failed. Wisq has 2 users with this name.',
  },
  'wrong-token': {
    ...arrived,
    move: 'Paste again',
    page: 'Wisq refuses the token.',
    rail: 'failedConnection fails',
    list: 'Wisq refuses the token.',
    call: 'The connection doesn’t work. Wisq refuses the token.',
  },
  'wrong-path': {
    ...arrived,
    move: 'Paste again',
    page: 'There’s nothing at this URL.',
    rail: 'failedConnection fails',
    list: 'There’s nothing at this URL.',
    call: 'The connection doesn’t work. There’s nothing at this URL.',
  },
};

/** Department is missing, and the row that was picked has one. */
const lacking: Answer = {
  ...arrived,
  move: 'Fix in OneLogin',
  page: 'Maya Okafor arrived without Department.',
  rail: 'failedDepartment missing',
  list: 'Fix Department for Maya Okafor in OneLogin.',
  call: 'Maya Okafor arrived without Department.',
};

/** Goes as far as the scenario lets an admin go. In: the row that the admin says they picked. */
async function goThrough(
  scenario: PlainScenario,
  connector: ConnectorId | null,
): Promise<AppWindow> {
  const world = await startWorld({ scenario });
  onTestFinished(() => world.close());
  const profile = newProfile();
  const works = scenario !== 'wrong-token' && scenario !== 'wrong-path';
  const story = storyUpTo(works ? 'assign' : 'configure');
  if (connector !== null) story.chosen(connector);
  const setupId = story.putInto(profile, works ? 'assign' : 'configure');
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

test.each(plainNames)('%s: page, rail, list and call view give one answer', (scenario) =>
  givesOneAnswer(scenario, answers[scenario], scenario === 'no-department' ? 'core' : null),
);

test('no-department, with a row that has one: what is missing is named, and no cause', () =>
  givesOneAnswer('no-department', lacking, null));

async function givesOneAnswer(
  scenario: PlainScenario,
  answer: Answer,
  connector: ConnectorId | null,
): Promise<void> {
  const admin = await goThrough(scenario, connector);
  const { page } = admin;
  const step = await page.locator('main').getAttribute('data-step');
  const text = async (selector: string) =>
    (await page.locator(selector).first().innerText()).trim();

  expect.soft(await admin.whoseTurn(), 'the page').toBe(answer.turn);
  expect.soft(await text('.step-foot .button-main'), 'the main button').toBe(answer.move);
  expect.soft(await text('.step-column'), 'the page').toContain(answer.page);
  expect.soft(await admin.stepStatus(step as StepId), 'the rail').toContain(answer.rail);

  await page.setViewportSize({ width: 400, height: 700 });
  expect.soft(await text('.rail-header .turn'), 'docked').toBe(answer.turn);
  await page.setViewportSize({ width: 1240, height: 900 });

  await admin.openMenu();
  await admin.button('Show for a call').click();
  expect.soft(await text('.call-sentence'), 'the call view').toBe(answer.call);
  expect.soft(await text('.call .turn'), 'the call view').toBe(answer.callTurn);
  await page.setViewportSize({ width: 400, height: 700 });
  expect.soft(await page.locator('.call .turn').isVisible(), 'the call view, docked').toBe(true);
  await page.setViewportSize({ width: 1240, height: 900 });
  await admin.button('Back to the guide').click();

  await admin.showList();
  const row = await text('tbody tr');
  expect.soft(row, 'the list').toContain(answer.list);
  expect.soft(await text('tbody .turn'), 'the list').toBe(answer.turn);
}
