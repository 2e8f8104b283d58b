import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { resultOf, journalledState } from '../../practice/result.ts';
import { walk } from '../../practice/walk.ts';
import { startWorld } from '../../practice/world.ts';
import { formsIn, type Needle, needlesOf } from '../support/needles.ts';
import { newProfile, openApp } from '../support/open-app.ts';
import { argumentsOf, formsInMemory, processTree } from '../support/processes.ts';

test('an admin gets from the first screen to the roll-out, and the token is left nowhere', async () => {
  // Characters that look different once they are percent-encoded or in JSON.
  const token = `wisq+practice/${randomBytes(24).toString('base64')}~tail==`;
  const end = token.slice(-4);
  const needles = needlesOf(token);
  const world = await startWorld({ scenario: 'happy', token });
  onTestFinished(() => world.close());
  const profile = newProfile();
  const env = { WISQ_PRACTICE_ONELOGIN: world.api.address };
  const { app, admin, close } = await openApp(profile, { env });
  const said = listen(app.process());
  admin.page.on('console', (message) => said.push(Buffer.from(message.text())));

  const screens = new Map<string, string>();
  const passed: string[] = [];
  await walk(admin, world, {
    passed: (what) => passed.push(what),
    screen: async (name) => void screens.set(name, await everythingOn(admin.page)),
  });

  expect(passed).toContain('step 2: the test says “The connection works, with notes”');
  expect(passed.at(-1)).toBe('roll-out agreed');
  expect(resultOf(journalledState(profile))).toMatchObject({
    steps: [{ done: true }, { done: true }, { done: true }, { done: true }, { done: true }],
    testUsers: [
      { attributes: 5, confirmed: true },
      { attributes: 5, confirmed: true },
    ],
    rollout: 'open',
  });

  expect(screens.size).toBeGreaterThanOrEqual(12);
  // The search can find something: the four characters that may be shown are on the screens.
  expect(screens.get('step-2-works')).toContain(end);
  for (const [name, html] of screens) expect.soft(formsIn(html, needles), name).toEqual([]);

  await admin.openMenu();
  const canary = `canary-${randomBytes(8).toString('hex')}`;
  await admin.page.getByLabel('Name of this setup').fill(canary);

  const heap = await heapOf(admin.page);
  expect(heap).toContain(canary);
  expect(heap).toContain(end);
  expect.soft(formsIn(heap, needles), 'the objects of the page').toEqual([]);

  if (process.platform === 'linux') {
    const pids = processTree(app.process().pid ?? 0);
    expect(pids.length).toBeGreaterThan(2);
    for (const pid of pids) {
      expect.soft(formsIn(argumentsOf(pid), needles), `arguments of ${pid}`).toEqual([]);
    }
    expect(pids.some((pid) => argumentsOf(pid).includes(profile))).toBe(true);

    const renderer = await app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    );
    // The search finds what a field holds: as UTF-16, whatever other copies are still about.
    const typed = needlesOf(canary).filter(({ form }) => form.startsWith('whole'));
    expect(formsInMemory(renderer, typed)).toContain('whole, UTF-16');
    expect(formsInMemory(renderer, needles)).toEqual([]);
    // And main, which must hold it, shows that a token would be found in memory.
    expect(formsInMemory(app.process().pid ?? 0, needles)).toContain('whole, UTF-8');
  }

  await close();
  expect.soft(formsIn(Buffer.concat(said), needles), 'output').toEqual([]);
  const files = filesUnder(profile);
  const kept = (name: string) => files.find((file) => file.endsWith(name)) ?? '';
  expect(readFileSync(kept('journal.jsonl'), 'utf8')).toContain(`"tokenEnd":"${end}"`);
  expect(files.length).toBeGreaterThan(5);
  expect(filesWith(files, needles)).toEqual([]);
});

test('the search finds a token however it was written down', () => {
  const token = `wisq+practice/${randomBytes(24).toString('base64')}~tail==`;
  const needles = needlesOf(token);
  const written = [
    token,
    JSON.stringify({ note: `Bearer ${token}` }),
    `https://scim.wisq.example/?t=${encodeURIComponent(token)}`,
    ...['', 'x', 'xy'].map((before) => Buffer.from(`${before}${token}`).toString('base64')),
    ...['', 'x', 'xy'].map((before) => Buffer.from(`${before}${token}`).toString('base64url')),
    Buffer.from(token).toString('hex'),
    token.slice(0, 30),
    token.slice(-30),
  ];
  for (const text of written) {
    const utf16 = Buffer.from(` ${text} `, 'utf16le');
    const found = [formsIn(`before ${text} after`, needles), formsIn(utf16, needles)];
    expect({ text, missed: found.some((forms) => forms.length === 0) }).toEqual({
      text,
      missed: false,
    });
  }
  expect(formsIn(`ending in ${token.slice(-4)}`, needles)).toEqual([]);
});

/** The page as it is: its whole document and what is in its fields, which HTML does not show. */
async function everythingOn(page: Page): Promise<string> {
  const fields = await page
    .locator('input, select, textarea')
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  return [await page.content(), await page.locator('body').innerText(), ...fields].join('\n');
}

/** All strings and objects that JavaScript in the page holds, React's and the store's included. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] };
  return strings.join('\n');
}

function listen(process: {
  stdout: NodeJS.ReadableStream | null;
  stderr: NodeJS.ReadableStream | null;
}) {
  const said: Buffer[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    stream?.on('data', (chunk: Buffer) => said.push(chunk));
  }
  return said;
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function filesWith(files: readonly string[], needles: readonly Needle[]): readonly string[] {
  return files.flatMap((file) =>
    formsIn(readFileSync(file), needles).map((form) => `${file}: ${form}`),
  );
}
