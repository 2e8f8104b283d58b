import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { run, tail } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';

/**
 * An app that was installed as an IT department would.
 * @typedef {{ executable: string, uninstall: () => Promise<void> }} Installed
 */

const name = 'Wisq Setup for OneLogin';
const endings = ['wisq-setup', 'wisq-confirmation'];

/**
 * Installs what lies in a folder of installers for this system and processor, for this user alone.
 * @param {string} folder
 * @returns {Promise<Installed>}
 * @throws {SetupError} when there is no installer, it fails, or uninstalling leaves something behind
 */
export function install(folder) {
  const ending = process.platform === 'win32' ? `-win-${process.arch}.exe` : `-${process.arch}.dmg`;
  const file = readdirSync(folder).find((entry) => entry.endsWith(ending));
  if (!file) throw new SetupError(`There is no installer …${ending}.`, ['npm run dist first.']);
  const path = join(folder, file);
  return process.platform === 'win32' ? onWindows(path) : onMac(path);
}

/** @param {string} installer @returns {Promise<Installed>} */
async function onWindows(installer) {
  await demand(installer, ['/S', '/currentuser']);
  const folder = join(process.env['LOCALAPPDATA'] ?? '', 'Programs', name);
  const executable = join(folder, `${name}.exe`);
  if (!existsSync(executable)) throw new SetupError('It installed nothing where it should.', []);
  const copy = join(process.env['LOCALAPPDATA'] ?? '', 'wisq-onelogin-setup-updater');
  if (existsSync(copy)) throw new SetupError(`It left a copy of itself in ${copy}.`, []);
  const classes = String.raw`HKCU\Software\Classes`;
  for (const ending of endings) await demand('reg', ['query', String.raw`${classes}\.${ending}`]);
  return {
    executable,
    uninstall: async () => {
      await demand(join(folder, `Uninstall ${name}.exe`), ['/S', '/currentuser']);
      // The uninstaller goes on in a copy of itself: first the files, then the registry.
      await untilGone(folder, () => Promise.resolve(existsSync(folder)));
      for (const ending of endings) {
        const key = String.raw`${classes}\.${ending}`;
        await untilGone(key, async () => {
          const { code } = await run('reg', ['query', key], { quiet: true });
          return code === 0;
        });
      }
    },
  };
}

/** @param {string} what @param {() => Promise<boolean>} isThere */
async function untilGone(what, isThere) {
  const late = Date.now() + 60_000;
  while (await isThere()) {
    if (Date.now() > late) throw new SetupError(`${what} is still there after 60 s.`, []);
    await setTimeout(500);
  }
}

/** @param {string} image @returns {Promise<Installed>} */
async function onMac(image) {
  const mount = mkdtempSync(join(tmpdir(), 'wisq-dmg-'));
  await demand('hdiutil', ['attach', image, '-nobrowse', '-readonly', '-mountpoint', mount]);
  const applications = join(homedir(), 'Applications');
  const app = join(applications, `${name}.app`);
  try {
    mkdirSync(applications, { recursive: true });
    // The system's own copy: a bundle's links, modes and attributes are part of its seal.
    await demand('ditto', [join(mount, `${name}.app`), app]);
  } finally {
    // Read-only: whoever still looks into it, an indexer, loses nothing.
    await demand('hdiutil', ['detach', mount, '-force']);
  }
  // Signed or ad hoc: whatever seal there is must be whole.
  await demand('codesign', ['--verify', '--deep', '--strict', app]);
  return {
    executable: join(app, 'Contents/MacOS', name),
    uninstall: async () => rmSync(app, { recursive: true }),
  };
}

/** @param {string} command @param {string[]} args */
async function demand(command, args) {
  const { code, output, timedOut } = await run(command, args, { quiet: true, seconds: 180 });
  if (code === 0) return;
  const how = timedOut ? 'took longer than 180 s' : `ended with code ${code}`;
  throw new SetupError(`${command} ${how}:\n${tail(output)}`, []);
}
