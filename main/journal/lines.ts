/** A line without its line break; null: not UTF-8, or longer than any of ours. */
export interface Line {
  readonly text: string | null;
  /** How long it is in the file, its line break included. */
  readonly bytes: number;
}

const newline = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** No entry comes near: such a line is not kept in memory to be read. */
const longestLine = 8 * 1024 * 1024;

/** Cuts a file that comes in parts into lines, and holds no more of it than a part and a line. */
export class LineReader {
  #pieces: Uint8Array[] = [];
  /** Of the line that has no end yet. */
  #bytes = 0;
  #whole = 0;

  /** Where the whole lines end so far, in bytes. */
  get wholeBytes(): number {
    return this.#whole;
  }

  /** Takes the next part. Out: the lines that it completes. */
  lines(part: Uint8Array): readonly Line[] {
    const end = part.lastIndexOf(newline) + 1;
    if (end === 0) {
      this.#keep(part);
      return [];
    }
    const first = part.indexOf(newline) + 1;
    this.#keep(part.subarray(0, first));
    const begun = this.#take();
    const lines = [begun, ...cut(part.subarray(first, end))];
    for (const { bytes } of lines) this.#whole += bytes;
    this.#keep(part.subarray(end));
    return lines;
  }

  /** What came after the last line break. */
  rest(): Line {
    return this.#take();
  }

  #keep(piece: Uint8Array): void {
    this.#bytes += piece.length;
    // A copy: the part's memory is filled again by whoever reads the file.
    if (this.#bytes <= longestLine) this.#pieces.push(new Uint8Array(piece));
    else this.#pieces = [];
  }

  #take(): Line {
    const bytes = this.#bytes;
    const joined = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#bytes = 0;
    const ended = joined.at(-1) === newline ? joined.subarray(0, -1) : joined;
    return { text: bytes > longestLine ? null : decode(ended), bytes };
  }
}

/** The whole lines of a piece. Decoded at once where all of it is text: a journal is long. */
function cut(whole: Uint8Array): readonly Line[] {
  const text = decode(whole);
  if (text !== null) {
    const lines = text.split('\n').slice(0, -1);
    return lines.map((line) => ({ text: line, bytes: Buffer.byteLength(line) + 1 }));
  }
  const lines: Line[] = [];
  let start = 0;
  for (let end = whole.indexOf(newline); end >= 0; end = whole.indexOf(newline, start)) {
    lines.push({ text: decode(whole.subarray(start, end)), bytes: end + 1 - start });
    start = end + 1;
  }
  return lines;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    // Counted as damage, and shown, by the caller.
    return null;
  }
}
