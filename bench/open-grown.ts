import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { toStoredEntry } from '../shared/domain/setup/entries.ts';
import { launchApp, type Launched, type LaunchOptions } from '../tools/drive/launch-app.ts';
import { recordedCheck } from '../tools/fixtures/check-results.ts';
import { longPast } from '../tools/fixtures/long-past.ts';
import { people } from '../tools/fixtures/people.ts';
import { storyUpTo } from '../tools/fixtures/story.ts';
import { watchBlocks } from './blocks.ts';
import type { Opened } from './open-page.ts';

/** Opens profiles that have grown far: for the first time, after a crash, and after an ordinary end. */
export async function openGrown(folder: string, only: string): Promise<readonly Opened[]> {
  const found: Opened[] = [];
  for (const [what, put] of Object.entries(profiles)) {
    if (!what.includes(only)) continue;
    const profile = join(folder, what);
    await put(profile);
    found.push(await firstScreen(`${what}, for the first time`, profile, 'crash'));
    found.push(await firstScreen(`${what}, after a crash`, profile, 'close'));
    found.push(await firstScreen(what, profile, 'close'));
    for (const one of found.slice(-3)) process.stderr.write(`${JSON.stringify(one)}\n`);
    rmSync(profile, { recursive: true, force: true });
  }
  return found;
}

const profiles: Readonly<Record<string, (profile: string) => Promise<void> | void>> = {
  'a month of tests every 15 minutes': (profile) => {
    const story = longPast(10);
    for (let at = 0; at < 2880; at += 1) story.checked(recordedCheck());
    story.putInto(profile, 'assign');
  },
  'a journal of 100 MB': putLongJournal,
  '1,000 test users': (profile) => putUsers(profile, 1000),
  '5,000 test users': (profile) => putUsers(profile, 5000),
  '300 setups': (profile) => {
    for (let at = 0; at < 300; at += 1) storyUpTo('assign', `Setup ${at + 1}`).putInto(profile);
  },
};

function putUsers(profile: string, count: number): void {
  const story = storyUpTo('assign');
  for (let at = 0; at < count; at += 1) {
    const person = people[at % people.length] ?? people[0];
    const named = { ...person, userName: `user-${at}@northwind.example` };
    const userId = randomUUID();
    story.added(named, userId).found(named, userId);
  }
  story.putInto(profile, 'assign');
}

/** Lookups, tests and ticks as they come in a long time, until the file is long enough. */
async function putLongJournal(profile: string): Promise<void> {
  const story = longPast(1000);
  const setupId = story.putInto(profile, 'assign');
  const folder = join(profile, 'setups', setupId);
  mkdirSync(folder, { recursive: true });
  const out = createWriteStream(join(folder, 'journal.jsonl'), { flags: 'a' });
  const again = story.entries.slice(-900);
  for (let bytes = 0, at = 0; bytes < 100_000_000; at += 1) {
    const entry = again[at % again.length];
    if (entry === undefined) break;
    const line = `${JSON.stringify(toStoredEntry({ ...entry, id: randomUUID() }))}\n`;
    bytes += line.length;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** From the start of the app until a setup or the list can be used, and its report; then its end. */
async function firstScreen(what: string, profile: string, end: 'close' | 'crash'): Promise<Opened> {
  const options: LaunchOptions = { userData: profile, size: { width: 1240, height: 900 } };
  const since = performance.now();
  const launched = await launchApp(options);
  try {
    const { window: page } = launched;
    await page.locator('h1:not(.visually-hidden)').first().waitFor({ timeout: 120_000 });
    const ms = performance.now() - since;
    const seen = await watchBlocks(launched);
    // Until the journal itself was read: the report is made from it.
    const setups = await page.evaluate(() => window.wisq.call('setups.list', undefined));
    const setupId = setups.ok ? (setups.value[0]?.setupId ?? '') : '';
    const made = performance.now();
    const report = await page.evaluate(
      (id) => window.wisq.call('report.preview', { setupId: id, masked: false, path: false }),
      setupId,
    );
    const reportMs = performance.now() - made;
    const blocks = await seen();
    const closing = performance.now();
    if (end === 'crash') await crash(launched);
    else await launched.close();
    const refused = report.ok ? '' : report.problem.code;
    return { what, ms, refused, ...blocks, reportMs, closeMs: performance.now() - closing };
  } catch (error) {
    await launched.close();
    throw error;
  }
}

async function crash({ app }: Launched): Promise<void> {
  const ended = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await ended;
}
