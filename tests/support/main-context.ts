import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ApiCredentials } from '../../main/credentials/api-credentials.ts';
import { ClientDrafts } from '../../main/credentials/client-drafts.ts';
import { Credentials } from '../../main/credentials/credentials.ts';
import { Drafts } from '../../main/credentials/drafts.ts';
import { KnownSecrets } from '../../main/credentials/known-secrets.ts';
import { NewCredentials } from '../../main/credentials/new-credentials.ts';
import { ProxySignIns } from '../../main/credentials/proxy-sign-ins.ts';
import { SessionVault } from '../../main/credentials/session-vault.ts';
import { handleCall } from '../../main/ipc/handle-call.ts';
import type { Context } from '../../main/use-cases/context.ts';
import { handlers } from '../../main/ipc/handlers.ts';
import { SetupsFolder } from '../../main/journal/setups-folder.ts';
import { RecentReports } from '../../main/storage/recent-reports.ts';
import { WindowFile } from '../../main/storage/window-file.ts';
import { readOneLoginAddress } from '../../main/onelogin/address.ts';
import { RolloutDesk } from '../../main/rollout/desk.ts';
import { OpenFiles } from '../../main/handover/open-files.ts';
import { Setups } from '../../main/setups/setups.ts';
import { Watcher } from '../../main/users/watcher.ts';
import type { ResultOf, AppEvent, CallName, InputOf } from '../../shared/contract/contract.ts';
import { noPolicy } from '../../shared/domain/policy/policy.ts';
import { fail, ok, type Result } from '../../shared/domain/problems/result.ts';
import { arrivalMessage, oneLoginNotice } from '../../shared/messages/arrival.ts';
import { FakeClock } from './fake-clock.ts';

/**
 * The calls as the app handles them, on a real profile folder, without Electron around them: window,
 * clipboard and browser only note what they were asked, and secrets stay in memory.
 */
export function mainWithoutElectron(
  parts: Partial<Context> = {},
  profile = mkdtempSync(join(tmpdir(), 'wisq-handlers-')),
) {
  const now = parts.now ?? (() => new Date('2026-03-02T10:00:00.000Z'));
  const events: AppEvent[] = [];
  const notified: string[] = [];
  const clock = new FakeClock();
  const opened: string[] = [];
  const logged: string[] = [];
  /** What was saved in a dialog, by name; a PDF is the page it is made from. */
  const saved = new Map<string, string>();
  const clipboard = { text: '', cleared: 0 };
  const log = (code: string, detail: string) => void logged.push(`${code} ${detail}`);
  const file = new WindowFile(profile, log);
  const vaults = { keychain: new SessionVault(), session: new SessionVault() };
  const credentials = parts.credentials ?? new Credentials(vaults, now, log);
  const apiCredentials = parts.apiCredentials ?? new ApiCredentials(vaults, now, log);
  const clientDrafts = parts.clientDrafts ?? new ClientDrafts();
  const drafts = parts.drafts ?? new Drafts();
  const newCredentials = parts.newCredentials ?? new NewCredentials(vaults, log);
  const newDrafts = parts.newDrafts ?? new Drafts();
  const proxySignIns = parts.proxySignIns ?? new ProxySignIns(vaults.keychain, log);
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
    folder: new SetupsFolder(profile, now, null, secrets.maskEntry),
    mask: () => secrets.mask,
    build: 'test',
    positionOf: (setupId) => file.state.positions[setupId] ?? null,
    onChange: (view) => events.push({ type: 'setup.changed', view }),
    onLost: (setupId) => events.push({ type: 'setup.open', setupId }),
    log,
  });
  const unused = () => Promise.reject(new Error('This test did not expect a request'));
  const context: Context = {
    appFacts: unused,
    setups,
    credentials,
    drafts,
    newCredentials,
    newDrafts,
    apiCredentials,
    clientDrafts,
    proxySignIns,
    windowFile: file,
    recentReports: new RecentReports(profile, log),
    window: { dock: () => {}, undock: () => {} },
    clipboard: {
      read: async () => clipboard.text,
      copy: async (text, kind) => {
        clipboard.text = text;
        return kind === 'secret' ? 60 : null;
      },
      clearSecret: async (holds) => {
        clipboard.cleared += 1;
        if (holds?.(clipboard.text) === true) clipboard.text = '';
      },
    },
    openInBrowser: async (url) => {
      opened.push(url.href);
      return ok(null);
    },
    openSupport: async () => ok(null),
    policy: noPolicy,
    runCheck: unused,
    prepareCheck: async () => {},
    lookUpUser: unused,
    lookAtOneLogin: unused,
    readOneLoginLog: unused,
    countAssigned: unused,
    revokeToken: unused,
    rollout: new RolloutDesk(now),
    comparePeople: unused,
    readPeopleThere: unused,
    readRolesThere: unused,
    oneLoginAddress: (host) => readOneLoginAddress(host, false),
    oneLoginEveryMs: 60_000,
    proofEveryMs: 5,
    files: {
      save: async (name, content) => {
        saved.set(name, typeof content === 'string' ? content : Buffer.from(content).toString());
        return ok(name);
      },
      show: async (name) => (saved.has(name) ? ok(null) : fail('FILE_CLOSED')),
      open: async () => ok(null),
      openList: async () => ok(null),
      read: async () => fail('FILE_UNREADABLE', { cause: 'ENOENT' }),
    },
    openFiles: new OpenFiles(),
    printPdf: async (html) => ok(Buffer.from(html)),
    reportFacts: () => ({
      app: { version: '0.1.0', platform: 'linux', electron: '45.4.1' },
      system: { release: '6.1', arch: 'x64', locale: 'en', timeZone: 'UTC' },
    }),
    readLog: async () => ok([]),
    watcher: new Watcher(clock),
    notifyOneLogin: (problem) => notified.push(oneLoginNotice(problem).title),
    notifyArrival: (user) => notified.push(arrivalMessage(user).title),
    send: (event) => events.push(event),
    now,
    ...parts,
  };
  onTestFinished(async () => {
    await setups.close();
    await file.settled();
    rmSync(profile, { recursive: true, force: true });
  });
  /** Asks as the window does: the input goes through the contract's schema. */
  const call = <N extends CallName>(name: N, input: InputOf<N>) =>
    handleCall(handlers, context, { name, input }, log) as Promise<Result<ResultOf<N>>>;
  const value = async <N extends CallName>(name: N, input: InputOf<N>) => {
    const answer = await call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
    return answer.value;
  };
  return {
    context,
    call,
    value,
    events,
    opened,
    notified,
    logged,
    saved,
    clipboard,
    clock,
    setups,
    file,
    profile,
  };
}

/** The code of a failed answer; empty for a good one. */
export function codeOf(answer: Result<unknown>): string {
  return answer.ok ? '' : answer.problem.code;
}
