import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { writeAtomically } from '../storage/files.ts';
import { readText } from '../storage/read-file.ts';
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

  /** A setup's snapshot; null: none that belongs to its journal as it is now. Never fails. */
  read(setupId: string): Promise<Snapshot | null> {
    const cached = this.#cached.get(setupId) ?? this.#read(setupId);
    this.#cached.set(setupId, cached);
    return cached;
  }

  /** Keeps a snapshot for the next start, where the journal is long. A failure is logged. */
  async write(setupId: string, snapshot: Snapshot): Promise<void> {
    if (this.#folder.unwritable !== null) return;
    try {
      const bytes = await this.#folder.journalBytes(setupId);
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
      // Whole, of this journal and by this code.
      if (head !== this.#headOf(await this.#folder.journalBytes(setupId), body)) return null;
      const snapshot = v.safeParse(snapshotSchema, JSON.parse(body));
      if (snapshot.success) return snapshot.output;
      this.#log('memory.unreadable', 'shape');
      return null;
    } catch (error) {
      const code = fileErrorCode(error);
      if (code !== 'ENOENT') this.#log('memory.unreadable', code);
      return null;
    }
  }

  #fileOf(setupId: string): string {
    return join(this.#folder.folderOf(setupId), 'state.json');
  }

  /** A journal only grows: the same size is the same journal. */
  #headOf(journalBytes: number, body: string): string {
    const sha256 = createHash('sha256').update(body).digest('hex');
    return JSON.stringify({ build: this.#build, journalBytes, sha256 });
  }
}
