import type { FileHandle } from 'node:fs/promises';

/** Bytes that come in parts, up to a limit: what comes after it is not kept. */
export class BoundedBytes {
  readonly #limit: number;
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes the next part. Out: whether all of it fit; if not, the rest need not be read. */
  add(part: Uint8Array): boolean {
    const fits = part.subarray(0, this.#limit - this.#length);
    this.#parts.push(fits);
    this.#length += fits.length;
    return fits.length === part.length;
  }

  /** What fit, in one piece. */
  get bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

/**
 * Reads an open file or pipe from where it is to its end, or to a limit in bytes. Rejects with the
 * system's error.
 */
export async function readUpTo(handle: FileHandle, limit: number): Promise<Buffer> {
  const bytes = Buffer.alloc(limit);
  let length = 0;
  while (length < limit) {
    const { bytesRead } = await handle.read(bytes, length, limit - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
