import * as v from 'valibot';
import type { CheckResult, StageProgress } from '../domain/check/result.ts';
import { connectorIds } from '../domain/guide/connectors.ts';
import { copyIds, linkIds, taskIds } from '../domain/guide/ids.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Problem } from '../domain/problems/codes.ts';
import type { HandoverSource, OpenedFile, Saved } from '../domain/handover/opened-file.ts';
import { fileBytes } from '../domain/handover/format.ts';
import { attributeValuesSchema, storePlaces } from '../domain/setup/entries.ts';
import type { SetupState } from '../domain/setup/state.ts';
import type { Cleaning } from '../domain/credentials/cleaning.ts';
import type { Watching } from '../domain/users/watch.ts';

/**
 * Every call from the window to main, once: its input schema and the type of its answer.
 * Both ends derive their types from here, so a call without a handler does not compile.
 * Every answer is `Answer<T>` (problems.ts); the codes it may carry are named beside the call.
 */

interface Call<I, A> {
  readonly input: v.GenericSchema<unknown, I>;
  /** Never set: carries the answer's type. */
  readonly result?: A;
}

const call = <S extends v.GenericSchema>(input: S) => ({
  answers: <A>(): Call<v.InferOutput<S>, A> => ({
    input,
  }),
});

const nothing = v.undefined();
const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/));
const shortText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const longText = v.pipe(v.string(), v.trim(), v.maxLength(2000));
const inSetup = { setupId: id };
/** Which document: of one's own setup or of an opened report; names hidden or not. */
const documentChoice = {
  of: v.union([v.object({ setupId: id }), v.object({ reportId: id })]),
  what: v.picklist(['report', 'record']),
  masked: v.boolean(),
};
/** A proxy as the check names it, `host:port`. */
const proxyName = v.pipe(v.string(), v.regex(/^[\w.:[\]-]{3,270}$/));
/** RFC 7617 §2: no control characters, and no colon in a name. Sizes: what a keychain entry holds. */
const proxyUser = v.pipe(v.string(), v.maxBytes(500), v.regex(/^[^\p{Cc}:]+$/u));
const proxyPassword = v.pipe(v.string(), v.maxBytes(1500), v.regex(/^[^\p{Cc}]+$/u));

/** A setup in the list. */
export interface SetupSummary {
  readonly setupId: string;
  readonly name: string;
  readonly oneLoginHost: string | null;
  /** When the newest entry was written, ISO 8601. */
  readonly changedAt: string;
}

export interface AppFacts {
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** `practice`: throw-away profile, everything on this computer. */
  readonly mode: 'real' | 'practice';
  readonly electron: string;
  /** Where the window was when it was last closed: which setup, and which step of each. */
  readonly lastSetupId: string | null;
  /** Names on screen are pseudonyms (`names.hide`). */
  readonly namesHidden: boolean;
  /** Problems of the profile found at start (a folder that cannot be written). */
  readonly problems: readonly Problem[];
  /** What the company decided for this computer. */
  readonly policy: Policy;
}

/** What is known of a URL or a token before it is stored. Never the token itself. */
export interface CredentialsDraft {
  readonly url: {
    /** Scheme, host and path as they will be stored. */
    readonly value: string;
    readonly host: string;
    readonly cleaned: readonly Cleaning[];
  } | null;
  readonly token: {
    readonly length: number;
    readonly end: string;
    readonly expiresAt: string | null;
    readonly cleaned: readonly Cleaning[];
  } | null;
  /** Several URLs in the message: hosts and paths to choose from. */
  readonly urlChoices: readonly string[];
  /** Failures and notes, most important first. Saving is refused while one of them is a failure. */
  readonly problems: readonly Problem[];
  readonly canSave: boolean;
}

/** How the stored credentials can be used right now. */
export type CredentialsHealth =
  | { readonly usable: true }
  | { readonly usable: false; readonly problem: Problem };

