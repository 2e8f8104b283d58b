import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AppWindow } from '../../tools/drive/app-window.ts';
import { type Launched, launchApp } from '../../tools/drive/launch-app.ts';
import { putSecrets } from '../../tools/fixtures/story.ts';
import { whatDoesNotFit } from '../support/reflow.ts';
import { screenStates } from '../support/screens.ts';

// Docked beside a browser on a small notebook: 400 × 700.
const states = screenStates.filter(({ act }) => act === undefined);
const profile = mkdtempSync(join(tmpdir(), 'wisq-docked-'));
const setupNames = new Map(states.map((state, index) => [state, `Setup ${index + 1}`]));
let launched: Launched;
let admin: AppWindow;

beforeAll(async () => {
  for (const [state, name] of setupNames)
    await putSecrets(state.story(name).putInto(profile, state.at));
  launched = await launchApp({ userData: profile });
  admin = new AppWindow(launched);
  await admin.heading('Setups').waitFor();
});

afterAll(async () => {
  await launched?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

beforeEach(async () => {
  await admin.page.setViewportSize({ width: 1240, height: 900 });
  await admin.page.reload();
  await admin.page.locator('h1:not(.visually-hidden)').waitFor();
  if (!(await admin.heading('Setups').isVisible())) await admin.showList();
});

test.each(states.map((state) => [state.name, state] as const))(
  '%s: whose turn and the next move are in sight, and everything can be reached',
  async (_name, state) => {
    const { page } = admin;
    await admin.openFromList(setupNames.get(state) ?? '');
    await page.locator(`main[data-step="${state.at}"]`).waitFor();
    await page.setViewportSize({ width: 400, height: 700 });
    const inSight = (selector: string) =>
      page
        .locator(selector)
        .last()
        .evaluate((element) => {
          const { bottom, left, right, top } = element.getBoundingClientRect();
          const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          const free = there !== null && (element.contains(there) || there.contains(element));
          return free && top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight;
        });
    // At the top, and when the step was scrolled to its end.
    for (const end of [false, true]) {
      await page.locator('.step-scroll').evaluate((part, down) => {
        part.scrollTo(0, down ? part.scrollHeight : 0);
      }, end);
      expect.soft(await inSight('.rail-header .turn'), 'whose turn').toBe(true);
      expect.soft(await inSight('.step-foot .button-main'), 'the main button').toBe(true);
    }
    expect(await whatDoesNotFit(page)).toEqual([]);
  },
);
