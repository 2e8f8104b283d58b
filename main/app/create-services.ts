import { join } from 'node:path';
import { Credentials } from '../credentials/credentials.ts';
import { Drafts } from '../credentials/drafts.ts';
import { KnownSecrets } from '../credentials/known-secrets.ts';
import { systemKeychain } from '../credentials/keychain.ts';
import { NewCredentials } from '../credentials/new-credentials.ts';
import { ProxySignIns } from '../credentials/proxy-sign-ins.ts';
import { SessionVault } from '../credentials/session-vault.ts';
import { handleCall } from '../ipc/handle-call.ts';
import type { Context } from '../use-cases/context.ts';
import { handlers } from '../ipc/handlers.ts';
import { SetupsFolder } from '../journal/setups-folder.ts';
import { RolloutDesk } from '../rollout/desk.ts';
import { RecentReports } from '../storage/recent-reports.ts';
import type { WindowFile } from '../storage/window-file.ts';
import { OpenFiles } from '../handover/open-files.ts';
import { Setups } from '../setups/setups.ts';
import { systemClock, Watcher } from '../users/watcher.ts';
import type { AppEvent } from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import { scheduleOf } from '../../shared/domain/users/schedule.ts';
import { arrivalMessage, oneLoginNotice } from '../../shared/messages/arrival.ts';
import { createNotices } from './notices.ts';
import { readOneLoginAddress } from '../onelogin/address.ts';
import { ApiCredentials } from '../credentials/api-credentials.ts';
import { ClientDrafts } from '../credentials/client-drafts.ts';
import { SystemClipboard } from './clipboard.ts';
import type { Environment } from './environment.ts';
import { collectAppFacts, type FactsSources, reportFacts } from './facts.ts';
import { SystemFiles } from './files.ts';
import { openInBrowser, openSupport } from './links.ts';
import type { Log } from './log.ts';
import { lazyNetwork } from './lazy-network.ts';
import { showOpenedFile } from './show-opened-file.ts';
import { PdfPrinter } from './print.ts';
import { readLog } from './read-log.ts';
import type { AppWindow } from './window.ts';

/** The build puts the hash of the code here that folds journals (electron.vite.config.ts). */
declare const BUILD_ID: string;

/** Between two looks at OneLogin beside a watch: its own lists lag by minutes. */
const oneLoginEveryMs = 60_000;

/** Between two lookups for the proof of a new token: OneLogin needs some seconds, at times minutes. */
const proofEveryMs = 10_000;

/** What the services need: all that was there before the window. */
export interface ServicesOptions {
  readonly environment: Environment;
  readonly profile: string;
  readonly unwritable: Problem | null;
  readonly windowFile: WindowFile;
  readonly sources: FactsSources;
  readonly window: AppWindow;
  readonly send: (event: AppEvent) => void;
  readonly log: Log;
  /** Waits until all of the log is written. */
  readonly flushLog: () => Promise<void>;
  readonly now: () => Date;
}

export interface Services {
  /** Handles a call of the window, whatever its name and input are. */
  readonly handle: (name: unknown, input: unknown) => Promise<Result<unknown>>;
  /** Shows a file that the system opened with the app. */
  readonly openFile: (path: string) => Promise<void>;
  /** Stops what is running and clears a copied token from the clipboard. */
  readonly end: () => Promise<void>;
}

/** The second half of the composition root: everything behind the window's calls. */
export async function createServices(options: ServicesOptions): Promise<Services> {
  const { environment, profile, unwritable, windowFile, sources, window, send } = options;
  const { log, flushLog, now } = options;
  const { mode, practiceFiles, practiceOneLogin, watchFirstMs } = environment;
  const practice = mode === 'practice';
  const { policy } = await sources.policy;
  const vaults = { keychain: systemKeychain(practice, log), session: new SessionVault() };
  const credentials = new Credentials(vaults, now, log);
  const apiCredentials = new ApiCredentials(vaults, now, log);
  const drafts = new Drafts();
  const newCredentials = new NewCredentials(vaults, log);
  const newDrafts = new Drafts();
  const clientDrafts = new ClientDrafts();
  const proxySignIns = new ProxySignIns(vaults.keychain, log);
  const secrets = new KnownSecrets(
    credentials.held,
    drafts.held,
    newCredentials.held,
    newDrafts.held,
    proxySignIns.held,
    apiCredentials.held,
    clientDrafts.held,
  );
  const setups = new Setups({
    folder: new SetupsFolder(profile, now, unwritable, secrets.maskEntry),
    mask: () => secrets.mask,
    build: BUILD_ID,
    positionOf: (setupId) => windowFile.state.positions[setupId] ?? null,
    onChange: (view) => send({ type: 'setup.changed', view }),
    // Opening it again shows why it cannot be read.
    onLost: (setupId) => send({ type: 'setup.open', setupId }),
    log,
  });
  void setups.readAhead();
  const printer = new PdfPrinter(log);
  const clipboard = new SystemClipboard(() => send({ type: 'clipboard.cleared' }));

  const notify = createNotices(() => void window.open(), log);

  const context: Context = {
    appFacts: () => collectAppFacts(sources, setups.namesHidden),
    setups,
    credentials,
    drafts,
    newCredentials,
    newDrafts,
    apiCredentials,
    clientDrafts,
    windowFile,
    recentReports: new RecentReports(profile, log),
    window,
    clipboard,
    openInBrowser: (url) => openInBrowser(url, practice),
    openSupport: () => openSupport(policy, practice),
    policy,
    files: new SystemFiles(() => window.current, practiceFiles),
    openFiles: new OpenFiles(),
    printPdf: (html) => printer.print(html),
    reportFacts,
    readLog: () => readLog(join(profile, 'logs'), flushLog),
    proxySignIns,
    rollout: new RolloutDesk(now),
    ...lazyNetwork(profile, proxySignIns, practice),
    proofEveryMs: watchFirstMs ?? proofEveryMs,
    oneLoginEveryMs: watchFirstMs ?? oneLoginEveryMs,
    oneLoginAddress: (host) => readOneLoginAddress(practiceOneLogin ?? host, practice),
    watcher: new Watcher(systemClock(now), scheduleOf(watchFirstMs)),
    notifyArrival: (user) => notify(arrivalMessage(user)),
    notifyOneLogin: (problem) => notify(oneLoginNotice(problem)),
    send,
    now,
  };
  return {
    handle: (name, input) => handleCall(handlers, context, { name, input }, log),
    openFile: (path) => showOpenedFile(context, path),
    end: async () => void (await Promise.all([setups.close(), clipboard.clearSecret()])),
  };
}
