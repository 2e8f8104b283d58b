import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { AppWindow } from '../../tools/drive/app-window.ts';
import { type Launched, type LaunchOptions, launchApp } from '../../tools/drive/launch-app.ts';

/** The app, running, with its window as an admin sees it. */
export interface OpenApp extends Launched {
  readonly admin: AppWindow;
}

/** A fresh profile folder that goes away with the test. */
export function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'wisq-profile-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
  return profile;
}

/** Starts the app on a profile and quits it with the test, if the test has not done so. */
export async function openApp(
  userData: string,
  options: Omit<LaunchOptions, 'userData'> = {},
): Promise<OpenApp> {
  const launched = await launchApp({ ...options, userData });
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= launched.close();
    return closed;
  };
  onTestFinished(() => close());
  const admin = new AppWindow(launched);
  await admin.page.locator('h1:not(.visually-hidden)').waitFor();
  await shown(launched);
  return { ...launched, close, admin };
}

/** Resolves when the window has come up: it does so by itself, once its page is there. */
function shown({ app }: Launched): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const [window] = BrowserWindow.getAllWindows();
        if (window === undefined || window.isVisible()) resolve();
        else window.once('show', () => resolve());
      }),
  );
}
