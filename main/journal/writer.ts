import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Result, ok } from '../../shared/domain/problems/codes.ts';
import { fileMode, syncFolder, writeWhole } from '../storage/files.ts';
import { storageProblem } from '../storage/storage-problems.ts';

/**
 * Appends lines to one journal, one after the other, each on disk before it is acknowledged.
 * A line that could not be written whole is cut off again, so that the next one starts cleanly.
 */
export class JournalWriter {
  readonly #path: string;
  #handle: FileHandle | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  /** A part of a line may be left at the end: the next line must not continue it. */
  #dirty = false;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Appends one line (without its line break). Resolves when it is on disk; otherwise with
   * JOURNAL_DISK_FULL or JOURNAL_UNWRITABLE, and the line counts as never written.
   */
  append(line: string): Promise<Result<null>> {
    const done = this.#queue.then(() => this.#write(line));
    this.#queue = done;
    return done;
  }

  /** Waits for what is being written and closes the file. */
  async close(): Promise<void> {
    await this.#queue;
    await this.#handle?.close();
    this.#handle = null;
  }

  async #write(line: string): Promise<Result<null>> {
    try {
      const handle = await this.#open();
      const { size } = await handle.stat();
      try {
        await writeWhole(handle, Buffer.from(`${this.#dirty ? '\n' : ''}${line}\n`, 'utf8'));
        await handle.sync();
      } catch (error) {
        await this.#takeBack(handle, size);
        throw error;
      }
      this.#dirty = false;
      return ok(null);
    } catch (error) {
      return { ok: false, problem: storageProblem(error, dirname(this.#path)) };
    }
  }

  /** Cuts off what a failed write left. Where that fails too, the next line starts on its own. */
  async #takeBack(handle: FileHandle, size: number): Promise<void> {
    this.#dirty = true;
    try {
      await handle.truncate(size);
      await handle.sync();
      this.#dirty = false;
    } catch {
      // The write's own error is the one to report; `#dirty` keeps track of this one.
    }
  }

  async #open(): Promise<FileHandle> {
    if (this.#handle !== null) return this.#handle;
    this.#handle = await open(this.#path, 'a', fileMode);
    await syncFolder(dirname(this.#path));
    return this.#handle;
  }
}
