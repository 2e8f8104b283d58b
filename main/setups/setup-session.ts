import type {
  CredentialsHealth,
  RunningCheck,
  SetupSummary,
  SetupView,
} from '../../shared/contract/contract.ts';
import { type Answer, ok, type Problem } from '../../shared/domain/problems/codes.ts';
import type { Entry, NewEntry } from '../../shared/domain/setup/entries.ts';
import { apply } from '../../shared/domain/setup/fold.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { Watching } from '../../shared/domain/users/watch.ts';
import type { CredentialsOwner } from '../credentials/credentials.ts';
import { fingerprintSalt } from '../credentials/fingerprint.ts';
import type { Journal } from '../journal/journal.ts';
import { storageProblem } from '../storage/storage-problems.ts';
import type { Remembered } from './snapshots.ts';
import { Shown } from './shown.ts';

/** What is under way in a set-up and can be stopped. */
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
  /** The step the admin last looked at. */
  readonly position: () => string | null;
  /** Whether names on screen are pseudonyms. */
  readonly namesHidden: () => boolean;
  /** Told after every change, with the whole view. */
  readonly onChange: (view: SetupView) => void;
}

/** One open set-up: its journal folded to a state, and what is going on in it. */
export class SetupSession implements CredentialsOwner {
  readonly setupId: string;
  readonly #options: SessionOptions;
  readonly #notices: readonly Problem[];
  readonly #looking = new Set<string>();
  readonly #entries: Entry[];
  readonly #shown: Shown;
  readonly #watching = new Map<string, Watching>();
  readonly #followers = new Set<(state: SetupState) => void>();
  #state: SetupState;
  #changedAt: string;
  #revision = 0;
  #health: CredentialsHealth | null = null;
  #check: CheckUnderWay | null = null;
  /** One rule-and-append after the other: two adds of one name must not both pass. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #work = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();

  constructor(options: SessionOptions) {
    const { journal } = options;
    this.setupId = options.setupId;
    this.#options = options;
    this.#notices = journal.notices;
    this.#entries = [...journal.entries];
    this.#shown = new Shown(options.namesHidden, this.#entries);
    this.#state = options.state;
    this.#changedAt = journal.entries.at(-1)?.at ?? '';
  }

  get state(): SetupState {
    return this.#state;
  }

  /** Everything that happened, in order: what reports and the call view are made from. */
  get entries(): readonly Entry[] {
    return this.#entries;
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
      looking: [...this.#looking],
      watching: [...this.#watching.values()],
    };
  }

  get summary(): SetupSummary {
    const { name, oneLoginHost } = this.shown;
    return { setupId: this.setupId, name, oneLoginHost, changedAt: this.#changedAt };
  }

  /** What may be remembered of it; null where reading the journal found something to tell. */
  get remembered(): Remembered | null {
    return this.#notices.length > 0 ? null : { changedAt: this.#changedAt, state: this.#state };
  }

  /**
   * Writes an entry and takes it into the state. An entry that could not be written changes nothing:
   * JOURNAL_UNWRITABLE, JOURNAL_DISK_FULL.
   */
  async append(entry: NewEntry): Promise<Answer<null>> {
    const written = await this.#options.journal.append(entry);
    if (!written.ok) return written;
    this.#take(written.value);
    return ok(null);
  }

  /** Decides by the state and appends in one turn: no other decision comes between. */
  decide<T>(work: (state: SetupState) => Promise<Answer<T>>): Promise<Answer<T>> {
    const done = this.#turn.then(() => work(this.#state));
    this.#turn = done.catch(() => {});
    return done;
  }

  /** Aborted when the set-up closes: whatever asks the network listens to it. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Lets `close` wait for a piece of work that ends with an entry. */
  track<T>(work: Promise<T>): Promise<T> {
    const ended: Promise<unknown> = work.catch(() => {}).then(() => this.#work.delete(ended));
    this.#work.add(ended);
    return work;
  }

  async salt(): Promise<Answer<Uint8Array>> {
    try {
      return ok(await fingerprintSalt(this.#options.folder));
    } catch (error) {
      return { ok: false, problem: storageProblem(error, this.#options.folder) };
    }
  }

  setHealth(health: CredentialsHealth | null): void {
    // Asked at every look of a watch: the window hears only of a change.
    if (JSON.stringify(health) === JSON.stringify(this.#health)) return;
    this.#health = health;
    this.#changed();
  }

  setCheck(check: CheckUnderWay | null): void {
    this.#check = check;
    this.#changed();
  }

  /** The stages moved on: the window hears of it by `check.progress`, so no whole view is sent. */
  setStages(running: RunningCheck): void {
    if (this.#check !== null) this.#check = { ...this.#check, running };
  }

  setLooking(userId: string, looking: boolean): void {
    if (looking) this.#looking.add(userId);
    else this.#looking.delete(userId);
    this.#changed();
  }

  isLooking(userId: string): boolean {
    return this.#looking.has(userId);
  }

  /** A watch moved on: the window hears of it by `watch.changed`, so no whole view is sent. */
  setWatching(userId: string, watching: Watching | null): void {
    if (watching === null) this.#watching.delete(userId);
    else this.#watching.set(userId, watching);
  }

  /** Tells the window the same state anew: names were hidden or shown, or it shows an older one. */
  tell(): void {
    this.#changed();
  }

  /** Tells of every new state. Out: ends it. */
  follow(follower: (state: SetupState) => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Stops what is under way, lets it write what it found, and lets go of the journal. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#check?.abort.abort();
    await Promise.all(this.#work);
    await this.#turn;
    await this.#options.journal.close();
  }

  #take(entry: Entry): void {
    this.#entries.push(entry);
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
