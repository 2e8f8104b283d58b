import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { layOut } from '../support/packaged/layout.ts';
import { windowsRuntime } from '../support/packaged/windows-runtime.ts';
import { windowsFolder, windowsPath } from '../../tools/wine/wine.mjs';
import { Windows } from '../support/windows/wine.ts';
import { wineTools } from '../support/windows/wine-tools.ts';

// The real installer of the shipped configuration, run in Wine: 64-bit because Debian's Wine runs
// nothing else, with stand-ins for the plug-ins and for the app (tests/support/windows/stand-ins).

const product = 'Wisq Setup for OneLogin';
const own = String.raw`C:\users\root\AppData\Local\Programs` + `\\${product}`;
const uninstaller = `Uninstall ${product}.exe`;
const uninstallKey = (root: 'HKCU' | 'HKLM') =>
  `${root}\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\6d549c8f-6002-5e57-84f5-6ab5ae79ef94`;

/** The installers by version, and the folder with what the first was made of. */
const made = new Map<string, string>();
let unpacked = '';
let windows: Windows;

beforeAll(async () => {
  const tools = wineTools();
  const runtime = windowsRuntime(readFileSync(tools.app));
  for (const version of ['0.1.0', '0.2.0']) {
    const { app, output } = await layOut('win', 'x64', {
      runtime,
      electronVersion: '45.4.1',
      target: 'nsis',
      env: tools.env,
      version,
    });
    const name = readdirSync(output).find((file) => file.endsWith('.exe'));
    if (name === undefined) throw new Error('no installer was made');
    made.set(version, windowsPath(join(output, name)));
    if (unpacked === '') unpacked = app;
  }
  windows = new Windows(join(windowsFolder, 'prefix'), tools);
}, 400_000);

afterAll(() => windows?.remove());

beforeEach(() => {
  for (const folder of [own, String.raw`C:\Program Files` + `\\${product}`]) {
    if (windows.exists(`${folder}\\${uninstaller}`)) uninstall(folder);
  }
});

const install = (version: string, ...words: readonly string[]) =>
  windows.run(made.get(version) ?? '', ['/S', ...words]).code;

/**
 * Runs an uninstaller to its end. By itself it copies itself away and goes on from there; `_?=`, last
 * and without quotes, keeps it where it is, and so it cannot take itself away.
 */
function uninstall(folder: string, ...words: readonly string[]): number | null {
  return windows.line([`"${folder}\\${uninstaller}"`, '/S', ...words, `_?=${folder}`].join(' '))
    .code;
}

/** Everything in a folder, by its path there. */
function filesIn(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
        return [relative(folder, file), sum] as const;
      })
      .toSorted(([a], [b]) => a.localeCompare(b, 'en')),
  );
}

/** A folder with something of somebody else's in it. */
function foreignFolder(folder: string): string {
  const file = `${folder}\\Other program\\important.txt`;
  mkdirSync(windows.path(`${folder}\\Other program`), { recursive: true });
  writeFileSync(windows.path(file), 'not ours');
  return file;
}

test('installs for one user: what was packed, byte for byte, and nothing on the desktop', () => {
  expect(install('0.1.0', '/currentuser')).toBe(0);
  const installed = filesIn(windows.path(own));
  const { [uninstaller]: _, 'uninstallerIcon.ico': _icon, ...app } = installed;
  expect(app).toEqual(filesIn(unpacked));
  expect(Object.keys(installed)).toContain(uninstaller);
  expect(windows.registry(uninstallKey('HKCU'), 'DisplayVersion')).toBe('0.1.0');
  const { output: command } = windows.run('reg', [
    'query',
    String.raw`HKCU\Software\Classes\Wisq.SetupReport\shell\open\command`,
    '/ve',
  ]);
  expect(command).toContain(`"${own}\\${product}.exe" "%1"`);

  expect(uninstall(own)).toBe(0);
  expect(windows.hasKey(uninstallKey('HKCU'))).toBe(false);
  expect(Object.keys(filesIn(windows.path(own)))).toEqual([uninstaller]);
});

test('by itself an uninstaller leaves nothing behind', async () => {
  expect(install('0.1.0', '/currentuser')).toBe(0);
  expect(windows.run(`${own}\\${uninstaller}`, ['/S', '/currentuser']).code).toBe(0);
  await expect.poll(() => windows.exists(own), { timeout: 20_000 }).toBe(false);
  expect(windows.hasKey(uninstallKey('HKCU'))).toBe(false);
});

test('upgrades, stays and goes back, with the version that was installed last', () => {
  expect(install('0.1.0', '/currentuser')).toBe(0);
  for (const version of ['0.2.0', '0.2.0', '0.1.0']) {
    expect(install(version)).toBe(0);
    expect(windows.registry(uninstallKey('HKCU'), 'DisplayVersion')).toBe(version);
  }
});

test('an upgrade and an uninstallation leave what is not the app’s', () => {
  expect(install('0.1.0', '/currentuser')).toBe(0);
  const file = foreignFolder(own);
  writeFileSync(windows.path(`${own}\\notes.txt`), 'not ours either');
  expect(install('0.2.0')).toBe(0);
  expect(readFileSync(windows.path(file), 'utf8')).toBe('not ours');
  expect(uninstall(own)).toBe(0);
  expect(readFileSync(windows.path(file), 'utf8')).toBe('not ours');
  expect(readFileSync(windows.path(`${own}\\notes.txt`), 'utf8')).toBe('not ours either');
  expect(windows.exists(`${own}\\${product}.exe`)).toBe(false);
});