export interface SetupView {
  readonly setupId: string;
  /** Rises with every change: events and answers overtake each other, and the higher one is newer. */
  readonly revision: number;
  readonly state: SetupState;
  /** What reading the journal found: torn last line, damaged lines, entries of a newer version. */
  readonly notices: readonly Problem[];
  readonly credentialsHealth: CredentialsHealth | null;
  /** The step the admin last looked at; null at the first visit. */
  readonly position: string | null;
  /** The check that is under way. */
  readonly check: RunningCheck | null;
  /** Test users that are being looked up right now. */
  readonly lookingUp: readonly string[];
  /** Test users that are being watched for arrival. */
  readonly watching: readonly Watching[];
  /** The state holds pseudonyms instead of names. */
  readonly namesHidden: boolean;
}

export interface RunningCheck {
  readonly checkId: string;
  readonly startedAt: string;
  readonly stages: readonly StageProgress[];
}

export const calls = {
  'app.facts': call(nothing).answers<AppFacts>(),
  'app.dock': call(
    v.object({ side: v.picklist(['left', 'right']), onTop: v.boolean() }),
  ).answers<null>(),
  'app.undock': call(nothing).answers<null>(),
  /** Opens the policy's support contact, which main alone knows how to reach. SUPPORT_NOT_OPENED */
  'app.openSupport': call(nothing).answers<null>(),

  /**
   * Whether names on screen are pseudonyms, in every setup and until the app ends. While they are, no
   * view that main sends holds a name, and what would write a shown value back is refused:
   * NAMES_HIDDEN.
   */
  'names.hide': call(v.object({ hidden: v.boolean() })).answers<null>(),

  /** JOURNAL_UNWRITABLE */
  'setups.list': call(nothing).answers<readonly SetupSummary[]>(),
  /** JOURNAL_UNWRITABLE, JOURNAL_DISK_FULL */
  'setups.create': call(v.object({ name: shortText })).answers<SetupView>(),
  /** SETUP_NOT_FOUND */
  'setups.open': call(v.object(inSetup)).answers<SetupView>(),
  /**
   * Deletes a setup here: its entries in the keychain first, then its folder with the journal.
   * OneLogin and Wisq hear nothing of it. KEYCHAIN_*: then nothing is deleted. JOURNAL_UNWRITABLE
   */
  'setups.delete': call(v.object(inSetup)).answers<null>(),
  'setups.rename': call(v.object({ ...inSetup, name: shortText })).answers<null>(),
  /** Remembers where the admin is; not a fact about the setup, so not in the journal. */
  'setups.position': call(v.object({ ...inSetup, step: shortText })).answers<null>(),
  /** SUBDOMAIN_INVALID. Takes a subdomain or a OneLogin address; empty removes it. */
  'setups.oneLoginHost': call(
    v.object({ ...inSetup, host: v.pipe(v.string(), v.maxLength(300)) }),
  ).answers<null>(),

  'guide.tick': call(
    v.object({ ...inSetup, taskId: v.picklist(taskIds), done: v.boolean() }),
  ).answers<null>(),
  'guide.connector': call(
    v.object({ ...inSetup, connector: v.nullable(v.picklist(connectorIds)) }),
  ).answers<null>(),
  'guide.displayName': call(v.object({ ...inSetup, displayName: shortText })).answers<null>(),
  'guide.assignmentWay': call(
    v.object({ ...inSetup, way: v.picklist(['user', 'role']) }),
  ).answers<null>(),
  /** Main writes the clipboard. CREDENTIALS_MISSING, KEYCHAIN_* for the URL and the token. */
  'guide.copy': call(v.object({ ...inSetup, what: v.picklist(copyIds) })).answers<{
    clearedAfterSeconds: number | null;
  }>(),
  /** Opens the browser, at OneLogin and nowhere else. LINK_REFUSED */
  'guide.openLink': call(v.object({ ...inSetup, link: v.picklist(linkIds) })).answers<null>(),

  /**
   * Main reads the clipboard, so that a pasted token never enters the window.
   * `message`: look for both; `url`, `token`: the clipboard is that one value. CLIPBOARD_EMPTY
   */
  'credentials.paste': call(
    v.object({ ...inSetup, as: v.picklist(['message', 'url', 'token']) }),
  ).answers<CredentialsDraft>(),
  /** Values typed by hand; undefined leaves what the draft holds. */
  'credentials.enter': call(
    v.object({
      ...inSetup,
      url: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
      token: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
    }),
  ).answers<CredentialsDraft>(),
  /** Which of several URLs in the message is the base URL, by its place in `urlChoices`. */
  'credentials.chooseUrl': call(
    v.object({ ...inSetup, choice: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ).answers<CredentialsDraft>(),
  'credentials.discard': call(v.object(inSetup)).answers<null>(),
  /** CREDENTIALS_MISSING, KEYCHAIN_*, POLICY_SESSION_ONLY, and what is wrong with the draft */
  'credentials.save': call(
    v.object({ ...inSetup, where: v.picklist(storePlaces) }),
  ).answers<null>(),
  'credentials.remove': call(v.object(inSetup)).answers<null>(),
  /** Asks the keychain again after it was unlocked. */
  'credentials.recheck': call(v.object(inSetup)).answers<null>(),

  /** CREDENTIALS_MISSING, KEYCHAIN_*, CHECK_RUNNING. Resolves when the check ends. */
  'check.run': call(v.object({ ...inSetup, tryWrongToken: v.boolean() })).answers<CheckResult>(),
  'check.cancel': call(v.object(inSetup)).answers<null>(),

  /**
   * A name and a password for a proxy that asked for them (PROXY_SIGN_IN). They cross once and never
   * come back; `remember` puts them into the keychain too. KEYCHAIN_*
   */
  'proxy.signIn': call(
    v.object({
      proxy: proxyName,
      user: proxyUser,
      password: proxyPassword,
      remember: v.boolean(),
    }),
  ).answers<null>(),
  /** KEYCHAIN_* */
  'proxy.forget': call(v.object({ proxy: proxyName })).answers<null>(),

  /** USER_NAME_INVALID, USER_ALREADY_ADDED */
  'users.add': call(
    v.object({
      ...inSetup,
      userName: v.pipe(v.string(), v.maxLength(300)),
      expected: attributeValuesSchema,
    }),
  ).answers<{ userId: string }>(),
  'users.expect': call(
    v.object({ ...inSetup, userId: id, expected: attributeValuesSchema }),
  ).answers<null>(),
  'users.remove': call(v.object({ ...inSetup, userId: id })).answers<null>(),
  'users.say': call(
    v.object({
      ...inSetup,
      userId: id,
      what: v.picklist(['assigned', 'approved']),
      done: v.boolean(),
    }),
  ).answers<null>(),
  /** CREDENTIALS_MISSING, KEYCHAIN_*. What Wisq answered is in the state. */
  'users.lookUp': call(v.object({ ...inSetup, userId: id })).answers<null>(),
  /** Looks again and again for half an hour at most. CREDENTIALS_MISSING, USER_UNKNOWN */
  'users.watch': call(v.object({ ...inSetup, userId: id })).answers<null>(),
  'users.stopWatching': call(v.object({ ...inSetup, userId: id })).answers<null>(),
  /** CONFIRMATION_INCOMPLETE */
  'users.confirm': call(
    v.object({
      ...inSetup,
      userId: id,
      by: v.pipe(v.string(), v.maxLength(200)),
      on: v.pipe(v.string(), v.maxLength(10)),
      channel: v.picklist(['call', 'mail', 'chat', 'other']),
      note: longText,
    }),
  ).answers<null>(),
  'users.withdrawConfirmation': call(
    v.object({ ...inSetup, userId: id, note: longText }),
  ).answers<null>(),

  /** ROLLOUT_CLOSED while a test user is not confirmed */
  'rollout.agree': call(
    v.object({ ...inSetup, with: shortText, who: longText, when: longText }),
  ).answers<null>(),
  'rollout.withdraw': call(v.object({ ...inSetup, note: longText })).answers<null>(),

  /** The exact text that `report.save` writes for this preview. FILE_TOO_LARGE */
  'report.preview': call(v.object({ ...inSetup, masked: v.boolean(), path: v.boolean() })).answers<{
    previewId: string;
    text: string;
  }>(),
  /** Saves what was previewed. FILE_UNWRITABLE, FILE_CLOSED */
  'report.save': call(v.object({ ...inSetup, previewId: id })).answers<Saved>(),

  /** What the handover view shows of one's own setup. */
  'handover.show': call(v.object(inSetup)).answers<HandoverSource>(),
  /** As Markdown, on the clipboard. FILE_CLOSED */
  'document.copy': call(v.object(documentChoice)).answers<null>(),
  /** `drawings`: a change record's PDF draws OneLogin's pages too. FILE_UNWRITABLE, FILE_CLOSED, PDF_FAILED */
  'document.save': call(
    v.object({
      ...documentChoice,
      as: v.picklist(['pdf', 'markdown']),
      drawings: v.optional(v.boolean()),
    }),
  ).answers<Saved>(),

  /** Asks for a report or a confirmation; null: the admin chose none. FILE_*, CONFIRMATION_* */
  'file.open': call(nothing).answers<OpenedFile | null>(),
  /** A file that was dropped onto the window, as its bytes. FILE_*, CONFIRMATION_* */
  'file.read': call(
    v.object({
      bytes: v.pipe(
        v.instance(Uint8Array),
        v.check((bytes) => bytes.length <= fileBytes),
      ),
    }),
  ).answers<OpenedFile>(),

  /** CONFIRMATION_NOBODY, CONFIRMATION_INCOMPLETE, FILE_UNWRITABLE, FILE_CLOSED */
  'confirmation.save': call(
    v.object({
      reportId: id,
      by: v.pipe(v.string(), v.maxLength(200)),
      answers: v.pipe(
        v.array(
          v.object({
            userId: shortText,
            answer: v.picklist(['confirmed', 'declined']),
            note: longText,
          }),
        ),
        v.maxLength(1000),
      ),
    }),
  ).answers<Saved>(),
  /** Judges the opened confirmation once more and records it. CONFIRMATION_*, FILE_CLOSED */
  'confirmation.accept': call(v.object({ fileId: id })).answers<{ setupId: string }>(),
};

type Calls = typeof calls;
export type CallName = keyof Calls;
export type InputOf<N extends CallName> = Calls[N] extends Call<infer I, unknown> ? I : never;
export type ResultOf<N extends CallName> = Calls[N] extends Call<unknown, infer A> ? A : never;

/** What main tells the window without being asked. */
export type AppEvent =
  | { readonly type: 'setup.changed'; readonly view: SetupView }
  | { readonly type: 'check.progress'; readonly setupId: string; readonly check: RunningCheck }
  /** One user's watch moved on, or ended (null): no whole view is sent for that. */
  | {
      readonly type: 'watch.changed';
      readonly setupId: string;
      readonly userId: string;
      readonly watching: Watching | null;
    }
  | { readonly type: 'clipboard.cleared' }
  | { readonly type: 'setup.open'; readonly setupId: string }
  /** A file came by double-click, or could not be opened so. */
  | { readonly type: 'file.opened'; readonly file: OpenedFile }
  | { readonly type: 'file.refused'; readonly problem: Problem }
  /** An item of the app's menu that the window carries out. */
  | { readonly type: 'menu'; readonly item: 'open-file' | 'save-report' | 'show-handover' };
