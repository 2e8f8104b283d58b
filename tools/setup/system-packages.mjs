import { run, tail } from './run.mjs';
import { say, SetupError } from './say.mjs';

// By Debian's names. Electron: the libraries it is linked against, and libsecret for the keychain.
// Screen: what draws it, and a desktop's notifications.
const electron =
  'libnss3 libatk1.0-0 libatk-bridge2.0-0 libcups2 libdrm2 libgtk-3-0 libgbm1 libasound2 libxss1 libxtst6 libxkbcommon0 libatspi2.0-0 libsecret-1-0 libnotify4 xdg-utils';
const keyring = 'dbus gnome-keyring';
const screen = 'xvfb fonts-dejavu-core dunst';
// To compile the Windows installer and pack its payload.
const packaging = 'nsis p7zip-full';
// To work the clipboard from outside the app, as whoever drives a packaged one does.
const clipboard = 'xclip';
// To run the Windows installer: Wine, and a compiler for the stand-ins.
const windows = 'nsis p7zip-full wine64 gcc-mingw-w64-x86-64-win32';

/** @typedef {'electron' | 'keyring' | 'screen' | 'packaging' | 'clipboard' | 'windows'} Need */
/** @type {Record<Need, string>} */
const packagesFor = { electron, keyring, screen, packaging, clipboard, windows };

/**
 * Makes sure that the system has the packages that are needed: installs them where it is root on
 * Debian or Ubuntu, and says the exact command otherwise. Does nothing on Windows and macOS.
 * @param {Need[]} needs
 * @throws {SetupError} when packages are missing and cannot be installed by this process
 */
export async function systemPackages(needs) {
  if (process.platform !== 'linux') return;
  const wanted = needs.flatMap((need) => packagesFor[need].split(' '));
  const listed = await listInstalled();
  if (!listed) {
    say(`This is not Debian or Ubuntu: please see that it has what they call ${wanted.join(' ')}`);
    return;
  }
  const missing = wanted.filter((name) => !listed.has(name));
  if (missing.length === 0) return;
  const root = process.getuid?.() === 0;
  if (root) await apt(['update'], 120, 'Bringing the list of system packages up to date');
  const names = await installable(missing);
  const command = `apt-get install --no-install-recommends ${names.join(' ')}`;
  if (!root) {
    throw new SetupError(`System packages are missing: ${missing.join(' ')}.`, [
      `sudo ${command}`,
      'Then run this again.',
    ]);
  }
  await apt(
    ['install', '-y', '--no-install-recommends', ...names],
    400,
    `Installing system packages: ${names.join(' ')}`,
  );
}

/**
 * @returns {Promise<Set<string> | undefined>} every installed name, provided ones included; nothing without dpkg
 */
async function listInstalled() {
  const format = '${db:Status-Status}\t${Package}\t${Provides}\n';
  const { code, output } = await run('dpkg-query', ['-W', '-f', format], { quiet: true });
  if (code !== 0) return undefined;
  const names = new Set();
  for (const line of output.split('\n')) {
    const [status, name, provides = ''] = line.split('\t');
    if (status !== 'installed') continue;
    names.add(name);
    // Newer releases renamed some (libgtk-3-0t64) and provide the old name.
    for (const provided of provides.split(',')) names.add(provided.trim().split(' ')[0]);
  }
  return names;
}

/**
 * The names that apt knows here: since Ubuntu 24.04 and Debian 13 some end in t64.
 * @param {string[]} names
 */
async function installable(names) {
  const renamed = names.map((name) => `${name}t64`);
  const { output } = await run('apt-cache', ['--quiet=0', 'pkgnames'], { quiet: true });
  const known = new Set(output.split('\n'));
  return names.map((name, index) => {
    const other = renamed[index] ?? name;
    return known.has(other) ? other : name;
  });
}

/** @param {string[]} args @param {number} seconds @param {string} what */
async function apt(args, seconds, what) {
  say(`${what} (at most ${seconds} s)`);
  const { code, timedOut, output } = await run(
    'apt-get',
    ['-q', '-o', 'DPkg::Lock::Timeout=60', ...args],
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, seconds, quiet: true },
  );
  if (code === 0) return;
  throw new SetupError(
    `apt-get ${args[0]} ${timedOut ? `took longer than ${seconds} s` : `ended with code ${code}`}:\n${tail(output)}`,
    ['Check the network and that no other package manager is running, then run this again.'],
  );
}
