import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppWindow } from '../tools/drive/app-window.ts';
import { removeCredential } from '../tools/drive/api-credential.ts';
import { confirmByFile } from '../tools/drive/by-file.ts';
import type { Driven, Launch } from '../tools/drive/driven.ts';
import type { Hand } from '../tools/drive/hand.ts';
import { isOneLoginScenario } from './scenarios.ts';
import { followCompany } from './follow-company.ts';
import { causeNamed, expectEnding } from './cause.ts';
import {
  compareWithScreen,
  countActions,
  journalledState,
  type PracticeResult,
  resultOf,
} from './result.ts';
import { Screens } from '../tools/drive/screens.ts';
import { farthest, walk } from './walk.ts';
import type { World } from './world.ts';

/**
 * Drives the whole setup from the first screen to the last and leaves pictures and `result.json`.
 * @param world the endpoint and OneLogin to work with
 * @param profile the app's throw-away profile
 * @param out where pictures and result go; emptied first
 * @param launch starts the app to drive
 * @returns what `result.json` holds
 * @throws when the app does not do what the scenario is known to lead to
 */
export async function runHeadless(
  world: World,
  profile: string,
  out: string,
  launch: Launch,
): Promise<PracticeResult> {
  const started = performance.now();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const env = {
    // Reports, confirmations and documents land where the pictures are.
    WISQ_PRACTICE_FILES: out,
    // Long enough to be seen waiting, short enough for a run that nobody watches.
    WISQ_PRACTICE_WATCH_MS: '1500',
    WISQ_PRACTICE_ONELOGIN: world.api.address,
  };
  const launched = await launch({ userData: profile, env });
  try {
    const window = new AppWindow(launched);
    let strategist: Hand | null = null;
    const screens = new Screens(window.page, out);
    await walk(window, world, {
      passed: (what) => console.log(`✓ ${what}`),
      screen: (name, at) => screens.take(name, at),
      causeNamed: async () => {
        await causeNamed(window, world, launched.later);
        if (isOneLoginScenario(world.scenario.name)) {
          await expectEnding(window, world.scenario.name);
        }
      },
      ...(world.scenario.name === 'happy' && {
        confirmByFile: async () => {
          strategist = await byFile(window, world, screens, (userData) =>
            launch({ userData, env }),
          );
        },
      }),
    });
    const actions = countActions(window.hand, strategist);
    if (world.scenario.name === 'happy') await leaveWithRecord(window, screens);
    if (world.scenario.name === 'company') await followCompany(window, world, screens, out);
    const journalled = resultOf(journalledState(profile));
    await compareWithScreen(window, journalled);
    const runtime = {
      kind: 'electron',
      version: await window.page.evaluate(
        () => /Electron\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? '',
      ),
      source: process.env['WISQ_RUNTIME_SOURCE'] ?? 'unknown',
    } as const;
    const ms = Math.round(performance.now() - started);
    const result = { runtime, scenario: world.scenario.name, ...journalled, actions, ms };
    writeFileSync(join(out, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
    expectOutcome(world, result);
    console.log(`✓ ${screens.taken} screens and result.json in ${out}`);
    return result;
  } finally {
    await launched.close();
  }
}

/** Wisq's side in an app of its own, with a throw-away profile. Out: what the strategist did. */
async function byFile(
  admin: AppWindow,
  world: World,
  screens: Screens,
  launch: (userData: string) => Promise<Driven>,
): Promise<Hand> {
  const userData = mkdtempSync(join(tmpdir(), 'wisq-strategist-'));
  const launched = await launch(userData);
  try {
    const strategist = new AppWindow(launched);
    await confirmByFile(admin, strategist, world.people, (name, whose) =>
      screens.take(name, 'h1', whose.page),
    );
    return strategist.hand;
  } finally {
    await launched.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The last page: the change record in both forms, and one's own setup as a call shows it. */
async function leaveWithRecord(admin: AppWindow, screens: Screens): Promise<void> {
  for (const [button, ending] of [
    ['Save as PDF', 'pdf'],
    ['Save as Markdown', 'md'],
  ] as const) {
    await admin.openMore(admin.page.locator('.record-row'), button);
    await admin.savedAs(ending);
  }
  await screens.take('change-record', '#record-heading', admin.page);
  await admin.goTo('assign');
  await admin.openMenu();
  await admin.hand.click(admin.button('Hide names'));
  await admin.page.getByText('Names are hidden on this screen.').waitFor();
  await screens.take('names-hidden', '.step h1');
  await admin.hand.click(admin.button('Show names'));
  await admin.goTo('rollout');
  await admin.openMenu();
  await admin.hand.click(admin.button('Show for a call'));
  await admin.page.locator('.call-sentence').waitFor();
  await screens.take('call-view-own');
  await admin.hand.click(admin.button('Save as PDF'));
  await admin.savedAs('pdf');
  await admin.hand.click(admin.button('Back to the guide'));
  await admin.showList();
  await screens.take('home');
  await admin.openFromList('Northwind');
  await removeCredential(admin);
  await screens.take('credential-removed');
  await admin.hand.click(admin.button('Back to the setup'));
  console.log('✓ report, confirmation, PDF and Markdown saved');
}

/** A practice run that did not reach what its scenario leads to has found a fault. */
function expectOutcome(world: World, result: PracticeResult): void {
  const reach = farthest(world.scenario.name);
  const works = result.check !== null && result.check.verdict !== 'fails';
  const confirmed = result.testUsers.length > 0 && result.testUsers.every((user) => user.confirmed);
  const wanted = {
    connection: { works: false, confirmed: false, rollout: 'closed' },
    'test-users': { works: true, confirmed: false, rollout: 'closed' },
    rollout: { works: true, confirmed: true, rollout: 'open' },
  }[reach];
  const got = { works, confirmed, rollout: result.rollout };
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    throw new Error(
      `${world.scenario.name} should end with ${JSON.stringify(wanted)}, not ${JSON.stringify(got)}`,
    );
  }
}
