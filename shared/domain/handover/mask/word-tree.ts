/** A word as numbers, and whether it counts only where it stands alone. */
interface TreeWord {
  readonly units: Uint16Array;
  readonly alone: boolean;
}

const anywhere = 1;
const alone = 2;

/**
 * The words of a search as a tree of their beginnings, in which each node knows the longest shorter
 * ending that begins a word too. In typed arrays: a report may name thousands of people.
 */
export class WordTree {
  readonly #edges: Edges;
  readonly #suffix: Int32Array;
  readonly #depth: Uint16Array;
  readonly #longest: Uint16Array;
  /** The nearest node, this one or by `suffix`, where a word for itself ends; 0: none. */
  readonly #alone: Int32Array;

  constructor(words: readonly TreeWord[]) {
    const most = words.reduce((sum, { units }) => sum + units.length, 1);
    this.#edges = new Edges(most);
    this.#suffix = new Int32Array(most);
    this.#depth = new Uint16Array(most);
    this.#longest = new Uint16Array(most);
    this.#alone = new Int32Array(most);
    const kind = new Uint8Array(most);
    const parent = new Int32Array(most);
    const unit = new Uint16Array(most);
    let nodes = 1;
    for (const word of words) {
      let node = 0;
      for (const one of word.units) {
        let to = this.#edges.get(node, one);
        if (to === 0) {
          to = nodes;
          nodes += 1;
          this.#edges.set(node, one, to);
          parent[to] = node;
          unit[to] = one;
          this.#depth[to] = (this.#depth[node] ?? 0) + 1;
        }
        node = to;
      }
      kind[node] = (kind[node] ?? 0) | (word.alone ? alone : anywhere);
    }
    for (const node of byDepth(this.#depth.subarray(0, nodes))) {
      const from = parent[node] ?? 0;
      const suffix = from === 0 ? 0 : this.next(this.#suffix[from] ?? 0, unit[node] ?? 0);
      const is = kind[node] ?? 0;
      this.#suffix[node] = suffix;
      this.#longest[node] = is & anywhere ? (this.#depth[node] ?? 0) : (this.#longest[suffix] ?? 0);
      this.#alone[node] = is & alone ? node : (this.#alone[suffix] ?? 0);
    }
  }

  /** The node after one more unit of text. */
  next(node: number, unit: number): number {
    for (let at = node; ; at = this.#suffix[at] ?? 0) {
      const to = this.#edges.get(at, unit);
      if (to !== 0 || at === 0) return to;
    }
  }

  /** How long the longest word is that ends here and counts anywhere; 0: none does. */
  longest(node: number): number {
    return this.#longest[node] ?? 0;
  }

  /** The same for words that count only where they stand alone. */
  longestAlone(node: number): number {
    return this.#depth[this.#alone[node] ?? 0] ?? 0;
  }

  /** From there, the node with the next shorter one of these. */
  shorter(node: number): number {
    return this.#suffix[this.#alone[node] ?? 0] ?? 0;
  }
}

/** All nodes but the root, the shallow ones first. */
function byDepth(depths: Uint16Array): Int32Array {
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  const start = new Int32Array(deepest + 2);
  for (const depth of depths) start[depth + 1] = (start[depth + 1] ?? 0) + 1;
  for (let at = 1; at < start.length; at += 1) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const order = new Int32Array(depths.length);
  for (const [node, depth] of depths.entries()) {
    order[start[depth] ?? 0] = node;
    start[depth] = (start[depth] ?? 0) + 1;
  }
  return order.subarray(1);
}

/** From a node and a unit to a node: a table with open addressing. */
class Edges {
  readonly #from: Int32Array;
  readonly #unit: Uint16Array;
  readonly #to: Int32Array;
  readonly #mask: number;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(most * 2 + 2));
    this.#mask = size - 1;
    this.#from = new Int32Array(size);
    this.#unit = new Uint16Array(size);
    this.#to = new Int32Array(size);
  }

  /** 0 where no edge is: none leads to the root. */
  get(from: number, unit: number): number {
    return this.#to[this.#place(from, unit)] ?? 0;
  }

  set(from: number, unit: number, to: number): void {
    const place = this.#place(from, unit);
    this.#from[place] = from;
    this.#unit[place] = unit;
    this.#to[place] = to;
  }

  #place(from: number, unit: number): number {
    let place = (Math.imul(from, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & this.#mask;
    while (this.#to[place] !== 0 && (this.#from[place] !== from || this.#unit[place] !== unit)) {
      place = (place + 1) & this.#mask;
    }
    return place;
  }
}
