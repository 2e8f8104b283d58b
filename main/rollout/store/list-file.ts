import { stat, truncate, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Problem, problem } from '../../../shared/domain/problems/problem.ts';
import { type Result, fail, ok } from '../../../shared/domain/problems/result.ts';
import { LineReader } from '../../journal/lines.ts';
import { JournalWriter, leftOf } from '../../journal/writer.ts';
import { syncFolder, writeAtomically } from '../../storage/files.ts';
import { openToRead, partsOf } from '../../storage/read-file.ts';
import { fileErrorCode } from '../../storage/storage-problems.ts';
import { yielding } from '../../storage/yielding.ts';
import type { RunEvent } from '../compare/events.ts';
import type { KeptList } from './kept-list.ts';
import { LineReading, runLine, wholeLines } from './list-lines.ts';
import { Seals } from './sealed-lines.ts';

const fileName = 'rollout-list.jsonl';

/**
 * The file of a setup's list. Written whole beside the one before and put in its place; what a
 * comparison does is appended, on disk before it counts. A last line that was cut off is taken away;
 * anything else that is not as it was written is LIST_DAMAGED, never a shorter list.
 */
export class ListFile {
  readonly #path: string;
  #seals = new Seals();
  #writer: JournalWriter | null = null;
  #pending: {
    readonly events: readonly RunEvent[];
    readonly done: (written: Result<null>) => void;
  }[] = [];
  #writing: Promise<void> | null = null;

  /** In: the setup's folder. */
  constructor(folder: string) {
    this.#path = join(folder, fileName);
  }

  /** Whether it was read or written, and not closed since. */
  get isOpen(): boolean {
    return this.#writer !== null;
  }

  /**
   * The list; null: there is none. In: `only` to change nothing, for who is not its writer.
   * LIST_DAMAGED
   */
  async read(how: 'only' | 'to-append' = 'to-append'): Promise<Result<KeptList | null>> {
    this.#seals = new Seals();
    const reading = new LineReading(this.#seals);
    const lines = new LineReader();
    let fits = true;
    try {
      const handle = await openToRead(this.#path);
      try {
        for await (const part of partsOf(handle)) {
          await yielding(lines.lines(part), ({ text }) => {
            fits &&= reading.take(text);
          });
          if (!fits) break;
        }
      } finally {
        await handle.close();
      }
      const { list } = reading;
      if (!fits || list === null) return fail('LIST_DAMAGED');
      if (how === 'only') return ok(list);
      if (lines.rest().bytes > 0) await truncate(this.#path, lines.wholeBytes);
      this.#writer = await this.#open();
      return ok(list);
    } catch (error) {
      const cause = fileErrorCode(error);
      if (cause === 'ENOENT') return ok(null);
      return fail('LIST_DAMAGED', { cause });
    }
  }

  /** Writes a whole list in the place of the one before. LIST_UNWRITABLE: then that is still there. */
  async write(list: KeptList): Promise<Result<null>> {
    await this.close();
    const seals = new Seals();
    const lines: string[] = [];
    await yielding(wholeLines(list, seals), (line) => lines.push(line));
    try {
      await writeAtomically(this.#path, `${lines.join('\n')}\n`);
      this.#seals = seals;
      this.#writer = await this.#open();
      return ok(null);
    } catch (error) {
      return { ok: false, problem: unwritable(fileErrorCode(error)) };
    }
  }

  /**
   * Adds what a comparison did, all of it or nothing; what comes meanwhile goes into the next line.
   * LIST_UNWRITABLE, LIST_DAMAGED where the file is not as it was left.
   */
  append(events: readonly RunEvent[]): Promise<Result<null>> {
    return new Promise((done) => {
      this.#pending.push({ events, done });
      this.#writing ??= this.#write();
    });
  }

  /** Removes it. LIST_UNWRITABLE */
  async remove(): Promise<Result<null>> {
    await this.close();
    try {
      await rm(this.#path, { force: true });
      await rm(`${this.#path}.new`, { force: true });
      await syncFolder(dirname(this.#path));
      return ok(null);
    } catch (error) {
      return { ok: false, problem: unwritable(fileErrorCode(error)) };
    }
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#writer?.close();
    this.#writer = null;
  }

  async #write(): Promise<void> {
    while (this.#pending.length > 0) {
      const some = this.#pending;
      this.#pending = [];
      const written = await this.#writeLine(some.flatMap(({ events }) => events));
      for (const { done } of some) done(written);
    }
    // In the same moment in which nothing is left: what comes now begins anew.
    this.#writing = null;
  }

  async #writeLine(events: readonly RunEvent[]): Promise<Result<null>> {
    if (this.#writer === null) return fail('LIST_MISSING');
    const seals = this.#seals.copy();
    const written = await this.#writer.append(runLine(events, seals));
    if (written.ok) {
      this.#seals = seals;
      return written;
    }
    const { code, params } = written.problem;
    return code === 'JOURNAL_REPLACED'
      ? fail('LIST_DAMAGED')
      : { ok: false, problem: unwritable(String(params['cause'] ?? 'unknown')) };
  }

  async #open(): Promise<JournalWriter> {
    return new JournalWriter(this.#path, leftOf(await stat(this.#path, { bigint: true })));
  }
}

function unwritable(cause: string): Problem {
  const full = cause === 'ENOSPC' || cause === 'EDQUOT' ? { full: true } : {};
  return problem('LIST_UNWRITABLE', { cause, ...full });
}
