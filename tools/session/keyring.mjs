import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnBus } from './bus.mjs';
import { startDaemon } from './daemon.mjs';

/**
 * `unlocked`: a keychain that works; `locked`: one that was made and locked again;
 * `no-default`: a service that holds no collection of its own yet; `none`: a bus
 * with no keychain on it; `no-bus`: not even a bus.
 * @typedef {'unlocked' | 'locked' | 'no-default' | 'none' | 'no-bus'} KeyringState
 * @typedef {{ env: Record<string, string>, folder: string, stop: () => Promise<void> }} Session
 */

const password = 'only-for-this-session';

/**
 * Opens a throw-away Linux session: home and XDG folders of its own, a bus of its own, and a
 * gnome-keyring in the state asked for. Several can be open at once.
 * @param {KeyringState} keyring
 * @returns {Promise<Session>} `env` to lay over a process's environment; `stop` ends the daemons and removes the folder
 * @throws {Error} with the daemon's message when one cannot be started
 */
export async function openSession(keyring) {
  const folder = mkdtempSync(join(tmpdir(), 'wisq-session-'));
  /** @param {string} name */
  const own = (name) => {
    const path = join(folder, name);
    mkdirSync(path, { mode: 0o700 });
    return path;
  };
  const home = own('home');
  const runtime = own('run');
  const env = {
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: own('data'),
    XDG_CONFIG_HOME: own('config'),
    XDG_CACHE_HOME: own('cache'),
    // Named even when nothing listens there. Left out, libraries would start a bus by themselves.
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(runtime, 'bus')}`,
  };
  /** @type {import('./daemon.mjs').Daemon[]} */
  const daemons = [];
  const stop = async () => {
    for (const daemon of daemons.splice(0).toReversed()) await daemon.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    if (keyring !== 'no-bus') daemons.push(await startBus(folder, env));
    if (keyring === 'unlocked') daemons.push(await startKeyring(env, password));
    if (keyring === 'no-default') daemons.push(await startKeyring(env, undefined));
    if (keyring === 'locked') {
      // The first run makes the login collection; the second finds it on disk, with no password.
      await (await startKeyring(env, password)).stop();
      daemons.push(await startKeyring(env, undefined));
    }
    return { env, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string} folder @param {Record<string, string>} env */
function startBus(folder, env) {
  // Without service folders: nothing is started on request, so no keychain and no prompt but ours.
  const config = join(folder, 'bus.conf');
  writeFileSync(
    config,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>${env['DBUS_SESSION_BUS_ADDRESS']}</listen>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
`,
  );
  return startDaemon('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address=1'], {
    env: { ...process.env, ...env },
    ready: 'stdout',
  });
}

/** @param {Record<string, string>} env @param {string | undefined} unlockWith */
function startKeyring(env, unlockWith) {
  const environment = { ...process.env, ...env };
  return startDaemon(
    'gnome-keyring-daemon',
    ['--foreground', '--components=secrets', ...(unlockWith ? ['--unlock'] : [])],
    {
      env: environment,
      input: unlockWith ?? '',
      ready: () => isOnBus('org.freedesktop.secrets', environment),
    },
  );
}
