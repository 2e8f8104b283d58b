/** Where something was found in a text, `end` exclusive. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds every piece of some texts, of `size` characters and more, inside another text. All pieces of
 * exactly that size are in one set, so the time is in proportion to the text that is searched, however
 * long the texts are whose pieces are looked for.
 */
export class Pieces {
  readonly #size: number;
  readonly #all = new Set<string>();
  /** By hash: whether a piece can be there at all. Saves cutting a text out at every place. */
  readonly #perhaps: Uint8Array;
  /** The weight in the hash of the character that leaves it. */
  readonly #leaving: number;

  /** In: the texts, and others whose pieces do not count. */
  constructor(size: number, texts: readonly string[], except: readonly string[] = []) {
    this.#size = size;
    for (const text of texts) for (const piece of piecesOf(text, size)) this.#all.add(piece);
    for (const text of except) for (const piece of piecesOf(text, size)) this.#all.delete(piece);
    this.#perhaps = new Uint8Array(2 ** Math.ceil(Math.log2(this.#all.size * 16 + 256)));
    let weight = 1;
    for (let step = 1; step < size; step += 1) weight = Math.imul(weight, factor);
    this.#leaving = weight;
    for (const piece of this.#all) this.#perhaps[this.#slot(hashOf(piece))] = 1;
  }

  /** From left to right; what overlaps or touches is one. */
  find(text: string): readonly Found[] {
    const size = this.#size;
    const found: Found[] = [];
    if (this.#all.size === 0 || text.length < size) return found;
    let hash = hashOf(text.slice(0, size));
    let [start, end] = [-1, -1];
    for (let at = 0; ; at += 1) {
      if (this.#perhaps[this.#slot(hash)] === 1 && this.#all.has(text.slice(at, at + size))) {
        if (at > end) {
          if (end >= 0) found.push({ start, end });
          start = at;
        }
        end = at + size;
      }
      if (at + size >= text.length) break;
      const without = Math.imul(text.charCodeAt(at), this.#leaving);
      hash = (Math.imul(hash - without, factor) + text.charCodeAt(at + size)) | 0;
    }
    if (end >= 0) found.push({ start, end });
    return found;
  }

  #slot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#perhaps.length - 1);
  }
}

const factor = 0x01000193;

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, factor) + text.charCodeAt(at)) | 0;
  }
  return hash;
}

function* piecesOf(text: string, size: number): Iterable<string> {
  for (let at = 0; at + size <= text.length; at += 1) yield text.slice(at, at + size);
}
