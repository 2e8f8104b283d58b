import { foldCase } from '../../text/fold-case.ts';
import { WordTree } from './word-tree.ts';

/** A place where words were found: from the first sign to after the last one. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Where the longest of the words that begin at `start` ends. */
  readonly wordEnd: number;
}

/** A word to look for. */
export interface Word {
  readonly text: string;
  /** Only where no letter or digit stands next to it. */
  readonly alone: boolean;
}

/**
 * Makes the search for many words at once. In: the words. Out: text → the places where any of them
 * stands, in order, whatever its case; words that overlap are one place. It takes a time that grows
 * with the text alone, however many words there are and whatever they are (Aho and Corasick 1975).
 */
export function wordSearch(words: readonly Word[]): (text: string) => readonly Found[] {
  const tree = new WordTree(words.map(({ text, alone }) => ({ units: foldCase(text), alone })));
  return (text) => {
    const units = foldCase(text);
    const found: Found[] = [];
    let node = 0;
    for (let at = 0; at < units.length; at += 1) {
      node = tree.next(node, units[at] ?? 0);
      const length = Math.max(tree.longest(node), longestAlone(tree, node, text, at + 1));
      if (length > 0) join(found, at + 1 - length, at + 1);
    }
    return found;
  };
}

/** The longest word for itself that ends here and stands alone; 0: none. */
function longestAlone(tree: WordTree, node: number, text: string, end: number): number {
  let length = tree.longestAlone(node);
  if (length === 0 || isWordSign(text.codePointAt(end))) return 0;
  for (let at = node; length > 0; length = tree.longestAlone(at)) {
    if (!isWordSign(codePointBefore(text, end - length))) return length;
    at = tree.shorter(at);
  }
  return 0;
}

/** Places come by their ends: a new one takes in all that it overlaps. */
function join(found: Found[], start: number, end: number): void {
  let place: Found = { start, end, wordEnd: end };
  for (let last = found.at(-1); last !== undefined && last.end > start; last = found.at(-1)) {
    found.pop();
    if (last.start < place.start) place = { ...last, end };
  }
  found.push(place);
}

function codePointBefore(text: string, at: number): number | undefined {
  if (at <= 0) return undefined;
  const pair = at > 1 ? text.codePointAt(at - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? pair : text.codePointAt(at - 1);
}

/** Whether it is a letter or a digit. */
function isWordSign(codePoint: number | undefined): boolean {
  return codePoint !== undefined && /[\p{L}\p{N}]/u.test(String.fromCodePoint(codePoint));
}
