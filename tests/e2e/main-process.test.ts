import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import type { ResultOf, CallName, InputOf, SetupView } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import type { WindowApi } from '../../shared/contract/window-api.ts';
import { root } from '../../tools/setup/paths.mjs';
import { asUnprivileged } from '../support/as-unprivileged.ts';
import { type LaunchOptions, launchApp } from '../../tools/drive/launch-app.ts';
import { linux, needs } from '../support/needs.ts';

const token = 'wq_live_9f8e7d6c5b4a39281706f5e4d3c2b1a0';
const baseUrl = 'https://acme.wisq.example/scim/v2';
const message = `Hi,\n\nSCIM Base URL: ${baseUrl}\nSCIM Bearer Token: ${token}\n\nBest, Wisq`;

interface OurPage {
  readonly wisq: WindowApi;
}

function profile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-main-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function open(userData: string, options: Partial<LaunchOptions> = {}) {
  const launched = await launchApp({ userData, ...options });
  onTestFinished(() => launched.close().catch(() => undefined));
  return launched;
}

function call<N extends CallName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<Result<ResultOf<N>>> {
  return page.evaluate(([n, i]) => (globalThis as unknown as OurPage).wisq.call(n, i as never), [
    name,
    input,
  ] as const) as Promise<Result<ResultOf<N>>>;
}

async function value<N extends CallName>(page: Page, name: N, input: InputOf<N>) {
  const answer = await call(page, name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
  return answer.value;
}

/** A setup's view once its stored credentials were looked at; by the app itself perhaps, before. */
function checkedView(page: Page, setupId: string): Promise<SetupView> {
  return page.evaluate(async (id) => {
    const { wisq } = globalThis as unknown as OurPage;
    const told = new Promise<SetupView>((resolve) => {
      const stop = wisq.on((event) => {
        if (event.type !== 'setup.changed' || event.view.setupId !== id) return;
        if (event.view.credentialsHealth === null) return;
        stop();
        resolve(event.view);
      });
    });
    const answer = await wisq.call('setups.open', { setupId: id });
    return answer.ok && answer.value.credentialsHealth !== null ? answer.value : told;
  }, setupId);
}

const copyIn = (app: ElectronApplication, text: string) =>
  app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
const pasteOut = (app: ElectronApplication) =>
  app.evaluate(({ clipboard }) => clipboard.readText());

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('the window shows our page, and a call is answered', async () => {
  const { app, window } = await open(profile());
  expect(window.url()).toBe('app://wisq/index.html');
  const facts = await value(window, 'app.facts', undefined);
  expect(facts).toMatchObject({ mode: 'practice', problems: [], lastSetupId: null });
  const title = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  );
  expect(title).toBe('Wisq Setup for OneLogin (practice)');
  const unknown = await call(window, 'app.nothing' as CallName, undefined);
  expect(unknown).toMatchObject({ ok: false, problem: { code: 'INPUT_INVALID' } });
  const wrong = await call(window, 'setups.open', { setupId: '../../etc' });
  expect(wrong).toMatchObject({ ok: false, problem: { code: 'INPUT_INVALID' } });
});

test('a page that is not ours is not heard, nor another window with our own', async () => {
  const { app } = await open(profile());
  const answers = await app.evaluate(
    async ({ BrowserWindow, session }, preload) => {
      const ask = async (partition: string, url: string) => {
        const webPreferences = { preload, sandbox: true, partition };
        const foreign = new BrowserWindow({ show: false, webPreferences });
        const closed = await foreign.loadURL(url).then(
          () => false,
          () => true,
        );
        if (closed) {
          // Every session is closed when it is made: a page that got in all the same.
          session.fromPartition(partition).webRequest.onBeforeRequest(null);
          await foreign.loadURL(url);
        }
        const answer: unknown =
          await foreign.webContents.executeJavaScript(`wisq.call('app.facts')`);
        foreign.destroy();
        return { closed, answer };
      };
      return [
        await ask('elsewhere', 'data:text/html,<title>x</title>'),
        await ask('window', 'app://wisq/index.html'),
      ];
    },
    join(root, 'out/preload/preload.cjs'),
  );
  const refusal = { code: 'INPUT_INVALID', params: { call: '', reason: 'sender' } };
  expect(answers).toEqual([
    { closed: true, answer: { ok: false, problem: refusal } },
    { closed: false, answer: { ok: false, problem: refusal } },
  ]);
});

