import { type Folded, readings } from './fold.ts';
import { type Found, Pieces } from './pieces.ts';
import { digitsOf, hexadecimalOf, spellingsOf } from './spellings.ts';
import { isOnlyWord, wordsIn } from './words.ts';

/** How much of a secret may stand anywhere: fewer characters are what ordinary texts have as well. */
const shortestPiece = 8;

/** A secret shorter than this stands in too many words: it is found where it stands alone. */
const shortestInside = 4;

/**
 * Finds secrets in texts, whole or a piece of eight characters and more, in any case and behind any
 * mix of the escapes that `readings` undoes; backwards; in base64 and hexadecimal. The time is in
 * proportion to the text.
 */
export class SecretSearch {
  readonly #pieces: Pieces;
  readonly #digits: Pieces;
  readonly #words: readonly string[];
  /** Secrets too short to have pieces. */
  readonly #short: readonly string[];

  /** In: the secrets, and texts that everybody may see, such as the host: what is in them is no piece. */
  constructor(secrets: readonly string[], open: readonly string[] = []) {
    const all = secrets.filter((secret) => secret !== '');
    const shown = open
      .map((text) => text.toLowerCase())
      // Unless one of them is there whole: then it is nothing that everybody may see.
      .filter((text) => !all.some((secret) => text.includes(secret.toLowerCase())));
    this.#pieces = new Pieces(shortestPiece, all.flatMap(spellingsOf), shown);
    this.#digits = new Pieces(shortestPiece * 2, all.map(hexadecimalOf));
    this.#words = all.flatMap(wordsIn);
    this.#short = all
      .filter((secret) => secret.length < shortestPiece)
      .map((secret) => secret.toLowerCase());
  }

  /** From left to right, apart from each other. */
  find(text: string): readonly Found[] {
    const found = readings(text).flatMap((reading) => this.#findIn(reading));
    return joined(found);
  }

  #findIn({ text, from }: Folded): readonly Found[] {
    const here = this.#pieces
      .find(text)
      .filter(({ start, end }) => !isOnlyWord(this.#words, text, start, end));
    const original = ({ start, end }: Found) => ({ start: from[start] ?? 0, end: from[end] ?? 0 });
    return [...here, ...this.#inDigits(text), ...this.#findShort(text)].map(original);
  }

  #inDigits(text: string): readonly Found[] {
    const { digits, places } = digitsOf(text);
    return this.#digits
      .find(digits)
      .map(({ start, end }) => ({ start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 }));
  }

  #findShort(text: string): readonly Found[] {
    return this.#short.flatMap((secret) => {
      const found: Found[] = [];
      for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
        const end = at + secret.length;
        const alone = !isWordSign(text[at - 1]) && !isWordSign(text[end]);
        if (alone || secret.length >= shortestInside) found.push({ start: at, end });
      }
      return found;
    });
  }
}

function isWordSign(one: string | undefined): boolean {
  return one !== undefined && /[\p{L}\p{N}]/u.test(one);
}

/** Makes one of what overlaps or touches. */
function joined(found: readonly Found[]): readonly Found[] {
  const all: Found[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last === undefined || one.start > last.end) all.push(one);
    else if (one.end > last.end) all[all.length - 1] = { start: last.start, end: one.end };
  }
  return all;
}
