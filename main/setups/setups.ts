import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { SetupSummary, SetupView } from '../../shared/contract/contract.ts';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { emptyState, Folding } from '../../shared/domain/setup/fold.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import type { Mask } from '../connection/mask.ts';
import { yielding } from '../storage/yielding.ts';
import type { Journal } from '../journal/journal.ts';
import type { SetupsFolder } from '../journal/setups-folder.ts';
import { withoutFormerTokens } from './former-tokens.ts';
import { type SnapshotView, snapshotViewOf } from './snapshot-view.ts';
import { secretRefusal } from './secret-refusal.ts';
import { Snapshots, type Snapshot } from './snapshots.ts';
import { SetupSession } from './setup-session.ts';

/** How long the window has to draw a snapshot before the journal itself is read, in milliseconds. */
const firstDrawMs = 400;

export interface SetupsOptions {
  readonly folder: SetupsFolder;
  /** Names this version of the code (snapshots.ts). */
  readonly build: string;
  readonly positionOf: (setupId: string) => string | null;
  readonly onChange: (view: SetupView) => void;
  /** A setup was shown from its snapshot, and now its journal cannot be read. */
  readonly onLost: (setupId: string) => void;
  readonly log: (code: string, detail: string) => void;
  /** Takes the secrets that this process knows out of a text, asked for anew each time. */
  readonly mask?: () => Mask;
}

/** All setups of this profile. A setup is opened once and stays open until the app quits. */
export class Setups {
  readonly #options: SetupsOptions;
  readonly #open = new Map<string, Promise<Result<SetupSession>>>();
  readonly #snapshots: Snapshots;
  /** The snapshots that the window shows, until the journal is read. */
  readonly #shownSnapshots = new Map<string, Snapshot>();
  #namesHidden = false;

  constructor(options: SetupsOptions) {
    this.#options = options;
    this.#snapshots = new Snapshots(options.folder, options.build, options.log);
  }

  /** Whether names on screen are pseudonyms. The one place that decides it. */
  get namesHidden(): boolean {
    return this.#namesHidden;
  }

