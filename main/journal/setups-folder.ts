import { randomUUID } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer, fail, ok, type Problem } from '../../shared/problems.ts';
import { fileMode, makePrivateFolder, syncFolder, writeWhole } from './files.ts';
import { type Journal, newJournal, openJournal } from './journal.ts';
import { fileErrorCode, storageProblem } from './storage-problems.ts';

const idShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `<profile>/setups`: a folder for each set-up, with its journal in it. */
export class SetupsFolder {
  readonly #folder: string;
  readonly #now: () => Date;
  readonly #unwritable: Problem | null;

  /** `unwritable`: this instance does not own the profile and must not write; null when it does. */
  constructor(profile: string, now: () => Date, unwritable: Problem | null = null) {
    this.#folder = join(profile, 'setups');
    this.#now = now;
    this.#unwritable = unwritable;
  }

  /** Why nothing may be written here; null: it may. */
  get unwritable(): Problem | null {
    return this.#unwritable;
  }

  /** The folder of one set-up. */
  folderOf(setupId: string): string {
    return join(this.#folder, setupId);
  }

  /**
   * Whether anything can be written here: makes the folder, writes a small file, takes it away.
   * Out: JOURNAL_UNWRITABLE or JOURNAL_DISK_FULL, or null when all is well.
   */
  async probe(): Promise<Problem | null> {
    if (this.#unwritable !== null) return this.#unwritable;
    const file = join(this.#folder, `.probe-${randomUUID()}`);
    try {
      await makePrivateFolder(this.#folder);
      const handle = await open(file, 'wx', fileMode);
      try {
        // A full disk still makes empty files.
        await writeWhole(handle, Buffer.alloc(4096, 0x20));
        await handle.sync();
      } finally {
        await handle.close();
        await rm(file, { force: true });
      }
      return null;
    } catch (error) {
      return storageProblem(error, this.#folder);
    }
  }

  /** The ids of all set-ups, in no order. Empty before the first one. */
  async ids(): Promise<Answer<readonly string[]>> {
    try {
      const found = await readdir(this.#folder, { withFileTypes: true });
      return ok(found.filter((e) => e.isDirectory() && idShape.test(e.name)).map((e) => e.name));
    } catch (error) {
      if (fileErrorCode(error) === 'ENOENT') return ok([]);
      return { ok: false, problem: storageProblem(error, this.#folder) };
    }
  }

  /** Opens a set-up's journal. SETUP_NOT_FOUND, JOURNAL_UNWRITABLE. */
  async open(setupId: string): Promise<Answer<Journal>> {
    if (!idShape.test(setupId)) return fail('SETUP_NOT_FOUND');
    const opened = await openJournal(this.#journalOf(setupId), this.#now, this.#unwritable);
    if (!opened.ok && opened.problem.facts['cause'] === 'ENOENT') return fail('SETUP_NOT_FOUND');
    return opened;
  }

  /** Makes a set-up's folder with an empty journal. JOURNAL_UNWRITABLE, JOURNAL_DISK_FULL. */
  async create(): Promise<Answer<{ setupId: string; journal: Journal }>> {
    if (this.#unwritable !== null) return { ok: false, problem: this.#unwritable };
    const setupId = randomUUID();
    try {
      await makePrivateFolder(this.#folder);
      await makePrivateFolder(this.folderOf(setupId));
      await syncFolder(this.#folder);
    } catch (error) {
      return { ok: false, problem: storageProblem(error, this.#folder) };
    }
    return ok({ setupId, journal: newJournal(this.#journalOf(setupId), this.#now) });
  }

  /** Takes away a set-up's folder that never got its first entry. */
  async discard(setupId: string): Promise<void> {
    await rm(this.folderOf(setupId), { recursive: true, force: true });
  }

  /** Removes a set-up's folder for good. JOURNAL_UNWRITABLE. */
  async remove(setupId: string): Promise<Answer<null>> {
    if (this.#unwritable !== null) return { ok: false, problem: this.#unwritable };
    if (!idShape.test(setupId)) return fail('SETUP_NOT_FOUND');
    try {
      await rm(this.folderOf(setupId), { recursive: true, force: true, maxRetries: 3 });
      await syncFolder(this.#folder);
      return ok(null);
    } catch (error) {
      return { ok: false, problem: storageProblem(error, this.#folder) };
    }
  }

  #journalOf(setupId: string): string {
    return join(this.folderOf(setupId), 'journal.jsonl');
  }
}
