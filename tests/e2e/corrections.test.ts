import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startWorld, type World } from '../../practice/world.ts';
import { AppWindow } from '../../tools/drive/app-window.ts';
import { type Launched, launchApp } from '../../tools/drive/launch-app.ts';
import { people } from '../../tools/fixtures/people.ts';
import { putSecrets } from '../../tools/fixtures/story.ts';
import { type Correction, newTitle } from '../support/correction-pasts.ts';
import { liveCorrections } from '../support/correction-live.ts';
import { appCorrections } from '../support/correction-rows.ts';
import { userCorrections } from '../support/correction-users.ts';
import { KnownStory } from '../support/corrections.ts';

// One app with one setup for each correction; every test opens its own from the list.
const corrections = [...appCorrections, ...userCorrections, ...liveCorrections];
const profile = mkdtempSync(join(tmpdir(), 'wisq-corrections-'));
const nameOf = ({ how, row }: Correction) => `${row}: ${how}`;
let world: World;
let launched: Launched;
let admin: AppWindow;

beforeAll(async () => {
  world = await startWorld({ scenario: 'happy' });
  const { onelogin } = world;
  onelogin.configure({ baseUrl: world.baseUrl, token: world.token });
  onelogin.enableProvisioning({ approval: false });
  // Maya is at Wisq with another title than the setups have seen; Jonas is not there.
  await onelogin.assign({ ...people[0], title: newTitle });
  for (const one of corrections) {
    const secrets = one.secrets(world);
    const story = one.told(new KnownStory(nameOf(one), secrets));
    const setupId = story.putInto(profile, one.at);
    if (one.removed !== true) await putSecrets(setupId, secrets);
  }
  launched = await launchApp({ userData: profile });
  admin = new AppWindow(launched);
  await admin.heading('Setups').waitFor();
});

afterAll(async () => {
  await launched?.close();
  await world?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

beforeEach(async () => {
  // A fresh page each time: no open dialog, no typed text.
  await admin.page.reload();
  await admin.page.locator('h1:not(.visually-hidden)').waitFor();
  if (!(await admin.heading('Setups').isVisible())) await admin.showList();
});

test('every row of docs/corrections.md is walked', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/corrections.md'), 'utf8');
  const cells = page.split('\n').flatMap((line) => /^\| ([^|]+) \|/.exec(line)?.[1] ?? []);
  const [head, ...rows] = cells;
  expect(head).toBe('what changes');
  expect(new Set(corrections.map(({ row }) => row))).toEqual(new Set(rows));
});

test.each(corrections)('$row: $how', async (one) => {
  await admin.openFromList(nameOf(one));
  await admin.page.locator(`main[data-step="${one.at}"]`).waitFor();
  await one.walk(admin, world, nameOf(one));
});