  /** Hides or shows names in every setup. When it resolves, each open one has sent its new view. */
  async hideNames(hidden: boolean): Promise<void> {
    this.#namesHidden = hidden;
    for (const setupId of this.#shownSnapshots.keys()) void this.get(setupId);
    for (const one of await Promise.all(this.#open.values())) if (one.ok) one.value.notify();
  }

  /** The setup, opened at the first call. SETUP_NOT_FOUND, JOURNAL_UNWRITABLE. */
  get(setupId: string): Promise<Result<SetupSession>> {
    const opening = this.#open.get(setupId) ?? this.#read(setupId);
    this.#open.set(setupId, opening);
    return opening;
  }

  /**
   * A setup's snapshot, for the window to show immediately; null: use `get`. Where the journal says
   * something else, the new view is sent once it is read.
   */
  async snapshotView(setupId: string): Promise<SnapshotView | null> {
    const snapshot = await this.#currentSnapshot(setupId);
    if (snapshot === null) return null;
    this.#shownSnapshots.set(setupId, snapshot);
    return this.#viewOf(setupId, snapshot);
  }

  /** The same as `get`, but the window gets time to draw a snapshot first. */
  async getSoon(setupId: string): Promise<Result<SetupSession>> {
    if (this.#shownSnapshots.has(setupId)) await setTimeout(firstDrawMs, null, { ref: false });
    return this.get(setupId);
  }

  /** Starts reading what the first list needs. */
  async readAhead(): Promise<void> {
    const ids = await this.#options.folder.ids();
    if (ids.ok) await Promise.all(ids.value.map((id) => this.#summary(id)));
  }

  /** Makes a setup. JOURNAL_UNWRITABLE, JOURNAL_DISK_FULL: then nothing of it is left. */
  async create(name: string): Promise<Result<SetupSession>> {
    const created = await this.#options.folder.create();
    if (!created.ok) return created;
    const { setupId, journal } = created.value;
    const session = this.#session(setupId, journal, emptyState);
    const named = await session.append({ type: 'setup.created', name });
    if (!named.ok) {
      await session.close();
      await this.#options.folder.discard(setupId).catch((error: unknown) => {
        // An empty folder without a journal is no setup: it does no harm.
        this.#options.log('setups.not-discarded', error instanceof Error ? error.name : 'unknown');
      });
      return named;
    }
    this.#open.set(setupId, Promise.resolve(ok(session)));
    return ok(session);
  }

  /**
   * All setups, the one changed last first. One that cannot be read is the last, with its problem:
   * it is there, and must not look as if it were not.
   */
  async list(): Promise<Result<readonly SetupSummary[]>> {
    const ids = await this.#options.folder.ids();
    if (!ids.ok) return ids;
    const all = await Promise.all(ids.value.map((id) => this.#listed(id)));
    const summaries = all.filter((one) => one !== null);
    return ok(summaries.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt, 'en')));
  }

  async #listed(setupId: string): Promise<SetupSummary | null> {
    const summary = await this.#summary(setupId);
    if (summary.ok) return summary.value;
    const { code, params } = summary.problem;
    // Deleted a moment ago, or a folder that never got a journal.
    if (code === 'SETUP_NOT_FOUND' && !(await this.#isLeftOver(setupId))) return null;
    const cause = code === 'SETUP_NOT_FOUND' ? 'no-journal' : (params['cause'] ?? '');
    this.#options.log('setups.not-read', code);
    const unreadable = problem('SETUP_UNREADABLE', { setup: setupId, cause });
    return {
      setupId,
      name: '',
      oneLoginHost: null,
      changedAt: '',
      next: null,
      problem: unreadable,
    };
  }

  /** Whether a setup's folder holds something, and nobody is deleting it. */
  async #isLeftOver(setupId: string): Promise<boolean> {
    return !this.#open.has(setupId) && (await this.#options.folder.holdsFiles(setupId));
  }

  /**
   * Closes a setup and removes its folder with everything in it. Until that is done, and after it,
   * nobody finds the setup. SETUP_NOT_FOUND, JOURNAL_UNWRITABLE: then what is left can be opened again.
   */
  async delete(setupId: string): Promise<Result<null>> {
    const session = await this.get(setupId);
    if (!session.ok) return session;
    this.#open.set(setupId, Promise.resolve(fail('SETUP_NOT_FOUND')));
    await session.value.close();
    const removed = await this.#options.folder.remove(setupId);
    this.#open.delete(setupId);
    return removed;
  }

  /** Why texts that a person typed must not be kept: one looks like a token. Null: they may be. */
  refusal(typed: Readonly<Record<string, string>>): Problem | null {
    return secretRefusal(typed, this.#options.mask?.() ?? null);
  }

  /** Why no setup can be deleted or changed on this profile; null: they can. */
  get unwritable(): Problem | null {
    return this.#options.folder.unwritable;
  }

  /** Stops everything, closes all journals, and keeps what the long ones came to. */
  async close(): Promise<void> {
    const opened = await Promise.all(this.#open.values());
    await Promise.all(opened.flatMap((one) => (one.ok ? [this.#close(one.value)] : [])));
  }

  async #close(session: SetupSession): Promise<void> {
    await session.close();
    const { setupId, snapshot } = session;
    if (snapshot !== null) await this.#snapshots.write(setupId, snapshot);
  }

  async #summary(setupId: string): Promise<Result<SetupSummary>> {
    const snapshot = await this.#currentSnapshot(setupId);
    if (snapshot !== null) return ok(this.#viewOf(setupId, snapshot).summary);
    const session = await this.get(setupId);
    return session.ok ? ok(session.value.summary) : session;
  }

  /** Null, too, while names are hidden: only the whole journal tells which texts hold a name. */
  async #currentSnapshot(setupId: string): Promise<Snapshot | null> {
    if (this.#open.has(setupId)) return null;
    const snapshot = await this.#snapshots.read(setupId);
    return this.#namesHidden || this.#open.has(setupId) ? null : snapshot;
  }

  #viewOf(setupId: string, snapshot: Snapshot): SnapshotView {
    return snapshotViewOf(setupId, snapshot, this.#options.positionOf(setupId));
  }

  async #read(setupId: string): Promise<Result<SetupSession>> {
    const kept = await this.#snapshots.read(setupId);
    const journal = await this.#openJournal(setupId);
    this.#snapshots.forget(setupId);
    const shown = this.#shownSnapshots.get(setupId);
    this.#shownSnapshots.delete(setupId);
    if (!journal.ok) {
      // Tried again at the next call: the folder may have become readable.
      this.#open.delete(setupId);
      if (shown !== undefined) this.#options.onLost(setupId);
      return journal;
    }
    const session = this.#session(setupId, journal.value, await stateOf(journal.value));
    if (kept === null) await this.#keepSnapshot(session);
    if (shown !== undefined && !isDeepStrictEqual(shown, session.snapshot)) session.notify();
    return ok(session);
  }

  /** Before anything is appended, for a start after a crash; the file is written meanwhile. */
  async #keepSnapshot(session: SetupSession): Promise<void> {
    const { setupId, snapshot } = session;
    if (snapshot === null) return;
    const bytes = await this.#options.folder.journalBytes(setupId).catch(() => 0);
    void session.track(this.#snapshots.write(setupId, snapshot, bytes));
  }

  async #openJournal(setupId: string): Promise<Result<Journal>> {
    const { folder } = this.#options;
    const opened = await folder.open(setupId);
    if (!opened.ok) return opened;
    return ok(await withoutFormerTokens(opened.value, folder.folderOf(setupId)));
  }

  #session(setupId: string, journal: Journal, state: SetupState): SetupSession {
    return new SetupSession({
      setupId,
      folder: this.#options.folder.folderOf(setupId),
      journal,
      state,
      position: () => this.#options.positionOf(setupId),
      namesHidden: () => this.#namesHidden,
      onChange: this.#options.onChange,
      mask: this.#options.mask ?? (() => (text) => text),
    });
  }
}

/** What a journal's entries come to. */
async function stateOf({ entries }: Journal): Promise<SetupState> {
  const folding = new Folding();
  await yielding(entries, (entry) => folding.take(entry));
  return folding.state;
}
