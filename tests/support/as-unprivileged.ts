import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../tools/setup/paths.mjs';
import { findRuntime } from '../../tools/setup/runtime.mjs';
import type { LaunchOptions } from '../../tools/drive/launch-app.ts';

/** Debian's "nobody": owns nothing on the machine. */
const nobody = 65534;

export interface Unprivileged {
  /** To spread into `launchApp`: the app then runs as an ordinary user, Chromium's sandbox on. */
  launch: LaunchOptions;
  /** Removes everything that was made. */
  remove: () => void;
}

/**
 * Makes it possible to run an app as an ordinary user from tests that run as root. The project may
 * lie where only root can look, so the runtime and the app are copied to a folder of that user's.
 * Where the tests do not run as root, the user who runs them is ordinary already.
 * @param app a folder with package.json and what else the app needs, by default the built project
 * @throws when there is no runtime or setpriv is missing
 */
export function asUnprivileged(app?: string): Unprivileged {
  const runtime = findRuntime({ allowRegistry: true });
  if (runtime.kind === 'none') throw new Error(runtime.problem);
  const folder = mkdtempSync(join(tmpdir(), 'wisq-user-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const userData = join(folder, 'profile');
  const flags = ['--disable-gpu'];
  if (process.getuid?.() !== 0) {
    mkdirSync(userData, { mode: 0o700 });
    const launch = {
      executable: runtime.executable,
      appFolder: app ?? root,
      flags,
      userData,
      env: {},
    };
    return { launch, remove };
  }
  chmodSync(folder, 0o755);
  const dist = join(folder, 'electron');
  cpSync(dirname(runtime.executable), dist, { recursive: true });
  const appFolder = join(folder, 'app');
  copyApp(app, appFolder);
  const hold = join(folder, 'hold.cjs');
  cpSync(join(root, 'tools/drive/hold.cjs'), hold);
  const home = join(folder, 'home');
  for (const own of [home, userData]) {
    mkdirSync(own, { mode: 0o700 });
    chownSync(own, nobody, nobody);
  }
  // The owner's bits hold for everybody else, whatever this process's umask took away.
  execFileSync('chmod', ['-R', 'a+rX', dist, appFolder, hold]);
  const executable = join(folder, 'electron-as-nobody');
  const change = `setpriv --reuid=${nobody} --regid=${nobody} --clear-groups --no-new-privs`;
  writeFileSync(executable, `#!/bin/sh\nexec ${change} '${join(dist, 'electron')}' "$@"\n`, {
    mode: 0o755,
  });
  // The tests' screen cookie and bus belong to root.
  const env = {
    HOME: home,
    XDG_RUNTIME_DIR: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
  };
  const cookies = copyCookies(folder);
  return {
    launch: { executable, appFolder, flags, hold, userData, env: { ...env, ...cookies } },
    remove,
  };
}

function copyApp(app: string | undefined, destination: string) {
  if (app) {
    cpSync(app, destination, { recursive: true });
    return;
  }
  mkdirSync(destination);
  for (const part of ['package.json', 'out', 'node_modules/keytar']) {
    cpSync(join(root, part), join(destination, part), { recursive: true });
  }
}

function copyCookies(folder: string): Record<string, string> {
  const cookies = process.env['XAUTHORITY'];
  if (!cookies) return {};
  const copy = join(folder, 'Xauthority');
  cpSync(cookies, copy);
  chownSync(copy, nobody, nobody);
  return { XAUTHORITY: copy };
}
