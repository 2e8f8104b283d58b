import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright';
import * as v from 'valibot';
import { electronFlags } from '../setup/electron-flags.mjs';
import { systemClipboard } from './clipboard.ts';
import type { DriveOptions, Driven } from './driven.ts';

/** How long the app may take to start, and to end, in milliseconds. */
const patience = 30_000;

/**
 * Starts a packaged app as it is, fuses and all, in practice mode, and takes hold of its window
 * through Chromium's remote debugging, which practice mode alone leaves open.
 * @param executable what the system starts: on macOS inside the .app folder
 * @throws when it ends early or shows no window within 30 s
 */
export async function launchPackaged(executable: string, options: DriveOptions): Promise<Driven> {
  const app = spawn(executable, [...electronFlags(), '--remote-debugging-port=0'], {
    env: { ...process.env, ...options.env, WISQ_PRACTICE: '1', WISQ_USER_DATA: options.userData },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let browser: Browser | null = null;
  const close = async () => {
    await browser?.close();
    await end(app);
  };
  try {
    const address = await debuggerAddress(app);
    await pageShown(address);
    browser = await chromium.connectOverCDP(address, { timeout: patience });
    const window = firstWindow(browser);
    return { window, clipboard: systemClipboard(), close: () => quit(window, close) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What Chromium says on standard error once it listens. */
function debuggerAddress(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`The packaged app ${why}:\n${said}`));
    const late = globalThis.setTimeout(() => fail(`said nothing for ${patience} ms`), patience);
    app.once('error', reject);
    app.once('exit', (code) => fail(`ended with code ${code}`));
    app.stderr?.on('data', (chunk) => {
      said += chunk;
      const address = /^DevTools listening on (ws:\S+)/m.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}

/**
 * Waits for the window's page. Whoever attaches while it is being made waits for an answer from the
 * blank page before it, which is gone.
 */
async function pageShown(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  const gaveUp = AbortSignal.timeout(patience);
  for (;;) {
    const answer = await fetch(list, { signal: gaveUp });
    const targets = v.parse(targetsSchema, await answer.json());
    if (targets.some(({ type, url }) => type === 'page' && url.startsWith('app:'))) return;
    await setTimeout(50, undefined, { signal: gaveUp });
  }
}

const targetsSchema = v.array(v.object({ type: v.string(), url: v.string() }));

function firstWindow(browser: Browser): Page {
  const window = browser.contexts()[0]?.pages()[0];
  if (window === undefined) throw new Error('The packaged app has lost its window.');
  return window;
}

/** Closes the window as its person would; on macOS an app lives on without one. */
async function quit(window: Page, close: () => Promise<void>): Promise<void> {
  // Not at once: the page still has to answer this call.
  await window.evaluate(() => void globalThis.setTimeout(() => globalThis.close()));
  await close();
}

async function end(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const gone = once(app, 'exit');
  // Electron quits in order on this signal; Windows knows none, and has closed its last window.
  if (process.platform !== 'win32') app.kill('SIGTERM');
  const late = globalThis.setTimeout(() => app.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(late);
}
