import type {
  CredentialsHealth,
  RunningCheck,
  SetupSummary,
  SetupView,
} from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Entry, NewEntry } from '../../shared/domain/setup/entries.ts';
import type { LeftOut } from '../../shared/domain/handover/shorten.ts';
import { apply } from '../../shared/domain/setup/fold.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { Watching } from '../../shared/domain/users/watch.ts';
import type { Mask } from '../connection/mask.ts';
import { summaryOf } from './summary.ts';
import type { CredentialsOwner } from '../credentials/credentials.ts';
import { fingerprintSalt } from '../credentials/fingerprint.ts';
import { formerTokensMask } from '../credentials/former-tokens.ts';
import type { Journal } from '../journal/journal.ts';
import { storageProblem } from '../storage/storage-problems.ts';
import { tokensOf } from './former-tokens.ts';
import { secretRefusal } from './secret-refusal.ts';
import { Shown } from './shown.ts';
import type { Snapshot } from './snapshots.ts';

/** A check that is running and can be stopped. */
export interface CheckUnderWay {
  readonly running: RunningCheck;
  readonly abort: AbortController;
}

export interface SessionOptions {
  readonly setupId: string;
  readonly folder: string;
  readonly journal: Journal;
  /** What the journal's entries come to. */
  readonly state: SetupState;
  /** The step the admin was at last. */
  readonly position: () => string | null;
  /** Whether names on screen are pseudonyms. */
  readonly namesHidden: () => boolean;
  /** Called after every change, with the whole view. */
  readonly onChange: (view: SetupView) => void;
  /** Takes the secrets that this process knows out of a text, asked for anew each time. */
  readonly mask: () => Mask;
}

/** One open setup: its journal folded to a state, and what is running in it. */
export class SetupSession implements CredentialsOwner {
  readonly setupId: string;
  readonly #options: SessionOptions;
  readonly #notices: readonly Problem[];
  readonly #lookingUp = new Set<string>();
  readonly #shown: Shown;
  readonly #watching = new Map<string, Watching>();
  #lookingAtOneLogin = false;
  #checkingHealth = false;
  readonly #followers = new Set<(state: SetupState) => void>();
  #state: SetupState;
  #changedAt: string;
  #revision = 0;
  #health: CredentialsHealth | null = null;
  #check: CheckUnderWay | null = null;
  /** One decision after the other: two adds of the same name must not both pass. */
  #lock: Promise<unknown> = Promise.resolve();
  /** The same for the stored credentials: the keychain may keep one waiting for a person. */
  #credentialsLock: Promise<unknown> = Promise.resolve();
  readonly #work = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();

  constructor(options: SessionOptions) {
    const { journal } = options;
    this.setupId = options.setupId;
    this.#options = options;
    this.#notices = journal.notices;
    this.#shown = new Shown(options.namesHidden, () => journal.list.entries);
    this.#state = options.state;
    this.#changedAt = journal.list.entries.at(-1)?.at ?? '';
  }

  /** Where what belongs to this setup is kept. */
  get folder(): string {
    return this.#options.folder;
  }

  get state(): SetupState {
    return this.#state;
  }

  /**
   * The entries in memory, in order: what reports and the handover view are made from. It changes.
   * Of a long journal they are not all (journal/entry-list.ts); `leftOut` says what is missing.
   */
  get entries(): readonly Entry[] {
    return this.#options.journal.list.entries;
  }

  get leftOut(): LeftOut | null {
    return this.#options.journal.list.leftOut;
  }

  /** What the whole journal says of test users; of a long one it is read again. JOURNAL_UNWRITABLE */
  history(): Promise<Result<readonly Entry[]>> {
    return this.#options.journal.history();
  }

  get check(): CheckUnderWay | null {
    return this.#check;
  }

  /** The state as the screen may show it. */
  get shown(): SetupState {
    return this.#shown.state(this.#state);
  }

  /** A text as the screen may show it. */
  shownText(text: string): string {
    return this.#shown.text(text);
  }

