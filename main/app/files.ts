import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { fileBytes } from '../../shared/domain/handover/file-bytes.ts';
import { listBytes } from '../../shared/domain/rollout/list.ts';
import { fileKind, listKind } from '../../shared/messages/desktop.ts';
import type { FilesPort } from '../use-cases/context.ts';
import { readUpTo } from '../storage/bounded.ts';
import { saveFile } from '../storage/files.ts';
import { openToRead } from '../storage/read-file.ts';
import { fileErrorCode } from '../storage/storage-problems.ts';
import { fileTooLarge } from '../handover/file-too-large.ts';
import { ownFile } from './opened-files.ts';

/** What exports of people end in; a person may choose any file all the same. */
const listExtensions = ['csv', 'tsv', 'txt'];
const anyList = /\.(?:csv|tsv|txt)$/i;

/**
 * The system's dialogs. In practice mode with WISQ_PRACTICE_FILES no dialog opens: files are
 * saved into that folder under the name that would be offered, and opening takes the newest there.
 */
export class SystemFiles implements FilesPort {
  readonly #window: () => BrowserWindow | null;
  readonly #practiceFolder: string | null;
  /** Where what was saved since the start lies, by name: the window names no path. */
  readonly #saved = new Map<string, string>();

  constructor(window: () => BrowserWindow | null, practiceFolder: string | null) {
    this.#window = window;
    this.#practiceFolder = practiceFolder;
  }

  async save(name: string, content: string | Uint8Array): Promise<Result<string | null>> {
    const path = await this.#whereTo(name);
    if (path === null) return ok(null);
    try {
      await saveFile(path, Buffer.from(content));
      this.#saved.set(basename(path), path);
      return ok(basename(path));
    } catch (error) {
      return fail('FILE_UNWRITABLE', { cause: fileErrorCode(error) });
    }
  }

  async show(name: string): Promise<Result<null>> {
    const path = this.#saved.get(name);
    if (path === undefined) return fail('FILE_CLOSED');
    // Nothing may leave the practice: there, no other program is opened.
    if (this.#practiceFolder === null) shell.showItemInFolder(path);
    return ok(null);
  }

  async open(): Promise<Result<{ bytes: Uint8Array; path: string } | null>> {
    const path = await this.#whichOne(fileKind, ['wisq-setup', 'wisq-confirmation'], ownFile);
    if (path === null) return ok(null);
    const bytes = await readBounded(path);
    return bytes.ok ? ok({ bytes: bytes.value, path }) : bytes;
  }

  async openList(): Promise<Result<{ bytes: Uint8Array; name: string } | null>> {
    const path = await this.#whichOne(listKind, listExtensions, anyList);
    if (path === null) return ok(null);
    const bytes = await readBounded(path, listBytes);
    if (bytes.ok) return ok({ bytes: bytes.value, name: basename(path) });
    const { code } = bytes.problem;
    return code === 'FILE_TOO_LARGE'
      ? fail('LIST_TOO_LARGE', { limitMb: listBytes / 1024 / 1024 })
      : bytes;
  }

  read(path: string): Promise<Result<Uint8Array>> {
    return readBounded(path);
  }

  async #whereTo(name: string): Promise<string | null> {
    if (this.#practiceFolder !== null) return join(this.#practiceFolder, name);
    const options = { defaultPath: name };
    const window = this.#window();
    const chosen = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
  }

  async #whichOne(name: string, extensions: string[], ours: RegExp): Promise<string | null> {
    if (this.#practiceFolder !== null) return newest(this.#practiceFolder, ours);
    const options: Electron.OpenDialogOptions = {
      properties: ['openFile'],
      filters: [{ name, extensions }],
    };
    const window = this.#window();
    const chosen = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  }
}

/**
 * Reads a file after its size was checked: one that is too large is refused unread, and one that
 * grows meanwhile is not followed. A pipe or a device is no file, and a share that does not answer
 * is not waited for. FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function readBounded(
  path: string,
  mostBytes = fileBytes,
): Promise<Result<Uint8Array>> {
  try {
    const handle = await openToRead(path);
    try {
      const { size } = await handle.stat();
      if (size > mostBytes) return fileTooLarge();
      return ok(await readUpTo(handle, size));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail('FILE_UNREADABLE', { cause: fileErrorCode(error) });
  }
}

async function newest(folder: string, ours: RegExp): Promise<string | null> {
  const names = (await readdir(folder)).filter((name) => ours.test(name));
  const dated = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, at: (await stat(path)).mtimeMs };
    }),
  );
  return dated.toSorted((a, b) => b.at - a.at)[0]?.path ?? null;
}
