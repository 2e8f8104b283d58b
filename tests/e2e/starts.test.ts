import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { asUnprivileged } from '../support/as-unprivileged.ts';
import { launchApp } from '../../tools/drive/launch-app.ts';
import { linux, needs } from '../support/needs.ts';

// A tiny app of its own: this is about the runtime and how it is started, not about our app.
const source = `import { app, BrowserWindow } from 'electron';
globalThis.facts = { ready: app.isReady(), name: app.getName(), version: app.getVersion(),
  appPath: app.getAppPath(), defaultApp: process.defaultApp, argv: process.argv,
  profile: process.env.WISQ_USER_DATA };
void app.whenReady().then(() => new BrowserWindow({ webPreferences: { sandbox: true } })
  .loadURL('data:text/html,<title>Fixture</title><h1>It runs</h1>'));
`;

function fixture() {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-fixture-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const app = join(folder, 'app');
  mkdirSync(app);
  const manifest = { name: 'fixture', productName: 'A Fixture', version: '4.5.6', type: 'module' };
  writeFileSync(join(app, 'package.json'), JSON.stringify({ ...manifest, main: 'main.js' }));
  writeFileSync(join(app, 'main.js'), source);
  return { app, userData: join(folder, 'profile') };
}

test('Electron runs the app it is pointed at, under that app’s own name', async () => {
  const { app: appFolder, userData } = fixture();
  const { app, window, close } = await launchApp({
    userData,
    appFolder,
    args: ['extra'],
    size: { width: 700, height: 500 },
  });
  onTestFinished(() => close());
  expect(await window.getByRole('heading').textContent()).toBe('It runs');
  expect(await window.evaluate(() => [innerWidth, innerHeight])).toEqual([700, 500]);
  const facts = await app.evaluate(() => (globalThis as unknown as { facts: object }).facts);
  expect(facts).toMatchObject({
    ready: false,
    name: 'A Fixture',
    version: '4.5.6',
    appPath: appFolder,
    defaultApp: true,
    profile: userData,
  });
  expect((facts as { argv: string[] }).argv.slice(-2)).toEqual([appFolder, 'extra']);
});

test(
  'an ordinary user runs it with Chromium’s sandbox on',
  needs(linux, 'Linux, to become an ordinary user'),
  async () => {
    const user = asUnprivileged(fixture().app);
    onTestFinished(() => user.remove());
    const { app, window, close } = await launchApp(user.launch);
    onTestFinished(() => close());
    expect(await window.getByRole('heading').textContent()).toBe('It runs');
    expect(await app.evaluate(() => process.getuid?.())).not.toBe(0);
    expect(
      await app.evaluate(({ app: electron }) => electron.commandLine.hasSwitch('no-sandbox')),
    ).toBe(false);
    // Seen from outside: the page's process has system-call filters and lives in other namespaces.
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
  },
);
