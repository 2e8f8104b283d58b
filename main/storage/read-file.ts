import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { timedOut, within } from '../time/time-limit.ts';
import { readUpTo } from './bounded.ts';

/** How long a file may take to open, or a part of it to be read, in milliseconds: a share that is gone never answers. */
const waitMs = 5000;
const partBytes = 512 * 1024;

/** What keeps a file from being read, beside what the system itself says: `no-file`, `too-slow`, `too-large`. */
class FileFault extends Error {
  readonly code: 'no-file' | 'too-slow' | 'too-large';

  constructor(code: FileFault['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Opens a file to read it, if it is one. Rejects with the system's error, or FileFault `no-file` for
 * a folder, a pipe or a device, `too-slow` for one that does not answer.
 */
export async function openToRead(path: string): Promise<FileHandle> {
  // Without blocking: opening a named pipe would wait for its writer for ever.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const handle = await inTime(open(path, flags), (late) => late.close());
  const stats = await inTime(handle.stat());
  if (stats.isFile()) return handle;
  await handle.close();
  // As the system calls it, where it has a name for that.
  if (stats.isDirectory()) throw Object.assign(new FileFault('no-file'), { code: 'EISDIR' });
  throw new FileFault('no-file');
}

/** The text of a small file; `too-large` where it is longer than that, in bytes. Rejects as `openToRead` does. */
export async function readText(path: string, mostBytes: number): Promise<string> {
  const handle = await openToRead(path);
  try {
    const { size } = await handle.stat();
    if (size > mostBytes) throw new FileFault('too-large');
    return (await inTime(readUpTo(handle, size))).toString('utf8');
  } finally {
    await handle.close();
  }
}

/** The bytes of an open file from a place on, part by part; each part is overwritten by the next. */
export async function* partsOf(handle: FileHandle, from = 0): AsyncGenerator<Uint8Array> {
  const part = Buffer.alloc(partBytes);
  for (let at = from; ; ) {
    const { bytesRead } = await inTime(handle.read(part, 0, part.length, at));
    if (bytesRead === 0) return;
    yield part.subarray(0, bytesRead);
    at += bytesRead;
  }
}

/** Work on a file within the limit. What comes of it later is thrown away by `late`. */
async function inTime<T>(work: Promise<T>, late?: (value: T) => Promise<void>): Promise<T> {
  const value = await within(waitMs, work);
  if (value !== timedOut) return value;
  work.then(late).catch(() => {});
  throw new FileFault('too-slow');
}
