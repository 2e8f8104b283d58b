import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { fileMode, folderMode, probeName } from '../storage/files.ts';
import { within } from '../time/time-limit.ts';
import { storageProblem } from '../storage/storage-problems.ts';

export interface LifecycleOptions {
  readonly log: (code: string, detail: string) => void;
  /** A second instance was started, or the dock icon was clicked. */
  readonly show: () => void;
  /** Runs once before the app ends, which waits for it for a limited time. */
  readonly beforeQuit: () => Promise<void>;
}

/** How long quitting waits for a check to stop and the last entry to be written, in milliseconds. */
const quitMs = 4000;

/** `other`: another instance has the profile. `unwritable`: nobody can, so nothing may be written. */
type Claim =
  | { readonly kind: 'ours' | 'other' }
  | { readonly kind: 'unwritable'; readonly problem: Problem };

/** What a second instance sends the first: `quietly` leaves its window where it is. */
export interface SecondInstance {
  readonly quietly: boolean;
}

/**
 * Makes this the only instance on its profile, so that every journal has one writer. Another one
 * that is running has been brought to the front by this call. A profile that cannot hold the lock
 * looks the same as one that is taken (seen on Linux: the app would end silently), so a test write
 * tells them apart. `message` goes to the one that is running.
 */
export function claimProfile(message: SecondInstance = { quietly: false }): Claim {
  if (app.requestSingleInstanceLock({ ...message })) return { kind: 'ours' };
  const profile = app.getPath('userData');
  const file = join(profile, probeName());
  try {
    mkdirSync(profile, { recursive: true, mode: folderMode });
    writeFileSync(file, ' '.repeat(4096), { mode: fileMode, flag: 'wx' });
    return { kind: 'other' };
  } catch (error) {
    return { kind: 'unwritable', problem: storageProblem(error, profile) };
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Starts the app, once it is clear that it may run. In: why it must not, for the console, or null,
 * and what builds it. That gets why nothing may be written to the profile, if so, and awaits
 * Electron itself: what needs only files can start before.
 */
export function startApp(
  refused: Problem | null,
  start: (unwritable: Problem | null, ready: Promise<void>) => Promise<void>,
): void {
  if (refused !== null) {
    void import('../cli/report.ts').then(({ problemReport }) => {
      process.stderr.write(`${problemReport(refused)}\n`, () => app.exit(1));
      return null;
    });
    return;
  }
  const claim = claimProfile();
  if (claim.kind === 'other') {
    app.quit();
    return;
  }
  start(claim.kind === 'unwritable' ? claim.problem : null, app.whenReady()).catch(
    (error: unknown) => {
      // Nothing secret is loaded yet: the whole error may be printed.
      console.error(error);
      app.exit(1);
    },
  );
}

/** What happens between the first window and the last moment. */
export function installLifecycle({ log, show, beforeQuit }: LifecycleOptions): void {
  // Without a listener Electron shows the error's message in a dialog, and that may quote a value.
  process.on('uncaughtException', (error) => log('main.uncaught', error.name));
  process.on('unhandledRejection', (reason) =>
    log('main.unhandled', reason instanceof Error ? reason.name : typeof reason),
  );
  app.on('second-instance', (_event, _argv, _folder, message) => {
    if (!isQuiet(message)) show();
  });
  app.on('activate', show);
  app.on('window-all-closed', () => {
    // On macOS too: an app with one window and a token in its reach does not linger.
    app.quit();
  });
  let leaving = false;
  app.on('will-quit', (event) => {
    if (leaving) return;
    leaving = true;
    event.preventDefault();
    void within(quitMs, beforeQuit()).finally(() => app.quit());
  });
}

function isQuiet(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'quietly' in message &&
    message.quietly === true
  );
}
