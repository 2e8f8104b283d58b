import { join } from 'node:path';
import { app, Menu } from 'electron';
import { readEnvironment } from './app/environment.ts';
import { firstAnswers } from './app/startup-handlers.ts';
import { begin, live } from './app/lifecycle.ts';
import { createLog } from './app/log.ts';
import { watchOpenedFiles } from './app/opened-files.ts';
import { setMenu } from './app/menu.ts';
import { pageOf, tell } from './app/page.ts';
import { announceScheme, readPage, serveScheme } from './app/scheme.ts';
import {
  closeContents,
  closeSessions,
  openWindowSession,
  webPreferences,
  windowSession,
} from './app/security.ts';
import { AppWindow } from './app/window.ts';
import { registerCalls } from './ipc/register.ts';
import { keepPrivate } from './app/private-profile.ts';
import { WindowFile } from './storage/window-file.ts';
import type { Work } from './app/create-services.ts';
import type { AppEvent } from '../shared/contract/contract.ts';
import type { Problem } from '../shared/domain/problems/codes.ts';

// Until the window shows its page, only what that takes is loaded: the rest comes with app/work.ts.

const environment = readEnvironment(process.env);
const { developer, devServer, refused } = environment;
const practice = environment.mode === 'practice';
const now = () => new Date();

announceScheme();
const openedFiles = watchOpenedFiles();
closeSessions();
// Ours comes later; without this Electron would build one of its own first.
Menu.setApplicationMenu(null);
if (process.argv.includes('--check')) {
  const { checkInTerminal } = await import('./app/cli-check.ts');
  checkInTerminal(process.argv, { refused, practice, now });
} else begin(refused, start);

/** Builds the app. `unwritable`: why nothing may be written to this profile, or null. */
async function start(unwritable: Problem | null, ready: Promise<void>): Promise<void> {
  const profile = app.getPath('userData');
  const { log, flush } = createLog(join(profile, 'logs'), now);
  const page = pageOf(devServer);
  const files = readPage(join(import.meta.dirname, '../renderer'));
  const windowFile = new WindowFile(profile, log);
  closeContents(log);
  if (unwritable === null) keepPrivate(profile, log);
  windowFile.load();
  const first = firstAnswers({
    environment,
    version: app.getVersion(),
    profile,
    unwritable,
    windowFile,
  });
  const { sources } = first;
  await ready;

  openWindowSession(devServer);
  serveScheme(windowSession(), files);
  const window = new AppWindow({
    title: practice ? `${app.getName()} (practice)` : app.getName(),
    webPreferences: webPreferences(join(import.meta.dirname, '../preload/preload.cjs'), developer),
    file: windowFile,
    load: (shown) => shown.loadURL(page.url),
  });
  const send = (event: AppEvent) => tell(window.current, event);
  const opening = window.open();
  let working: Promise<Work> | null = null;
  const work = () =>
    (working ??= import('./app/create-services.ts').then(({ beginWork }) =>
      beginWork({ environment, profile, unwritable, windowFile, sources, window, send, log, now }),
    ));
  registerCalls(
    async (name, input) =>
      (working === null ? await first.answer(name, input) : null) ??
      (await work()).answer(name, input),
    { window: () => window.current, origin: page.origin },
    log,
  );
  live({
    log,
    show: () => void window.open(),
    async beforeQuit() {
      await Promise.all([working?.then(({ end }) => end()), windowFile.settled()]);
      await flush();
    },
  });
  // With set-ups the window waits for the work, so its code comes while the page's own process starts.
  // Without any, the first screen needs none of it and would only come later.
  if (!(await first.someSetups)) await opening;
  const [begun] = await Promise.all([work(), opening]);
  setMenu(developer, (item) => send({ type: 'menu', item }));
  openedFiles.take((path) => void begun.openFile(path));
}
