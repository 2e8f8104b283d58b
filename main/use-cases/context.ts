import type { AppEvent, AppFacts } from '../../shared/contract/contract.ts';
import type { CheckResult, StageProgress } from '../../shared/domain/check/result.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { OneLoginReading, Read, Role } from '../../shared/domain/onelogin/reading.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import type { Report } from '../../shared/domain/handover/format.ts';
import type { TestUser } from '../../shared/domain/users/test-user.ts';
import type { LookUpResult } from '../../shared/domain/users/look-up.ts';
import type { ApiCredentials } from '../credentials/api-credentials.ts';
import type { ClientDrafts } from '../credentials/client-drafts.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { Drafts } from '../credentials/drafts.ts';
import type { NewCredentials } from '../credentials/new-credentials.ts';
import type { ProxySignIns } from '../credentials/proxy-sign-ins.ts';
import type { NetworkOptions } from '../connection/options.ts';
import type { PeopleThere } from '../onelogin/read-people.ts';
import type { CompareOptions, CompareOutcome } from '../rollout/compare/compare-list.ts';
import type { RolloutDesk } from '../rollout/desk.ts';
import type { Wanted } from '../onelogin/look.ts';
import type { LogReading } from '../onelogin/read-log.ts';
import type { TokenKeeper } from '../onelogin/tokens.ts';
import type { RecentReports } from '../storage/recent-reports.ts';
import type { WindowFile } from '../storage/window-file.ts';
import type { OpenFiles } from '../handover/open-files.ts';
import type { Watcher } from '../users/watcher.ts';
import type { Setups } from '../setups/setups.ts';

/** The connection check (main/connection). Resolves always. */
export type RunCheck = (options: {
  readonly checkId: string;
  readonly baseUrl: string;
  readonly token: string;
  readonly tryWrongToken: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (stages: readonly StageProgress[]) => void;
}) => Promise<CheckResult>;

/** A look at OneLogin's own side (main/onelogin). Resolves always. */
type LookAtOneLogin = (options: {
  /** As `oneLoginAddress` gives it. */
  readonly address: string;
  readonly tokens: TokenKeeper;
  readonly wanted: Wanted;
  readonly signal: AbortSignal;
}) => Promise<OneLoginReading>;

/** OneLogin's log of an app since a moment, and how many have it (main/onelogin). Resolves always. */
type ReadOneLoginLog = (options: {
  readonly address: string;
  readonly tokens: TokenKeeper;
  readonly appName: string;
  /** ISO 8601. */
  readonly since: string;
  readonly signal: AbortSignal;
}) => Promise<LogReading>;

/** How many people have an app at OneLogin (main/onelogin). Resolves always. */
type CountAssigned = (options: {
  readonly address: string;
  readonly tokens: TokenKeeper;
  readonly appName: string;
  readonly signal: AbortSignal;
}) => Promise<Read<number>>;

/** Revokes the token of a credential at OneLogin. */
type RevokeToken = (options: {
  readonly address: string;
  readonly tokens: TokenKeeper;
  readonly signal: AbortSignal;
}) => Promise<{ readonly ok: boolean }>;

/** Reading one test user back (main/users). Resolves always. */
type LookUpUser = (options: {
  readonly baseUrl: string;
  readonly token: string;
  readonly userName: string;
  readonly email: string | null;
  readonly queryIndex?: number;
  readonly signal: AbortSignal;
}) => Promise<LookUpResult>;

/** Comparing a list of people with Wisq and OneLogin (main/rollout). Resolves always. */
type ComparePeople = (
  options: Omit<CompareOptions, keyof NetworkOptions | 'lookAtPeople'> & {
    /** Null: OneLogin is not asked. */
    readonly oneLogin: { readonly address: string; readonly tokens: TokenKeeper } | null;
  },
) => Promise<CompareOutcome>;

/** Reading who has an app or a role at OneLogin, and which roles give the app (main/onelogin). */
type ReadPeopleThere = (options: {
  readonly address: string;
  readonly tokens: TokenKeeper;
  readonly appName: string;
  readonly roleId: number | null;
  readonly signal: AbortSignal;
}) => Promise<Result<PeopleThere>>;
type ReadRolesThere = (options: {
  readonly address: string;
  readonly tokens: TokenKeeper;
  readonly appName: string;
  readonly signal: AbortSignal;
}) => Promise<Result<readonly Role[]>>;

