import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppWindow } from '../tools/drive/app-window.ts';
import { launchApp } from '../tools/drive/launch-app.ts';
import { putSecrets, storyUpTo } from '../tools/fixtures/story.ts';
import { watchBlocks } from './blocks.ts';
import { load, machine, today } from './machine.ts';
import { sayPage } from './pages.ts';
import { type Compared, type ListOpened, peoplePage } from './people-page.ts';
import { serverOf } from './processes.ts';
import { benchPerson, benchToken, type ReconcileServerFacts } from './reconcile-setting.ts';
import { electron, inPairs, startApp } from './start-app.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
  },
});
const people = 20_000;
const latencyMs = 20;
const turnsMeanwhile = 60;
const turnsAfter = 400;
const folder = mkdtempSync(join(tmpdir(), 'wisq-bench-people-'));
const profile = (name: string) => join(folder, name);
const files = profile('files');
const size = { width: 1240, height: 900 };

const before = load();
const server = serverOf('reconcile-server.ts');
try {
  const { ca, ports }: ReconcileServerFacts = await server.said();
  const url = `https://localhost:${ports[latencyMs] ?? 0}/${people}/scim/v2`;
  const setupId = storyUpTo('rollout').agreed().putInto(profile('without'), 'rollout');
  await putSecrets(setupId, { url, token: benchToken });
  writeFileSync(profile('without/extra-ca.pem'), ca);
  cpSync(profile('without'), profile('with'), { recursive: true });
  mkdirSync(files);
  const listed = Array.from({ length: people }, (_one, at) => benchPerson(at));
  writeFileSync(join(files, 'people.csv'), ['Email', ...listed].join('\n'));

  const compared = await compare(profile('with'));
  process.stderr.write(`${JSON.stringify(compared)}\n`);
  // Closed once before: what a journal came to is kept at the end.
  await startApp('ours', profile('without'));
  const usable = async (name: string) => (await startApp('ours', profile(name))).usable;
  const starts = await inPairs(
    Number(values.rounds),
    'opening',
    () => usable('without'),
    () => usable('with'),
  );
  const opened = await openList(profile('with'));
  const page = peoplePage(
    { compared, starts, opened },
    {
      people,
      latencyMs,
      date: today(),
      machine: `${machine()}; ${electron}`,
      load: [before, load()],
    },
  );
  sayPage('people', page, values.write);
} finally {
  server.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Gives the list and compares it by the window's own buttons, at the rate that it has by itself. */
async function compare(userData: string): Promise<Compared> {
  const launched = await launchApp({ userData, size, env: { WISQ_PRACTICE_FILES: files } });
  try {
    const admin = new AppWindow(launched);
    await admin.heading('Setup complete').waitFor();
    await admin.button('Follow people…').click();
    await admin.button('Open file…').click();
    await admin.button('Use this list (20,000)').click();
    const begin = admin.button('Compare with Wisq');
    await begin.waitFor();
    await settled(admin);
    const idleMb = await privateMb(launched);
    const seen = await watchBlocks(launched);
    const since = performance.now();
    await begin.click();
    await admin.page.locator('.comparing-text').waitFor();
    await scroll(admin, turnsMeanwhile);
    const running = admin.page.locator('.comparing-text');
    await running.filter({ hasText: /^Checked 20,000 · / }).waitFor({ timeout: 120_000 });
    const ms = performance.now() - since;
    await settled(admin);
    await admin.heading('20,000 of 20,000 people are at Wisq').waitFor();
    const { main, mainMb, window } = await seen();
    return { ms, main, window, idleMb, mostMb: mainMb, turns: turnsMeanwhile };
  } finally {
    await launched.close();
  }
}

/** Opens a list that was compared, from the press until its rows can be read, and scrolls through it. */
async function openList(userData: string): Promise<ListOpened> {
  const launched = await launchApp({ userData, size });
  try {
    const admin = new AppWindow(launched);
    const open = admin.button('Show people');
    await open.waitFor();
    await settled(admin);
    const seen = await watchBlocks(launched);
    const since = performance.now();
    await open.click();
    await admin.page.locator('.person-open').first().waitFor();
    const ms = performance.now() - since;
    const { window } = await seen();
    await settled(admin);
    const scrolling = await watchBlocks(launched);
    await scroll(admin, turnsAfter);
    return { ms, window, scrolled: { turns: turnsAfter, window: (await scrolling()).window } };
  } finally {
    await launched.close();
  }
}

/** Turns the wheel over the list, a frame after a frame. */
async function scroll({ page }: AppWindow, turns: number): Promise<void> {
  await page.getByRole('grid').hover();
  for (let at = 0; at < turns; at += 1) {
    await page.mouse.wheel(0, at < turns / 2 ? 1200 : -1200);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

/** Until the window has nothing left to draw. */
function settled({ page }: AppWindow): Promise<void> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await new Promise((done) => requestIdleCallback(done));
  });
}

/** What main has to itself, in MB. */
function privateMb({ app }: Awaited<ReturnType<typeof launchApp>>): Promise<number> {
  return app.evaluate(async () => (await process.getProcessMemoryInfo()).private / 1024);
}