test.each(['/currentuser', '/allusers'])(
  'a folder that holds other files is refused with a code of its own: %s',
  (whose) => {
    const file = foreignFolder(String.raw`C:\Tools`);
    expect(install('0.1.0', whose, String.raw`/D=C:\Tools`)).toBe(3);
    expect(Object.keys(filesIn(windows.path(String.raw`C:\Tools`)))).toEqual([
      'Other program/important.txt',
    ]);
    expect(readFileSync(windows.path(file), 'utf8')).toBe('not ours');
    expect(windows.hasKey(uninstallKey('HKCU'))).toBe(false);
    expect(windows.hasKey(uninstallKey('HKLM'))).toBe(false);
  },
);

test('a new folder beside other programs, and an empty one, are taken, and left as they were', () => {
  const file = foreignFolder(String.raw`C:\Tools`);
  const ours = String.raw`C:\Tools\Wisq Setup`;
  expect(install('0.1.0', '/currentuser', `/D=${ours}`)).toBe(0);
  expect(windows.exists(`${ours}\\${product}.exe`)).toBe(true);
  // An upgrade finds it there.
  expect(install('0.2.0')).toBe(0);
  expect(windows.exists(`${ours}\\${product}.exe`)).toBe(true);
  expect(uninstall(ours)).toBe(0);
  expect(windows.exists(`${ours}\\${product}.exe`)).toBe(false);
  expect(readFileSync(windows.path(file), 'utf8')).toBe('not ours');

  const empty = String.raw`C:\Empty`;
  mkdirSync(windows.path(empty), { recursive: true });
  expect(install('0.1.0', '/currentuser', `/D=${empty}`)).toBe(0);
  expect(uninstall(empty)).toBe(0);
});

test('two at once: one installs all of it, and the other leaves it alone', async () => {
  const words = ['/S', '/currentuser'];
  const installer = made.get('0.1.0') ?? '';
  const codes = await Promise.all([
    windows.begin(installer, words),
    windows.begin(installer, words),
    windows.begin(installer, words),
  ]);
  expect(codes).toContain(0);
  expect(codes).not.toContain(null);
  const there = filesIn(windows.path(own));
  const packed = filesIn(unpacked);
  // What an uninstall before left there because it is somebody else's stays.
  expect(Object.fromEntries(Object.keys(packed).map((name) => [name, there[name]]))).toEqual(
    packed,
  );
  expect(windows.registry(uninstallKey('HKCU'), 'DisplayVersion')).toBe('0.1.0');
  expect(uninstall(own)).toBe(0);
  expect(windows.hasKey(uninstallKey('HKCU'))).toBe(false);
});

test('an app that is open is not closed: upgrading and uninstalling say so with a code of its own', async () => {
  expect(install('0.1.0', '/currentuser')).toBe(0);
  const before = filesIn(windows.path(own));
  // Longer than the test may take: on a busy machine a minute was over before the installer asked.
  const app = windows.start(`${own}\\${product}.exe`, { WISQ_STAY: '200000' });
  try {
    const isOpen = () => windows.isRunning(`${own}\\${product}.exe`);
    await expect.poll(isOpen, { timeout: 20_000 }).toBe(true);
    expect(install('0.2.0')).toBe(4);
    expect(uninstall(own)).toBe(4);
    expect(app.exitCode).toBe(null);
    expect(filesIn(windows.path(own))).toEqual(before);
    expect(windows.registry(uninstallKey('HKCU'), 'DisplayVersion')).toBe('0.1.0');
  } finally {
    app.kill();
  }
});

test('data stays when the app goes, unless it is asked for', () => {
  // Where the app keeps it, and where an earlier one did.
  const journals = ['Local', 'Roaming'].map(
    (part) => `C:\\users\\root\\AppData\\${part}\\${product}\\setups\\journal.jsonl`,
  );
  for (const journal of journals) {
    mkdirSync(windows.path(journal.slice(0, journal.lastIndexOf('\\'))), { recursive: true });
    writeFileSync(windows.path(journal), '{}');
  }
  const kept = () => journals.map((journal) => windows.exists(journal));
  expect(install('0.1.0', '/currentuser')).toBe(0);
  expect(uninstall(own)).toBe(0);
  expect(kept()).toEqual([true, true]);
  expect(install('0.1.0', '/currentuser')).toBe(0);
  expect(uninstall(own, '--delete-app-data')).toBe(0);
  expect(kept()).toEqual([false, false]);
});

test('for everybody: under Program Files, and gone from there', () => {
  const folder = `C:\\Program Files\\${product}`;
  expect(install('0.1.0', '/allusers')).toBe(0);
  expect(windows.exists(`${folder}\\${product}.exe`)).toBe(true);
  expect(windows.registry(uninstallKey('HKLM'), 'DisplayVersion')).toBe('0.1.0');
  // An upgrade without a switch goes where the app is.
  expect(install('0.2.0')).toBe(0);
  expect(windows.registry(uninstallKey('HKLM'), 'DisplayVersion')).toBe('0.2.0');
  expect(uninstall(folder, '/allusers')).toBe(0);
  expect(windows.exists(`${folder}\\${product}.exe`)).toBe(false);
  expect(windows.hasKey(uninstallKey('HKLM'))).toBe(false);
});
