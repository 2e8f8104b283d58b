import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SetupState } from '../../shared/domain/setup/state.ts';
import { writeAtomically } from '../storage/files.ts';
import type { SetupsFolder } from '../journal/setups-folder.ts';
import { fileErrorCode } from '../storage/storage-problems.ts';

/** What a set-up's journal came to. */
export interface Remembered {
  /** When the newest entry was written, ISO 8601. */
  readonly changedAt: string;
  readonly state: SetupState;
}

/** Shorter journals, in bytes, are read before anybody could notice: nothing is kept of them. */
const longBytes = 256 * 1024;

/**
 * Keeps what a long journal came to beside it, as `state.json`, so that the window has something to show
 * before all of the journal is read again. It is never what anything is decided by.
 * Its first line says what it belongs to, with the SHA-256 of the second, which holds the state.
 */
export class Memory {
  readonly #folder: SetupsFolder;
  readonly #build: string;
  readonly #log: (code: string, detail: string) => void;
  readonly #recalled = new Map<string, Promise<Remembered | null>>();

  /** `build` names this very code: another version may fold the same journal to another state. */
  constructor(folder: SetupsFolder, build: string, log: (code: string, detail: string) => void) {
    this.#folder = folder;
    this.#build = build;
    this.#log = log;
  }

  /** What was kept of a set-up; null: nothing that belongs to its journal as it is now. Never fails. */
  recall(setupId: string): Promise<Remembered | null> {
    const recalled = this.#recalled.get(setupId) ?? this.#read(setupId);
    this.#recalled.set(setupId, recalled);
    return recalled;
  }

  /** Keeps it for the next start, where the journal is long. What cannot be kept is logged. */
  async keep(setupId: string, remembered: Remembered): Promise<void> {
    if (this.#folder.unwritable !== null) return;
    try {
      const bytes = await this.#folder.journalBytes(setupId);
      if (bytes < longBytes) return;
      const body = JSON.stringify(remembered);
      await writeAtomically(this.#fileOf(setupId), `${this.#headOf(bytes, body)}\n${body}\n`);
    } catch (error) {
      this.#log('memory.unwritten', fileErrorCode(error));
    }
  }

  /** The set-up's journal has been read, or cannot be: what it was before does not count any more. */
  forget(setupId: string): void {
    this.#recalled.set(setupId, Promise.resolve(null));
  }

  async #read(setupId: string): Promise<Remembered | null> {
    try {
      const [head, body] = (await readFile(this.#fileOf(setupId), 'utf8')).split('\n');
      if (body === undefined) return null;
      // Whole, of this journal and by this code: then it has the shape that this code gave it.
      if (head !== this.#headOf(await this.#folder.journalBytes(setupId), body)) return null;
      return JSON.parse(body);
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
