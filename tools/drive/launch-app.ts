import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright';
import { electronFlags } from '../setup/electron-flags.mjs';
import { root } from '../setup/paths.mjs';
import { findRuntime } from '../setup/runtime.mjs';
import type { Driven } from './driven.ts';
import { holdAnswers } from './held-evaluate.ts';

export interface LaunchOptions {
  /** The profile folder. */
  userData: string;
  /** The app to run: the built project unless said otherwise. */
  appFolder?: string;
  /** For the app, after its folder. */
  args?: string[];
  env?: Record<string, string>;
  /** From `openKeyring`: runs the app against that keychain instead of the tests' own. */
  keyringEnv?: Record<string, string>;
  /** The window's content size in CSS pixels, set once it is open. */
  size?: { width: number; height: number };
  /** Instead of the runtime found on this machine. */
  executable?: string;
  /** Electron's own switches, instead of those this machine needs. */
  flags?: string[];
  /** Where hold.cjs lies, when the app runs as somebody who cannot read the project. */
  hold?: string;
}

export interface Launched extends Driven {
  app: ElectronApplication;
}

/**
 * Starts the app in the Electron that `findRuntime` finds and waits for its first window.
 * @throws when there is no runtime, with its message, or when no window opens within 30 s
 */
export async function launchApp(options: LaunchOptions): Promise<Launched> {
  const { executable, args, env } = commandFor(options);
  const app = await _electron.launch({
    executablePath: executable,
    // Left to itself, Playwright would switch the sandbox off.
    chromiumSandbox: !args.includes('--no-sandbox'),
    args: ['-r', options.hold ?? join(import.meta.dirname, 'hold.cjs'), ...args],
    env,
    timeout: 30_000,
  });
  holdAnswers(app);
  const close = () => app.close();
  try {
    const window = await app.firstWindow({ timeout: 30_000 });
    if (options.size) await resize(app, options.size);
    return { app, window, clipboard: clipboardOf(app), later: (ms) => jump(app, ms), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The program that starts the app, with what it is given. */
export interface Command {
  executable: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * What `launchApp` runs, for whoever wants to start the app without driving it.
 * @throws when there is no runtime, with its message
 */
export function commandFor(options: LaunchOptions): Command {
  const runtime = findRuntime({ allowRegistry: true });
  if (runtime.kind === 'none') throw new Error([runtime.problem, ...runtime.next].join('\n'));
  const flags = options.flags ?? electronFlags();
  return {
    executable: options.executable ?? runtime.executable,
    args: [...flags, options.appFolder ?? root, ...(options.args ?? [])],
    env: {
      ...definedOnly(process.env),
      WISQ_PRACTICE: '1',
      WISQ_RUNTIME_SOURCE: runtime.source,
      WISQ_USER_DATA: options.userData,
      ...options.keyringEnv,
      ...options.env,
    },
  };
}

/** Through the app: tests need no command of the system's for it. */
function clipboardOf(app: ElectronApplication): Driven['clipboard'] {
  return {
    read: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    write: (text) => app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text),
  };
}

/** Moves the main process's clock ahead: what it dates from now on is so much later. */
function jump(app: ElectronApplication, ms: number): Promise<void> {
  return app.evaluate((_modules, by) => {
    const Then = Date;
    const now = () => Then.now() + by;
    globalThis.Date = new Proxy(Then, {
      construct: (target, args) =>
        args.length === 0 ? new target(now()) : Reflect.construct(target, args),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    });
  }, ms);
}

async function resize(
  app: ElectronApplication,
  { width, height }: { width: number; height: number },
) {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    [width, height] as const,
  );
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
