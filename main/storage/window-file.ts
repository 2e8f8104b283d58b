import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { makePrivateFolder, writeAtomically } from './files.ts';
import { fileErrorCode } from './storage-problems.ts';

const whole = v.pipe(v.number(), v.integer());
const boundsSchema = v.object({
  x: whole,
  y: whole,
  width: v.pipe(whole, v.minValue(1)),
  height: v.pipe(whole, v.minValue(1)),
});

const windowStateSchema = v.object({
  bounds: v.fallback(v.nullable(boundsSchema), null),
  maximized: v.fallback(v.boolean(), false),
  /** Kept beside the browser. */
  docked: v.fallback(v.boolean(), false),
  lastSetupId: v.fallback(v.nullable(v.string()), null),
  /** Whether reports of customers were opened here: the start need not read their list to know. */
  /** Who the change record names; asked once. */
  adminName: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
  someReports: v.fallback(v.boolean(), false),
  /** The name that confirmed reports here last. */
  strategistName: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
  /** The step the admin was at last, by setup. */
  positions: v.fallback(v.record(v.string(), v.string()), {}),
});
export type WindowState = v.InferOutput<typeof windowStateSchema>;

const fresh: WindowState = {
  bounds: null,
  maximized: false,
  docked: false,
  lastSetupId: null,
  adminName: null,
  someReports: false,
  strategistName: null,
  positions: {},
};

/**
 * `window.json`: where the admin was. Convenience, not record: a damaged file counts as none, and a
 * write that fails costs a position, so it is logged by its code and nothing more.
 */
export class WindowFile {
  readonly #folder: string;
  readonly #log: (code: string, detail: string) => void;
  #state: WindowState = fresh;
  #writing: Promise<void> = Promise.resolve();
  #waiting = false;

  constructor(profile: string, log: (code: string, detail: string) => void) {
    this.#folder = profile;
    this.#log = log;
  }

  get state(): WindowState {
    return this.#state;
  }

  /**
   * Reads the file, synchronously: the window's position waits for it. Never fails: what cannot be
   * read is as if it was never written.
   */
  load(): WindowState {
    try {
      const read = v.safeParse(windowStateSchema, JSON.parse(readAtOnce(this.#path)));
      if (read.success) this.#state = read.output;
      else this.#log('window-file.damaged', 'shape');
    } catch (error) {
      const code = fileErrorCode(error);
      if (code !== 'ENOENT') this.#log('window-file.unreadable', code);
    }
    return this.#state;
  }

  /** Changes a part and writes soon; several changes in a row become one write. */
  update(change: Partial<WindowState>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#waiting) return;
    this.#waiting = true;
    this.#writing = this.#writing.then(() => this.#write());
  }

  /** Resolves when everything is written, or could not be. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  get #path(): string {
    return join(this.#folder, 'window.json');
  }

  async #write(): Promise<void> {
    this.#waiting = false;
    try {
      await makePrivateFolder(this.#folder);
      await writeAtomically(this.#path, `${JSON.stringify(this.#state, null, 2)}\n`);
    } catch (error) {
      this.#log('window-file.unwritten', fileErrorCode(error));
    }
  }
}

/** A file that takes longer to read than to do without. */
const mostBytes = 1024 * 1024;

/** The text of a file, if it is one: a pipe in its place would be waited for at every start. */
function readAtOnce(path: string): string {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    return stats.isFile() && stats.size <= mostBytes ? readFileSync(file, 'utf8') : '';
  } finally {
    closeSync(file);
  }
}