  get view(): SetupView {
    return {
      setupId: this.setupId,
      revision: this.#revision,
      namesHidden: this.#shown.namesHidden,
      state: this.shown,
      notices: this.#notices,
      credentialsHealth: this.#health,
      position: this.#options.position(),
      check: this.#check?.running ?? null,
      lookingUp: [...this.#lookingUp],
      watching: [...this.#watching.values()],
      lookingAtOneLogin: this.#lookingAtOneLogin,
      checkingHealth: this.#checkingHealth,
    };
  }

  get summary(): SetupSummary {
    return summaryOf(this.setupId, this.shown, this.#changedAt);
  }

  /** What may be kept as a snapshot; null where reading the journal found something to report. */
  get snapshot(): Snapshot | null {
    return this.#notices.length > 0 ? null : { changedAt: this.#changedAt, state: this.#state };
  }

  /**
   * Writes an entry and takes it into the state. An entry that could not be written changes nothing:
   * JOURNAL_UNWRITABLE, JOURNAL_DISK_FULL.
   */
  async append(entry: NewEntry): Promise<Result<null>> {
    const written = await this.#options.journal.append(entry);
    if (!written.ok) return written;
    this.#take(written.value);
    return ok(null);
  }

  /**
   * Why what a person typed must not be written: a text of it looks like a token, a known one or one
   * that was stored here once. In: an entry, or texts by their fields' names. TOKEN_IN_FIELD; null:
   * it may be.
   */
  async refusal(typed: object): Promise<Problem | null> {
    const tokens = tokensOf(this.entries);
    const salt = tokens.length === 0 ? null : await this.salt();
    const former = salt?.ok === true ? formerTokensMask(tokens, salt.value) : null;
    return secretRefusal(typed, this.#options.mask(), former);
  }

  /** Decides by the state and appends under one lock: no other decision comes between. */
  decide<T>(work: (state: SetupState) => Promise<Result<T>>): Promise<Result<T>> {
    const done = this.#lock.then(() => work(this.#state));
    this.#lock = done.catch(() => {});
    return done;
  }

  /**
   * Changes the stored credentials, one change after the other. The keychain's wait holds up no other
   * decision: none of them is about the credentials.
   */
  changeCredentials<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const done = this.#credentialsLock.then(work);
    this.#credentialsLock = done.catch(() => {});
    return done;
  }

  /** Aborted when the setup closes: everything that uses the network listens to it. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Lets `close` wait for work that ends with an entry. */
  track<T>(work: Promise<T>): Promise<T> {
    const ended: Promise<unknown> = work.catch(() => {}).then(() => this.#work.delete(ended));
    this.#work.add(ended);
    return work;
  }

  async salt(): Promise<Result<Uint8Array>> {
    try {
      return ok(await fingerprintSalt(this.#options.folder));
    } catch (error) {
      return { ok: false, problem: storageProblem(error, this.#options.folder) };
    }
  }

  setHealth(health: CredentialsHealth | null): void {
    // Set at every lookup of a watch: the window is told only of a change.
    if (JSON.stringify(health) === JSON.stringify(this.#health)) return;
    this.#health = health;
    this.#changed();
  }

  setCheck(check: CheckUnderWay | null): void {
    this.#check = check;
    this.#changed();
  }

  /** A check made progress: the window gets `check.progress`, so no whole view is sent. */
  setStages(running: RunningCheck): void {
    if (this.#check !== null) this.#check = { ...this.#check, running };
  }

  setLookingUp(userId: string, looking: boolean): void {
    if (looking) this.#lookingUp.add(userId);
    else this.#lookingUp.delete(userId);
    this.#changed();
  }

  isLookingUp(userId: string): boolean {
    return this.#lookingUp.has(userId);
  }

  setLookingAtOneLogin(looking: boolean): void {
    this.#lookingAtOneLogin = looking;
    this.#changed();
  }

  setCheckingHealth(checking: boolean): void {
    this.#checkingHealth = checking;
    this.#changed();
  }

  get isLookingAtOneLogin(): boolean {
    return this.#lookingAtOneLogin;
  }

  /** A watch made progress: the window gets `watch.changed`, so no whole view is sent. */
  setWatching(userId: string, watching: Watching | null): void {
    if (watching === null) this.#watching.delete(userId);
    else this.#watching.set(userId, watching);
  }

  /** Sends the same state again: names were hidden or shown, or the window shows an older one. */
  notify(): void {
    this.#changed();
  }

  /** Calls the follower with every new state. Out: ends that. */
  follow(follower: (state: SetupState) => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Stops what is running, lets it write its results, and closes the journal. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#check?.abort.abort();
    await Promise.all(this.#work);
    await Promise.all([this.#lock, this.#credentialsLock]);
    await this.#options.journal.close();
  }

  #take(entry: Entry): void {
    this.#options.journal.list.push(entry, JSON.stringify(entry).length);
    this.#state = apply(this.#state, entry);
    this.#changedAt = entry.at;
    this.#changed();
    for (const follower of this.#followers) follower(this.#state);
  }

  #changed(): void {
    this.#revision += 1;
    this.#options.onChange(this.view);
  }
}
