import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';
import { makePrivateFolder, syncFolder } from '../storage/files.ts';
import { type EntryMask, type Journal, newJournal, openJournal, unmasked } from './journal.ts';
import { readEntriesFrom } from './repair.ts';
import { isSetupId, setupIds, setupsIn } from './setups-place.ts';
import { storageProblem } from '../storage/storage-problems.ts';

/** `<profile>/setups`: a folder for each setup, with its journal in it. */
export class SetupsFolder {
  readonly #folder: string;
  readonly #now: () => Date;
  readonly #unwritable: Problem | null;
  readonly #mask: EntryMask;

  /**
   * `unwritable`: this instance does not own the profile and must not write; null when it does.
   * `mask`: takes the secrets that are known out of every entry before it is written.
   */
  constructor(
    profile: string,
    now: () => Date,
    unwritable: Problem | null = null,
    mask: EntryMask = unmasked,
  ) {
    this.#folder = setupsIn(profile);
    this.#now = now;
    this.#unwritable = unwritable;
    this.#mask = mask;
  }

  /** Why nothing may be written here; null: it may. */
  get unwritable(): Problem | null {
    return this.#unwritable;
  }

  /** The folder of one setup. */
  folderOf(setupId: string): string {
    return join(this.#folder, setupId);
  }

  /** The ids of all setups, in no order. Empty before the first one. */
  ids(): Promise<Result<readonly string[]>> {
    return setupIds(this.#folder);
  }

  /** Opens a setup's journal. SETUP_NOT_FOUND, JOURNAL_UNWRITABLE. */
  async open(setupId: string): Promise<Result<Journal>> {
    if (!isSetupId(setupId)) return fail('SETUP_NOT_FOUND');
    const opened = await openJournal(
      this.#journalOf(setupId),
      this.#now,
      this.#unwritable,
      this.#mask,
    );
    if (!opened.ok && opened.problem.params['cause'] === 'ENOENT') return fail('SETUP_NOT_FOUND');
    return opened;
  }

  /** Whether anything is left in a setup's folder. */
  async holdsFiles(setupId: string): Promise<boolean> {
    const names = await readdir(this.folderOf(setupId)).catch(() => []);
    return names.length > 0;
  }

  /** The size of a setup's journal, in bytes. Throws what the file system throws. */
  async journalBytes(setupId: string): Promise<number> {
    return (await stat(this.#journalOf(setupId))).size;
  }

  /** What was written behind a place in a setup's journal: see `readEntriesFrom` (repair.ts). */
  entriesFrom(setupId: string, from: number, mostBytes: number): Promise<readonly Entry[] | null> {
    return readEntriesFrom(this.#journalOf(setupId), from, mostBytes);
  }

  /** Makes a setup's folder with an empty journal. JOURNAL_UNWRITABLE, JOURNAL_DISK_FULL. */
  async create(): Promise<Result<{ setupId: string; journal: Journal }>> {
    if (this.#unwritable !== null) return { ok: false, problem: this.#unwritable };
    const setupId = randomUUID();
    try {
      await makePrivateFolder(this.#folder);
      await makePrivateFolder(this.folderOf(setupId));
      await syncFolder(this.#folder);
    } catch (error) {
      return { ok: false, problem: storageProblem(error, this.#folder) };
    }
    return ok({ setupId, journal: newJournal(this.#journalOf(setupId), this.#now, this.#mask) });
  }

  /** Takes away a setup's folder that never got its first entry. */
  async discard(setupId: string): Promise<void> {
    await rm(this.folderOf(setupId), { recursive: true, force: true, maxRetries: 3 });
  }

  /** Removes a setup's folder for good. JOURNAL_UNWRITABLE. */
  async remove(setupId: string): Promise<Result<null>> {
    if (this.#unwritable !== null) return { ok: false, problem: this.#unwritable };
    if (!isSetupId(setupId)) return fail('SETUP_NOT_FOUND');
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