test('nothing from outside runs, loads or opens in the window', async () => {
  const { app, window } = await open(profile());
  const tried = await window.evaluate(async () => {
    const page = globalThis as unknown as Record<string, unknown>;
    const attempt = async (work: () => unknown) => {
      try {
        return ['done', await work()];
      } catch (error) {
        return ['refused', (error as Error).name];
      }
    };
    const script = document.createElement('script');
    const inline = await attempt(() => {
      script.textContent = 'globalThis.inlineRan = true';
      document.head.append(script);
    });
    const markup = await attempt(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="globalThis.inlineRan=1">');
    });
    const remote = await attempt(() => fetch('https://example.com/'));
    const own = await attempt(() => fetch('app://wisq/index.html'));
    const opened = globalThis.open('https://example.com/') === null;
    const before = location.href;
    location.href = 'https://example.com/';
    return { inline, markup, remote, own, opened, before, ran: page['inlineRan'] ?? null };
  });
  expect(tried).toMatchObject({
    inline: ['refused', 'TypeError'],
    markup: ['refused', 'TypeError'],
    remote: ['refused', 'TypeError'],
    own: ['refused', 'TypeError'],
    opened: true,
    ran: null,
  });
  expect(window.url()).toBe('app://wisq/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const headers = await app.evaluate(async ({ session }) => {
    const answer = await session.fromPartition('window').fetch('app://wisq/index.html');
    const lost = await session.fromPartition('window').fetch('app://wisq/..%2f..%2fpackage.json');
    return [Object.fromEntries(answer.headers.entries()), lost.status] as const;
  });
  expect(headers[0]).toMatchObject({ 'x-content-type-options': 'nosniff' });
  expect(headers[0]['content-security-policy']).toContain("default-src 'none'");
  expect(headers[1]).toBe(404);
});

test('credentials go to the keychain, come back after a restart, and are nowhere else', async () => {
  const userData = profile();
  const first = await open(userData);
  const setup = await value(first.window, 'setups.create', { name: 'Production' });
  const { setupId } = setup;
  await copyIn(first.app, message);
  const draft = await value(first.window, 'credentials.paste', { setupId, as: 'message' });
  expect(draft).toMatchObject({ canSave: true, url: { value: baseUrl }, token: { end: 'b1a0' } });
  expect(JSON.stringify(draft)).not.toContain(token);
  await value(first.window, 'credentials.save', { setupId, where: 'keychain' });
  await value(first.window, 'guide.copy', { setupId, what: 'token' });
  expect(await pasteOut(first.app)).toBe(token);
  await first.close();

  for (const file of filesBelow(userData)) {
    expect([file, readFileSync(file).includes(token)]).toEqual([file, false]);
  }
  for (const file of filesBelow(join(userData, 'setups'))) {
    expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
  }

  const second = await open(userData);
  expect(await checkedView(second.window, setupId)).toMatchObject({
    credentialsHealth: { usable: true },
    state: { credentials: { tokenEnd: 'b1a0' } },
  });
  expect(await pasteOut(second.app)).not.toBe(token);
  await value(second.window, 'guide.copy', { setupId, what: 'base-url' });
  expect(await pasteOut(second.app)).toBe(baseUrl);
  await value(second.window, 'credentials.remove', { setupId });
  expect(await call(second.window, 'guide.copy', { setupId, what: 'token' })).toMatchObject({
    problem: { code: 'CREDENTIALS_MISSING' },
  });
});

test('a profile that cannot hold setups is said at once, and the app runs', async () => {
  const userData = profile();
  writeFileSync(join(userData, 'setups'), '');
  const { window } = await open(userData);
  const facts = await value(window, 'app.facts', undefined);
  expect(facts.problems).toMatchObject([{ code: 'JOURNAL_UNWRITABLE' }]);
  expect(await call(window, 'setups.create', { name: 'x' })).toMatchObject({
    problem: { code: 'JOURNAL_UNWRITABLE' },
  });
});

test(
  'a read-only profile is said at once, and the app runs, its sandbox on',
  needs(linux, 'Linux, to become an ordinary user'),
  async () => {
    const user = asUnprivileged();
    onTestFinished(() => user.remove());
    chmodSync(user.launch.userData, 0o500);
    const { window, close } = await launchApp(user.launch);
    onTestFinished(() => close());
    const facts = await value(window, 'app.facts', undefined);
    expect(facts.problems).toMatchObject([
      { code: 'JOURNAL_UNWRITABLE', params: { cause: 'EACCES' } },
    ]);
  },
);

test('the window docks at the edge of the screen and comes back', async () => {
  const { app, window } = await open(profile());
  const bounds = () =>
    app.evaluate(({ BrowserWindow, screen }) => {
      const [shown] = BrowserWindow.getAllWindows();
      const { workArea } = screen.getPrimaryDisplay();
      return { bounds: shown?.getBounds(), onTop: shown?.isAlwaysOnTop(), workArea };
    });
  const before = await bounds();
  await value(window, 'app.dock', { side: 'left', onTop: true });
  await value(window, 'app.dock', { side: 'right', onTop: false });
  const { workArea } = before;
  await expect
    .poll(async () => (await bounds()).bounds)
    .toEqual({ ...workArea, x: workArea.x + workArea.width - 420, width: 420 });
  await value(window, 'app.undock', undefined);
  await expect.poll(async () => (await bounds()).bounds).toEqual(before.bounds);
  expect((await bounds()).onTop).toBe(false);
});
