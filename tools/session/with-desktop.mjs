// Also a command: node tools/session/with-desktop.mjs [--no-display] [--keyring STATE] -- command args
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asScript } from '../setup/say.mjs';
import { openSession } from './keyring.mjs';
import { tryOwnKeychain } from './mac-keychain.mjs';
import { openScreen } from './screen.mjs';

/**
 * Runs a command in a throw-away desktop session: its own home, bus, keychain and, if asked for,
 * screen, all gone afterwards. On Windows and macOS, where no such thing exists, it runs on the
 * real desktop; on a Mac that builds (CI), where the login keychain may be locked, with a keychain of
 * its own.
 * @param {{ display: boolean, keyring: import('./keyring.mjs').KeyringState }} desktop
 *   `display`: a virtual screen; otherwise the one that is there stays usable
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} the command's exit code; 1 when a signal ended it
 * @throws {Error} when the session, the screen or the command cannot be started
 */
export async function withDesktop({ display, keyring }, command, args, env = process.env) {
  if (process.platform !== 'linux') {
    const builds = process.platform === 'darwin' && env['CI'] === 'true';
    const wanted = builds && env['PRACTICE_OWN_KEYCHAIN'] !== '1';
    const keychain = wanted ? await tryOwnKeychain() : null;
    try {
      return await inForeground(command, args, env);
    } finally {
      await keychain?.close();
    }
  }
  const session = await openSession(keyring);
  try {
    const screen = display ? await openScreen(session.folder) : undefined;
    try {
      const shown = screen
        ? { ...screen.env, WAYLAND_DISPLAY: undefined, WISQ_VIRTUAL_SCREEN: '1' }
        : sameScreen(env);
      return await inForeground(command, args, { ...env, ...session.env, ...shown });
    } finally {
      await screen?.stop();
    }
  } finally {
    await session.stop();
  }
}

/**
 * Keeps the person's own screen reachable from a session whose home and runtime folder differ.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
function sameScreen(env) {
  const wayland = env['WAYLAND_DISPLAY'];
  const cookies = env['XAUTHORITY'] ?? join(homedir(), '.Xauthority');
  return {
    ...(existsSync(cookies) ? { XAUTHORITY: cookies } : {}),
    ...(wayland && !isAbsolute(wayland)
      ? { WAYLAND_DISPLAY: join(env['XDG_RUNTIME_DIR'] ?? '/run', wayland) }
      : {}),
  };
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function inForeground(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: 'inherit' });
    // The command gets the chance to end well, and the session is taken down after it.
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => void child.kill(signal);
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, pass);
    const done = () => signals.forEach((signal) => process.off(signal, pass));
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (code) => {
      done();
      resolve(code ?? 1);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await asScript(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'no-display': { type: 'boolean', default: false },
        keyring: { type: 'string', default: 'unlocked' },
      },
    });
    const [command, ...args] = positionals;
    const keyring = /** @type {import('./keyring.mjs').KeyringState} */ (values.keyring);
    if (!command || !['unlocked', 'locked', 'none', 'no-bus'].includes(keyring)) {
      console.error(
        'with-desktop.mjs [--no-display] [--keyring unlocked|locked|none|no-bus] -- command args',
      );
      return 2;
    }
    return withDesktop({ display: !values['no-display'], keyring }, command, args);
  });
}
