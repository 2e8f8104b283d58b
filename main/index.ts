import { join } from 'node:path';
import { app } from 'electron';
import { SystemClipboard } from './app/clipboard.ts';
import { readEnvironment } from './app/environment.ts';
import { createFacts, reportFacts } from './app/facts.ts';
import { SystemFiles } from './app/files.ts';
import { begin, live } from './app/lifecycle.ts';
import { openInBrowser } from './app/links.ts';
import { createLog } from './app/log.ts';
import { setMenu } from './app/menu.ts';
import { showOpenedFile, watchOpenedFiles } from './app/opened-files.ts';
import { pageOf, tell } from './app/page.ts';
import { PdfPrinter } from './app/print.ts';
import { closeRemoteDebugging } from './app/remote-debugging.ts';
import { announceScheme, serveScheme } from './app/scheme.ts';
import { createArrivalNotice } from './app/arrival-notice.ts';
import {
  closeContents,
  closeSessions,
  fetchNoDictionaries,
  webPreferences,
  windowSession,
} from './app/security.ts';
import { networkCalls } from './app/network.ts';
import { checkInTerminal } from './app/terminal-check.ts';
import { AppWindow } from './app/window.ts';
import { Credentials } from './credentials/credentials.ts';
import { Drafts } from './credentials/drafts.ts';
import { systemKeychain } from './credentials/keychain.ts';
import { ProxySignIns } from './credentials/proxy-sign-ins.ts';
import { SessionVault } from './credentials/session-vault.ts';
import type { Context } from './ipc/context.ts';
import { createHandlers } from './ipc/handlers/index.ts';
import { registerCalls } from './ipc/register.ts';
import { SetupsFolder } from './journal/setups-folder.ts';
import { WindowFile } from './journal/window-file.ts';
import { OpenFiles } from './report/open-files.ts';
import type { Problem } from '../shared/problems.ts';
import { scheduleOf } from '../shared/users/schedule.ts';
import { Setups } from './setups/setups.ts';
import { systemClock, Watcher } from './users/watcher.ts';

const { mode, devServer, practiceFiles, refused, watchFirstMs } = readEnvironment(process.env);
const practice = mode === 'practice';
const developer = practice || !app.isPackaged;
const now = () => new Date();

closeRemoteDebugging(developer);
announceScheme();
const openedFiles = watchOpenedFiles();
fetchNoDictionaries();
if (!checkInTerminal(process.argv, { refused, practice, now })) begin(refused, start);

/** Builds the app. `unwritable`: why nothing may be written to this profile, or null. */
async function start(unwritable: Problem | null): Promise<void> {
  const profile = app.getPath('userData');
  const { log, flush } = createLog(join(profile, 'logs'), now);
  const page = pageOf(devServer);

  closeContents(log);
  closeSessions(devServer);
  await serveScheme(windowSession(), join(import.meta.dirname, '../renderer'));
  const file = new WindowFile(profile, log);
  await file.load();
  const window = new AppWindow({
    title: practice ? `${app.getName()} (practice)` : app.getName(),
    webPreferences: webPreferences(join(import.meta.dirname, '../preload/preload.cjs'), developer),
    file,
    load: (shown) => shown.loadURL(page.url),
  });

  setMenu(developer, (item) => tell(window.current, { type: 'menu', item }));

  const folder = new SetupsFolder(profile, now, unwritable);
  const setups = new Setups({
    folder,
    positionOf: (setupId) => file.state.positions[setupId] ?? null,
    onChange: (view) => tell(window.current, { type: 'setup.changed', view }),
    log,
  });
  const vaults = { keychain: systemKeychain(practice, log), session: new SessionVault() };
  const proxySignIns = new ProxySignIns(vaults.keychain, log);
  const clipboard = new SystemClipboard(() => tell(window.current, { type: 'clipboard.cleared' }));
  const probed = folder.probe();

  const printer = new PdfPrinter(log);
  const context: Context = {
    facts: createFacts(mode, file, () => probed),
    setups,
    credentials: new Credentials(vaults, now, log),
    drafts: new Drafts(),
    windowFile: file,
    window,
    clipboard,
    openInBrowser: (url) => openInBrowser(url, practice),
    files: new SystemFiles(() => window.current, practiceFiles),
    openFiles: new OpenFiles(),
    printPdf: (html) => printer.print(html),
    reportFacts,
    proxySignIns,
    ...networkCalls(profile, proxySignIns),
    watcher: new Watcher(systemClock(now), scheduleOf(watchFirstMs)),
    notifyArrival: createArrivalNotice(() => void window.open(), log),
    send: (event) => tell(window.current, event),
    now,
  };
  registerCalls(
    createHandlers(context),
    { window: () => window.current, origin: page.origin },
    log,
  );

  live({
    log,
    show: () => void window.open(),
    async beforeQuit() {
      await Promise.all([setups.close(), clipboard.clearSecret(), file.settled()]);
      await flush();
    },
  });
  await window.open();
  openedFiles.take((path) => void showOpenedFile(context, path));
}
