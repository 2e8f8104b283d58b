import { resolve } from 'node:path';
import { app } from 'electron';
import { policyFile } from '../policy/policy-file.ts';
import type { PolicyPlace } from '../policy/read-policy.ts';
import { startRefusals } from '../../shared/messages/desktop.ts';

/** What the environment decides, read once before anything else. */
export interface Environment {
  readonly mode: 'real' | 'practice';
  /** Whether reload and developer tools are there. Never in real mode, nor packaged. */
  readonly developer: boolean;
  /** The dev server of electron-vite; null outside `npm run dev`. */
  readonly devServer: URL | null;
  /** Where files are saved and opened without a dialog; null: dialogs, as in real mode always. */
  readonly practiceFiles: string | null;
  /** The first wait of a watch in milliseconds, shortened for practice; null: as it always is. */
  readonly watchFirstMs: number | null;
  /** The company's policy, and who may own its file. */
  readonly policy: PolicyPlace;
  /** Why the app must not run like this, as a sentence for the console; null when it may. */
  readonly refused: string | null;
}

/**
 * Reads the environment and moves the profile folder where it says. Must run before `ready` and
 * before the single-instance lock, which is held in the profile.
 * - `WISQ_PRACTICE=1`: practice mode, with a keychain service of its own and links that open nothing.
 * - `WISQ_USER_DATA`: the profile folder, in practice mode or unpackaged only.
 * - `WISQ_PRACTICE_FILES`: in practice mode, a folder used instead of the dialogs (files.ts).
 * - `WISQ_PRACTICE_WATCH_MS`: the first wait of a watch, in practice mode only; never shorter than
 *   200 ms, and the bound of one request a second stays.
 * - `WISQ_PRACTICE_POLICY`: in practice mode and unpackaged, another place for the company's
 *   policy, which may then belong to the user who runs the app.
 * - `ELECTRON_RENDERER_URL`: set by electron-vite, unpackaged only.
 * - `WISQ_RUNTIME_SOURCE=registry`: this Electron is for practice alone; real mode refuses it.
 * Switches that let another program inspect this one (`debuggers`) or weaken TLS (`weakeners`)
 * are refused in real mode.
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const practice = env['WISQ_PRACTICE'] === '1';
  const profile = env['WISQ_USER_DATA'];
  if (profile !== undefined && profile !== '' && (practice || !app.isPackaged)) {
    app.setPath('userData', resolve(profile));
  }
  const devServer = app.isPackaged ? undefined : env['ELECTRON_RENDERER_URL'];
  const files = env['WISQ_PRACTICE_FILES'];
  return {
    practiceFiles: practice && files !== undefined && files !== '' ? resolve(files) : null,
    mode: practice ? 'practice' : 'real',
    devServer: devServer === undefined || devServer === '' ? null : new URL(devServer),
    watchFirstMs: practice ? watchWait(env['WISQ_PRACTICE_WATCH_MS']) : null,
    policy: policyPlace(practice ? env['WISQ_PRACTICE_POLICY'] : undefined, env),
    developer: !app.isPackaged && (practice || devServer !== undefined),
    refused: practice ? null : reasonAgainst(env),
  };
}

/** The superuser, who owns what a company puts in the system's places. */
const administrator = 0;

function policyPlace(elsewhere: string | undefined, env: NodeJS.ProcessEnv): PolicyPlace {
  const user = process.getuid?.();
  if (elsewhere === undefined || elsewhere === '' || app.isPackaged) {
    const owners = user === undefined ? null : [administrator];
    return { path: policyFile(process.platform, env), owners };
  }
  return { path: resolve(elsewhere), owners: user === undefined ? null : [administrator, user] };
}

/** Chromium's and Node's own switches for debugging from outside. */
const debuggers = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'];

/** Chromium's switches that take certificates, or the rules for pages, less seriously. */
const weakeners = [
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'disable-web-security',
  'ssl-key-log-file',
];

function reasonAgainst(env: NodeJS.ProcessEnv): string | null {
  if (env['WISQ_RUNTIME_SOURCE'] === 'registry') {
    return startRefusals.runtime;
  }
  const given = (names: readonly string[]) =>
    names.find((name) => app.commandLine.hasSwitch(name)) ?? null;
  const [debug, weak] = [given(debuggers), given(weakeners)];
  if (debug !== null) return startRefusals.debugger(debug);
  if (weak !== null) return startRefusals.weakener(weak);
  return null;
}

const shortestWatchMs = 200;

function watchWait(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text)
    ? Math.max(Number(text), shortestWatchMs)
    : null;
}
