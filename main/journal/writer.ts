import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Problem, problem } from '../../shared/domain/problems/problem.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { fileMode, syncFolder, writeWhole } from '../storage/files.ts';
import { fileErrorCode, storageProblem } from '../storage/storage-problems.ts';

/** A file as it was left: which one it is (device and inode), and how long, in bytes. */
export interface LeftFile {
  readonly file: string;
  readonly size: number;
}

/** In: what the system says of a file. */
export function leftOf({ dev, ino, size }: BigIntStats): LeftFile {
  return { file: `${dev} ${ino}`, size: Number(size) };
}

/**
 * Appends lines to one journal, one after the other, each on disk before it is acknowledged.
 * A line that could not be written whole is cut off again, so that the next one starts cleanly. A
 * journal that is not as it was left (deleted, moved, another one in its place, cut or longer) takes
 * nothing more: nobody would find what is written to it.
 */
export class JournalWriter {
  readonly #path: string;
  #handle: FileHandle | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  /** A part of a line may be left at the end: the next line must not continue it. */
  #dirty = false;
  /** Which file it is and how long it was left; null: the first line makes it. */
  #left: LeftFile | null;

  /** In: the file, and how it is; null where there is none yet. */
  constructor(path: string, left: LeftFile | null) {
    this.#path = path;
    this.#left = left;
  }

  /**
   * Appends one line (without its line break). Resolves when it is on disk; otherwise with
   * JOURNAL_DISK_FULL, JOURNAL_UNWRITABLE or JOURNAL_REPLACED, and the line counts as never written.
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
      const before = await this.#changed(handle);
      if (before !== null) return { ok: false, problem: before };
      const { size } = await handle.stat();
      try {
        await writeWhole(handle, Buffer.from(`${this.#dirty ? '\n' : ''}${line}\n`, 'utf8'));
        await handle.sync();
      } catch (error) {
        await this.#takeBack(handle, size);
        throw error;
      }
      this.#dirty = false;
      this.#left = leftOf(await handle.stat({ bigint: true }));
      // It may have gone in the meantime: then what is on disk is in no folder.
      const after = await this.#changed(handle);
      return after === null ? ok(null) : { ok: false, problem: after };
    } catch (error) {
      return { ok: false, problem: this.#problemOf(error) };
    }
  }

  /** Why the file is not the one that was left; null: it is. */
  async #changed(handle: FileHandle): Promise<Problem | null> {
    const held = leftOf(await handle.stat({ bigint: true }));
    const there = leftOf(await stat(this.#path, { bigint: true }));
    const left = this.#left ?? held;
    const reason =
      held.file !== there.file || held.file !== left.file
        ? 'replaced'
        : held.size !== left.size
          ? 'size'
          : null;
    return reason === null ? null : problem('JOURNAL_REPLACED', { reason });
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
    await handle.stat({ bigint: true }).then(
      (stats) => void (this.#left = leftOf(stats)),
      () => {},
    );
  }

  async #open(): Promise<FileHandle> {
    if (this.#handle !== null) return this.#handle;
    // One that was there is not made anew: an empty one in its place would look like a beginning.
    const create = this.#left === null ? constants.O_CREAT : 0;
    const flags = constants.O_WRONLY | constants.O_APPEND | create;
    this.#handle = await open(this.#path, flags, fileMode);
    await syncFolder(dirname(this.#path));
    return this.#handle;
  }

  #problemOf(error: unknown): Problem {
    return fileErrorCode(error) === 'ENOENT' && this.#left !== null
      ? problem('JOURNAL_REPLACED', { reason: 'gone' })
      : storageProblem(error, dirname(this.#path));
  }
}
