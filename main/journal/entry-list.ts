import { fileBytes } from '../../shared/domain/handover/file-bytes.ts';
import { Naming } from '../../shared/domain/handover/mask/naming.ts';
import { neededEntries } from '../../shared/domain/handover/needed.ts';
import { type LeftOut, leftOutOf, sumOf } from '../../shared/domain/handover/shorten.ts';
import type { Entry } from '../../shared/domain/setup/entries.ts';
import { Folding } from '../../shared/domain/setup/fold.ts';

/** How much of a journal stays whole in memory, in bytes of the file: as much as a report has room for. */
const wholeBytes = fileBytes;

/**
 * A journal's entries in memory. The newest are all there, as many as a report has room for. Of those
 * before, which in a long journal are most and say the same again and again, stays what the state
 * rests on and what pseudonyms are made from; the others are counted. The file keeps everything.
 */
export class EntryList {
  #entries: Entry[] = [];
  /** How long each is in the file. */
  #sizes: number[] = [];
  #bytes = 0;
  #leftOut: LeftOut | null = null;
  /** All that was pushed, each entry folded once, however often the list is shortened. */
  #folding = new Folding();
  #naming = new Naming();
  /** Those that pseudonyms are made from. */
  #named = new Set<Entry>();

  /** In order. It changes; what wants it as it is now takes a copy. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** What is in the file alone; null: nothing. */
  get leftOut(): LeftOut | null {
    return this.#leftOut;
  }

  /** Takes the next entry. In: how many bytes it takes in the file. */
  push(entry: Entry, bytes: number): void {
    this.#entries.push(entry);
    this.#sizes.push(bytes);
    this.#bytes += bytes;
    this.#take(entry);
    // Not at every entry: each time all of the list is looked through.
    if (this.#bytes > 2 * wholeBytes) this.#shorten();
  }

  /** Puts entries in the place of those it has, one for one: the same with a text of them masked. */
  replace(entries: readonly Entry[]): void {
    this.#entries = [...entries];
    this.#folding = new Folding();
    this.#naming = new Naming();
    this.#named = new Set();
    for (const entry of entries) this.#take(entry);
  }

  #take(entry: Entry): void {
    this.#folding.take(entry);
    if (this.#naming.take(entry)) this.#named.add(entry);
  }

  #shorten(): void {
    const needed = neededEntries(this.#entries, this.#named, this.#folding.state);
    const whole = this.#firstWhole();
    const entries: Entry[] = [];
    const sizes: number[] = [];
    const left: Entry[] = [];
    for (const [at, entry] of this.#entries.entries()) {
      if (at >= whole || needed.has(entry)) {
        entries.push(entry);
        sizes.push(this.#sizes[at] ?? 0);
      } else left.push(entry);
    }
    this.#entries = entries;
    this.#sizes = sizes;
    this.#leftOut = sumOf(this.#leftOut, leftOutOf(left));
    // What stays of the old ones is not counted again, or a journal of nothing else would be looked
    // through at every entry.
    this.#bytes = wholeBytes;
  }

  #firstWhole(): number {
    let room = wholeBytes;
    for (let at = this.#sizes.length; at > 0; at -= 1) {
      room -= this.#sizes[at - 1] ?? 0;
      if (room < 0) return at;
    }
    return 0;
  }
}
