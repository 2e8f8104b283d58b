import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { Folding } from '../../shared/domain/setup/fold.ts';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { writeAtomically } from '../storage/files.ts';
import { readText } from '../storage/read-file.ts';
import { yielding } from '../storage/yielding.ts';
import type { SetupsFolder } from '../journal/setups-folder.ts';
import { fileErrorCode } from '../storage/storage-problems.ts';
import { snapshotSchema } from './snapshot-schema.ts';

/** The state that a setup's journal folds to. */
export interface Snapshot {
  /** When the newest entry was written, ISO 8601. */
  readonly changedAt: string;
  readonly state: SetupState;
}

/** Journals shorter than this, in bytes, are read before anybody could notice: no snapshot is kept. */
const keptFromBytes = 256 * 1024;
/** A longer one is not shown: reading it would take as long as reading the journal. */
const mostBytes = 32 * 1024 * 1024;
/** What was written since, in bytes: more of it takes longer than anybody should wait for a first screen. */
const mostSinceBytes = 4 * 1024 * 1024;

const headSchema = v.object({
  build: v.string(),
  journalBytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha256: v.string(),
});

/**
 * Keeps the state of a long journal next to it, as `state.json`, so that the window has something to
 * show before all of the journal is read again. Nothing is ever decided by it.
 * Its first line says what it belongs to, with the SHA-256 of the second, which holds the state.
 */
export class Snapshots {
  readonly #folder: SetupsFolder;
  readonly #build: string;
  readonly #log: (code: string, detail: string) => void;
  readonly #cached = new Map<string, Promise<Snapshot | null>>();

  /**
   * `build` names this version of the code: another version may fold the same journal to another
   * state.
   */
  constructor(folder: SetupsFolder, build: string, log: (code: string, detail: string) => void) {
    this.#folder = folder;
    this.#build = build;
    this.#log = log;
  }

  /**
   * A setup's snapshot, with what was written since it was kept: an app that crashed kept none at its
   * end. Null: none that belongs to its journal. Never fails.
   */
  read(setupId: string): Promise<Snapshot | null> {
    const cached = this.#cached.get(setupId) ?? this.#read(setupId);
    this.#cached.set(setupId, cached);
    return cached;
  }

  /**
   * Keeps a snapshot for the next start, where the journal is long. In: how long the journal was when
   * it came to that; left out: it is that long now. A failure is logged.
   */
  async write(setupId: string, snapshot: Snapshot, journalBytes?: number): Promise<void> {
    if (this.#folder.unwritable !== null) return;
    try {
      const bytes = journalBytes ?? (await this.#folder.journalBytes(setupId));
      if (bytes < keptFromBytes) return;
      const body = JSON.stringify(snapshot);
      await writeAtomically(this.#fileOf(setupId), `${this.#headOf(bytes, body)}\n${body}\n`);
    } catch (error) {
      this.#log('memory.unwritten', fileErrorCode(error));
    }
  }

  /** The setup's journal has been read, or cannot be: its snapshot does not count any more. */
  forget(setupId: string): void {
    this.#cached.set(setupId, Promise.resolve(null));
  }

  async #read(setupId: string): Promise<Snapshot | null> {
    try {
      const [head, body] = (await readText(this.#fileOf(setupId), mostBytes)).split('\n');
      if (body === undefined) return null;
      const of = v.safeParse(headSchema, JSON.parse(head ?? ''));
      // Whole, of this journal and by this code.
      if (!of.success || head !== this.#headOf(of.output.journalBytes, body)) return null;
      const now = await this.#folder.journalBytes(setupId);
      if (now < of.output.journalBytes) return null;
      const snapshot = v.safeParse(snapshotSchema, JSON.parse(body));
      if (!snapshot.success) {
        this.#log('memory.unreadable', 'shape');
        return null;
      }
      if (now === of.output.journalBytes) return snapshot.output;
      return await this.#withSince(setupId, snapshot.output, of.output.journalBytes);
    } catch (error) {
      const code = fileErrorCode(error);
      if (code !== 'ENOENT') this.#log('memory.unreadable', code);
      return null;
    }
  }

  async #withSince(setupId: string, { changedAt, state }: Snapshot, from: number) {
    const since = await this.#folder.entriesFrom(setupId, from, mostSinceBytes);
    if (since === null) return null;
    const folding = new Folding(state);
    await yielding(since, (entry) => folding.take(entry));
    return { changedAt: since.at(-1)?.at ?? changedAt, state: folding.state };
  }

  #fileOf(setupId: string): string {
    return join(this.#folder.folderOf(setupId), 'state.json');
  }

  /** A journal only grows: what was there at a size is what was there. */
  #headOf(journalBytes: number, body: string): string {
    const sha256 = createHash('sha256').update(body).digest('hex');
    return JSON.stringify({ build: this.#build, journalBytes, sha256 });
  }
}