/** The system's clipboard. */
export interface ClipboardPort {
  /** What text is there; empty when none is. */
  read(): Promise<string>;
  /**
   * Copies a value. Out: after how many seconds a secret is cleared if it is still there; null:
   * never.
   */
  copy(text: string, kind: 'plain' | 'concealed' | 'secret'): Promise<number | null>;
  /**
   * Clears a secret that this app copied, wherever a copy of it still is; and what `holds` says it
   * of, whoever copied it.
   */
  clearSecret(holds?: (text: string) => boolean): Promise<void>;
}

/** Files that a person chooses in the system's dialogs. */
export interface FilesPort {
  /** Saves where the person chooses. Out: the file's name; null: none was chosen. FILE_UNWRITABLE */
  save(name: string, content: string | Uint8Array): Promise<Result<string | null>>;
  /** Shows a file in its folder that `save` saved under this name. FILE_CLOSED */
  show(name: string): Promise<Result<null>>;
  /** Reads the file the person chooses; null: none. FILE_UNREADABLE, FILE_TOO_LARGE (unread). */
  open(): Promise<Result<{ readonly bytes: Uint8Array; readonly path: string } | null>>;
  /** Reads the list of people that the person chooses; null: none. FILE_UNREADABLE, LIST_TOO_LARGE (unread). */
  openList(): Promise<Result<{ readonly bytes: Uint8Array; readonly name: string } | null>>;
  /** Reads a file that was chosen before. FILE_UNREADABLE, FILE_TOO_LARGE (unread). */
  read(path: string): Promise<Result<Uint8Array>>;
}

/** The window, as far as the admin controls it. */
export interface WindowPort {
  dock(side: 'left' | 'right', onTop: boolean): void;
  undock(): void;
}

/** All that use cases work with; the composition root makes it. Each takes the parts it needs. */
export interface Context {
  /** What is known of the app and its profile. */
  readonly appFacts: () => Promise<AppFacts>;
  readonly setups: Setups;
  readonly credentials: Credentials;
  readonly drafts: Drafts;
  /** The token that takes the place of the one in use, and what was pasted of it. */
  readonly newCredentials: NewCredentials;
  readonly newDrafts: Drafts;
  readonly apiCredentials: ApiCredentials;
  readonly clientDrafts: ClientDrafts;
  readonly proxySignIns: ProxySignIns;
  readonly windowFile: WindowFile;
  readonly recentReports: RecentReports;
  readonly window: WindowPort;
  readonly clipboard: ClipboardPort;
  /** Opens an https address in the browser. LINK_REFUSED when the system does not. */
  readonly openInBrowser: (url: URL) => Promise<Result<null>>;
  /** Opens the policy's support contact, if there is one. SUPPORT_NOT_OPENED */
  readonly openSupport: () => Promise<Result<null>>;
  readonly policy: Policy;
  readonly runCheck: RunCheck;
  /** Loads what a first check would wait for. Does not use the network; never rejects. */
  readonly prepareCheck: () => Promise<void>;
  readonly lookUpUser: LookUpUser;
  readonly lookAtOneLogin: LookAtOneLogin;
  readonly readOneLoginLog: ReadOneLoginLog;
  readonly countAssigned: CountAssigned;
  readonly revokeToken: RevokeToken;
  readonly rollout: RolloutDesk;
  readonly comparePeople: ComparePeople;
  readonly readPeopleThere: ReadPeopleThere;
  readonly readRolesThere: ReadRolesThere;
  /** How long a lookup for the proof of a new token waits before the next, in milliseconds. */
  readonly proofEveryMs: number;
  /** How long a watch waits between two looks at OneLogin, in milliseconds. */
  readonly oneLoginEveryMs: number;
  /** Where the API of a OneLogin account is; in practice, on this computer. SUBDOMAIN_INVALID */
  readonly oneLoginAddress: (host: string) => Result<string>;
  readonly files: FilesPort;
  readonly openFiles: OpenFiles;
  /** A page without scripts as a PDF. PDF_FAILED */
  readonly printPdf: (html: string) => Promise<Result<Uint8Array>>;
  /** The app and the system, for a report. */
  readonly reportFacts: () => Pick<Report, 'app' | 'system'>;
  /** The newest lines of this app's own log, for a report. LOG_UNREADABLE */
  readonly readLog: () => Promise<Result<readonly string[]>>;
  readonly watcher: Watcher;
  /** Shows a desktop notification that a watched user arrived. */
  readonly notifyArrival: (user: TestUser) => void;
  /** Shows one that something in OneLogin waits for the admin. */
  readonly notifyOneLogin: (problem: Problem) => void;
  readonly send: (event: AppEvent) => void;
  readonly now: () => Date;
}
