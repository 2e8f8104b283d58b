import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { type PolicyChannel, policyChannels } from '../policy/policy-channels.ts';
import { moveProfile } from '../storage/move-profile.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { cleanEnvironment, startProblem } from './start-rules.ts';

/** What the environment decides, read once before anything else. */
export interface Environment {
  readonly mode: 'real' | 'practice';
  /** Whether reload and developer tools are there. Never in real mode, nor packaged. */
  readonly developer: boolean;
  /** The dev server of electron-vite; null outside `npm run dev`. */
  readonly devServer: URL | null;
  /** Where files are saved and opened without a dialog; null: dialogs, as in real mode always. */
  readonly practiceFiles: string | null;
  /** Where the simulated OneLogin's API is, in practice; null: not practice, the setup's own OneLogin. */
  readonly practiceOneLogin: string | null;
  /** The first wait of a watch in milliseconds, shortened for practice; null: as it always is. */
  readonly watchFirstMs: number | null;
  /** Where the company's policy may be, in the order in which these places are asked. */
  readonly policy: readonly PolicyChannel[];
  /** Why the app must not run like this; null when it may. */
  readonly refused: Problem | null;
}

/**
 * Reads the environment and moves the profile folder where it says. Must run before `ready` and
 * before the single-instance lock, which is held in the profile.
 * - `WISQ_PRACTICE=1`: practice mode, with a keychain service of its own and links that open nothing.
 * - `WISQ_USER_DATA`: the profile folder, in practice mode or unpackaged only. Without it, on Windows,
 *   `LOCALAPPDATA` says where it goes.
 * - `WISQ_PRACTICE_FILES`: in practice mode, a folder used instead of the dialogs (files.ts).
 * - `WISQ_PRACTICE_ONELOGIN`: in practice mode, the address on this computer where the simulated
 *   OneLogin's API is, whatever OneLogin the setup names; without it, none can be reached.
 * - `WISQ_PRACTICE_WATCH_MS`: the first wait of a watch, in practice mode only; never shorter than
 *   200 ms, and the bound of one request a second stays.
 * - `WISQ_PRACTICE_POLICY`: in practice mode and unpackaged, another place for the company's
 *   policy, which may then belong to the user who runs the app; `WISQ_PRACTICE_POLICY_REG`: a program
 *   that stands for Windows' reg.exe, so that the registry is asked first, on any system.
 * - `ELECTRON_RENDERER_URL`: set by electron-vite, unpackaged only.
 * - `WISQ_RUNTIME_SOURCE`: where scripts/start.mjs found this Electron. `registry`: for practice alone,
 *   real mode refuses it; `override`: pointed at by hand, so that its version may be another.
 * In real mode only the switches of start-rules.ts are taken, and what Node, Electron and Chromium
 * read of the environment is taken out of it, here and for every child process.
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const practice = env['WISQ_PRACTICE'] === '1';
  const profile = env['WISQ_USER_DATA'];
  if (profile !== undefined && profile !== '' && (practice || !app.isPackaged)) {
    app.setPath('userData', resolve(profile));
  } else if (process.platform === 'win32') keepHere(env['LOCALAPPDATA']);
  const devServer = app.isPackaged ? undefined : env['ELECTRON_RENDERER_URL'];
  const files = env['WISQ_PRACTICE_FILES'];
  const refused = practice ? null : reasonAgainst(env);
  if (!practice && devServer === undefined) cleanEnvironment(env);
  return {
    practiceFiles: practice && files !== undefined && files !== '' ? resolve(files) : null,
    practiceOneLogin: practice ? (env['WISQ_PRACTICE_ONELOGIN'] ?? nowhere) : null,
    mode: practice ? 'practice' : 'real',
    devServer: devServer === undefined || devServer === '' ? null : new URL(devServer),
    watchFirstMs: practice ? watchWait(env['WISQ_PRACTICE_WATCH_MS']) : null,
    policy: practice && !app.isPackaged ? practiceChannels(env) : systemChannels(env),
    developer: !app.isPackaged && (practice || devServer !== undefined),
    refused,
  };
}

/**
 * On Windows Electron takes the part of AppData that follows a person to other computers. The record
 * of what was changed from this one belongs in the other part. In: where that is, as Windows says.
 */
function keepHere(local: string | undefined): void {
  if (local === undefined || local === '') return;
  app.setPath('userData', moveProfile(app.getPath('userData'), join(local, app.getName())));
}

/** On this computer, where nobody listens: practice never asks a OneLogin that is not simulated. */
const nowhere = 'http://127.0.0.1:9';

function systemChannels(env: NodeJS.ProcessEnv): readonly PolicyChannel[] {
  return policyChannels(process.platform, env, shortName());
}

/** What practice names in place of the system's own channels, which count where it names nothing. */
function practiceChannels(env: NodeJS.ProcessEnv): readonly PolicyChannel[] {
  const [reg = '', file = ''] = [env['WISQ_PRACTICE_POLICY_REG'], env['WISQ_PRACTICE_POLICY']];
  const user = process.getuid?.();
  const owners = user === undefined ? null : [0, user];
  const named: readonly PolicyChannel[] = [
    ...(reg === '' ? [] : [{ source: 'registry' as const, tool: resolve(reg) }]),
    ...(file === '' ? [] : [{ source: 'file' as const, path: resolve(file), owners }]),
  ];
  return named.length === 0 ? systemChannels(env) : named;
}

/** As the system keeps it, whatever the environment says; null: this process's user has no entry. */
function shortName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}

/** The build puts the version of package.json here (electron.vite.config.ts). */
declare const PINNED_ELECTRON: string;

function reasonAgainst(env: NodeJS.ProcessEnv): Problem | null {
  return startProblem({
    words: process.argv.slice(1),
    nodeOptions: process.execArgv,
    env,
    platform: process.platform,
    packaged: app.isPackaged,
    electron: process.versions.electron,
    pinned: PINNED_ELECTRON,
  });
}

const shortestWatchMs = 200;

function watchWait(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text)
    ? Math.max(Number(text), shortestWatchMs)
    : null;
}
