import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { SetupSummary, SetupView } from '../../shared/contract/contract.ts';
import { type Answer, fail, ok, type Problem } from '../../shared/domain/problems/codes.ts';
import { apply, emptyState } from '../../shared/domain/setup/fold.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { inTurns } from '../storage/yielding.ts';
import type { Journal } from '../journal/journal.ts';
import type { SetupsFolder } from '../journal/setups-folder.ts';
import { type Glance, glanceOf } from './snapshot-view.ts';
import { Memory, type Remembered } from './snapshots.ts';
import { SetupSession } from './setup-session.ts';

/** How long the window has to draw what is remembered before the journal itself is read. */
const drawMs = 400;

export interface SetupsOptions {
  readonly folder: SetupsFolder;
  /** Names this very code (memory.ts). */
  readonly build: string;
  readonly positionOf: (setupId: string) => string | null;
  readonly onChange: (view: SetupView) => void;
  /** A set-up was shown as it is remembered, and now its journal cannot be read. */
  readonly onLost: (setupId: string) => void;
  readonly log: (code: string, detail: string) => void;
}

/** All set-ups of this profile. A set-up is opened once and stays open until the app quits. */
export class Setups {
  readonly #options: SetupsOptions;
  readonly #open = new Map<string, Promise<Answer<SetupSession>>>();
  readonly #memory: Memory;
  /** Set-ups that the window shows as they are remembered, and how that is. */
  readonly #glanced = new Map<string, Remembered>();
  #namesHidden = false;

  constructor(options: SetupsOptions) {
    this.#options = options;
    this.#memory = new Memory(options.folder, options.build, options.log);
  }

  /** Whether names on screen are pseudonyms: what shows a name asks here, nothing else decides. */
  get namesHidden(): boolean {
    return this.#namesHidden;
  }

  /** Hides or shows names in every set-up. When it resolves, each open one has told its view anew. */
  async hideNames(hidden: boolean): Promise<void> {
    this.#namesHidden = hidden;
    for (const setupId of this.#glanced.keys()) void this.get(setupId);
    for (const one of await Promise.all(this.#open.values())) if (one.ok) one.value.tell();
  }

  /** The set-up, opened at the first call. SETUP_NOT_FOUND, JOURNAL_UNWRITABLE. */
  get(setupId: string): Promise<Answer<SetupSession>> {
    const opening = this.#open.get(setupId) ?? this.#read(setupId);
    this.#open.set(setupId, opening);
    return opening;
  }

  /**
   * A set-up as it is remembered, for the window to show at once; null: ask `get`. Where the journal
   * says something else, that is told once it is read.
   */
  async glance(setupId: string): Promise<Glance | null> {
    const remembered = await this.#recall(setupId);
    if (remembered === null) return null;
    this.#glanced.set(setupId, remembered);
    return this.#glanceOf(setupId, remembered);
  }

  /** The same as `get`, but a set-up that is shown as it is remembered is drawn first. */
  async getSoon(setupId: string): Promise<Answer<SetupSession>> {
    if (this.#glanced.has(setupId)) await setTimeout(drawMs, null, { ref: false });
    return this.get(setupId);
  }

  /** Begins to read what the first list needs, so that it need not wait for all of it. */
  async readAhead(): Promise<void> {
    const ids = await this.#options.folder.ids();
    if (ids.ok) await Promise.all(ids.value.map((id) => this.#summary(id)));
  }

  /** Makes a set-up. JOURNAL_UNWRITABLE, JOURNAL_DISK_FULL: then nothing of it is left. */
  async create(name: string): Promise<Answer<SetupSession>> {
    const created = await this.#options.folder.create();
    if (!created.ok) return created;
    const { setupId, journal } = created.value;
    const session = this.#session(setupId, journal, emptyState);
    const named = await session.append({ type: 'setup.created', name });
    if (!named.ok) {
      await session.close();
      await this.#options.folder.discard(setupId).catch((error: unknown) => {
        // An empty folder without a journal is no set-up: it does no harm.
        this.#options.log('setups.not-discarded', error instanceof Error ? error.name : 'unknown');
      });
      return named;
    }
    this.#open.set(setupId, Promise.resolve(ok(session)));
    return ok(session);
  }

  /** All set-ups, the one changed last first. A set-up that cannot be read is left out and logged. */
  async list(): Promise<Answer<readonly SetupSummary[]>> {
    const ids = await this.#options.folder.ids();
    if (!ids.ok) return ids;
    const summaries: SetupSummary[] = [];
    for (const one of await Promise.all(ids.value.map((id) => this.#summary(id)))) {
      if (one.ok) summaries.push(one.value);
      else this.#options.log('setups.not-listed', one.problem.code);
    }
    return ok(summaries.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)));
  }

  /**
   * Closes a set-up and removes its folder with everything in it. Until that is done, and after it,
   * nobody finds the set-up. SETUP_NOT_FOUND, JOURNAL_UNWRITABLE: then what is left can be opened again.
   */
  async delete(setupId: string): Promise<Answer<null>> {
    const session = await this.get(setupId);
    if (!session.ok) return session;
    this.#open.set(setupId, Promise.resolve(fail('SETUP_NOT_FOUND')));
    await session.value.close();
    const removed = await this.#options.folder.remove(setupId);
    this.#open.delete(setupId);
    return removed;
  }

  /** Why no set-up can be deleted or changed on this profile; null: they can. */
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
    const { setupId, remembered } = session;
    if (remembered !== null) await this.#memory.keep(setupId, remembered);
  }

  async #summary(setupId: string): Promise<Answer<SetupSummary>> {
    const remembered = await this.#recall(setupId);
    if (remembered !== null) return ok(this.#glanceOf(setupId, remembered).summary);
    const session = await this.get(setupId);
    return session.ok ? ok(session.value.summary) : session;
  }

  /** Null, too, while names are hidden: the whole journal says which texts hold a name. */
  async #recall(setupId: string): Promise<Remembered | null> {
    if (this.#open.has(setupId)) return null;
    const remembered = await this.#memory.recall(setupId);
    return this.#namesHidden || this.#open.has(setupId) ? null : remembered;
  }

  #glanceOf(setupId: string, remembered: Remembered): Glance {
    return glanceOf(setupId, remembered, this.#options.positionOf(setupId));
  }

  async #read(setupId: string): Promise<Answer<SetupSession>> {
    const journal = await this.#options.folder.open(setupId);
    this.#memory.forget(setupId);
    const shown = this.#glanced.get(setupId);
    this.#glanced.delete(setupId);
    if (!journal.ok) {
      // Tried again at the next call: the folder may have become readable.
      this.#open.delete(setupId);
      if (shown !== undefined) this.#options.onLost(setupId);
      return journal;
    }
    const session = this.#session(setupId, journal.value, await stateOf(journal.value));
    if (shown !== undefined && !isDeepStrictEqual(shown, session.remembered)) session.tell();
    return ok(session);
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
    });
  }
}

/** What a journal's entries come to. */
async function stateOf({ entries }: Journal): Promise<SetupState> {
  let state = emptyState;
  await inTurns(entries, (entry) => {
    state = apply(state, entry);
  });
  return state;
}
