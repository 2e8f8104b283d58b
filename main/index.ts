import { join } from 'node:path';
import { app, Menu } from 'electron';
import { readEnvironment } from './app/environment.ts';
import { startupHandlers } from './app/startup-handlers.ts';
import { terminalCommand } from './app/terminal-command.ts';
import { firstFrameMs } from './app/first-frame.ts';
import { startApp, installLifecycle } from './app/lifecycle.ts';
import { createLog } from './app/log.ts';
import { watchOpenedFiles } from './app/opened-files.ts';
import { setMenu } from './app/menu.ts';
import { pageOf, sendToPage } from './app/page.ts';
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
import type { Services } from './app/create-services.ts';
import type { AppEvent } from '../shared/contract/contract.ts';
import type { Problem } from '../shared/domain/problems/problem.ts';

// Until the window shows its page, only what that takes is loaded; app/create-services.ts brings
// the rest.

const environment = readEnvironment(process.env);
const { developer, devServer, refused } = environment;
const practice = environment.mode === 'practice';
const now = () => new Date();

announceScheme();
const openedFiles = watchOpenedFiles();
closeSessions();
// Ours comes later; without this Electron would build one of its own first.
Menu.setApplicationMenu(null);
const inTerminal = terminalCommand(process.argv, app.isPackaged);
if (inTerminal !== null) {
  const { answerInTerminal } = await import('./app/without-window.ts');
  answerInTerminal(inTerminal, process.argv, { environment, now });
} else startApp(refused, start);

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
  const startup = startupHandlers({
    environment,
    version: app.getVersion(),
    profile,
    unwritable,
    windowFile,
  });
  const { sources } = startup;
  await ready;

  openWindowSession(devServer);
  serveScheme(windowSession(), files);
  const window = new AppWindow({
    title: practice ? `${app.getName()} (practice)` : app.getName(),
    webPreferences: webPreferences(join(import.meta.dirname, '../preload/preload.cjs'), developer),
    file: windowFile,
    load: (shown) => shown.loadURL(page.url),
  });
  const send = (event: AppEvent) => sendToPage(window.current, event);
  const opening = window.open();
  let loading: Promise<Services> | null = null;
  const shared = { environment, profile, unwritable, windowFile, sources, window, send };
  const options = { ...shared, log, flushLog: flush, now };
  const loadServices = () =>
    (loading ??= import('./app/create-services.ts').then(({ createServices }) =>
      createServices(options),
    ));
  registerCalls(
    async (name, input) =>
      (loading === null ? await startup.handle(name, input) : null) ??
      (await loadServices()).handle(name, input),
    { window: () => window.current, origin: page.origin },
    log,
  );
  installLifecycle({
    log,
    show: () => void window.open(),
    async beforeQuit() {
      await Promise.all([loading?.then(({ end }) => end()), windowFile.settled()]);
      await flush();
    },
  });
  // With setups the window waits for the services, so their code is loaded while the page's own process
  // starts. Without any, the first screen needs none of it, and its first frame would only come later.
  if (!(await startup.someSetups)) {
    await opening;
    // A call that needs more of main than is loaded does not wait for this.
    await new Promise((done) => setTimeout(done, firstFrameMs));
  }
  const [services] = await Promise.all([loadServices(), opening]);
  setMenu(developer, (item) => send({ type: 'menu', item }));
  openedFiles.take((path) => void services.openFile(path));
}
