/**
 * Texts that look the same and are not: blanks of another kind, characters that cannot be seen,
 * letters of another script, typographic signs, codes of HTML.
 */

/**
 * Letters of other scripts that cannot be told from a Latin one in most typefaces (Unicode
 * Technical Standard 39, confusables.txt), Cyrillic first, then Greek, then others.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  ...pairs('асеорхуіјѕһԁԛԝ', 'aceopxyijshdqw'),
  ...pairs('АВСЕНІЈКМОРЅТХУ', 'ABCEHIJKMOPSTXY'),
  ...pairs('ονρυαικ', 'ovpuaik'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...pairs('ɑɡıǀ', 'agil'),
};

/** Typographic signs and the ones on a keyboard. */
const signs: Readonly<Record<string, string>> = {
  ...pairs('‘’‚‛ʼ′＇`´', "'''''''''"),
  ...pairs('“”„‟″＂', '""""""'),
  ...pairs('‐‑‒–—―−', '-------'),
};

function pairs(from: string, to: string): Record<string, string> {
  const latin = Array.from(to);
  return Object.fromEntries(Array.from(from).map((letter, at) => [letter, latin[at] ?? letter]));
}

/** Characters that take no room: format characters, fillers, variation selectors, joiners. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const anyInvisible = new RegExp(invisible.source, 'gu');

/** Words of ASCII with one blank between them, save the grave accent: what most values are. */
const plain = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** Without white space at both ends. U+FEFF, which `trim` takes off as well, has no width: it stays. */
export function trimmed(text: string): string {
  const isBlank = (letter: string | undefined) =>
    letter !== undefined && /[^\S\uFEFF]/.test(letter);
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/** A text as a person sees it: for comparing, never for keeping. */
export function asSeen(text: string): string {
  if (plain.test(text)) return text;
  return Array.from(text.replace(anyInvisible, '').normalize('NFKC'))
    .map((letter) => lookAlikes[letter] ?? signs[letter] ?? letter)
    .join('')
    .normalize('NFKC')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .trim();
}

/** What makes two texts differ although they look, or read, the same. */
type LookAlike =
  /** HTML's codes stand for signs. */
  | 'entity'
  | 'invisible'
  /** A blank of another kind than the space bar's. */
  | 'blank'
  /** Two blanks or more where the other has one. */
  | 'blanks'
  | 'letter'
  | 'sign'
  /** Only capitals differ. */
  | 'case';

export interface Difference {
  readonly kind: LookAlike;
  /** Which of the two texts holds the character; the first one where both do. */
  readonly in: 'first' | 'second';
  /** That character, as U+0041, or the code of HTML; null: there is no single one. */
  readonly character: string | null;
}

/**
 * Why two texts that differ look the same. In: both, as they are. Out: null when they do not look
 * the same, or do not differ.
 */
export function lookAlikeDifference(first: string, second: string): Difference | null {
  const [a, b] = [trimmed(first.normalize('NFC')), trimmed(second.normalize('NFC'))];
  if (a === b) return null;
  if (asSeen(a) !== asSeen(b)) {
    return entityDifference(a, b) ?? caseDifference(a, b);
  }
  return (
    odd(a, b, 'invisible', (letter) => invisible.test(letter)) ??
    odd(a, b, 'blank', (letter) => letter !== ' ' && /[\s\p{Z}]/u.test(letter)) ??
    odd(a, b, 'letter', (letter) => Object.hasOwn(lookAlikes, letter)) ??
    odd(a, b, 'sign', (letter) => Object.hasOwn(signs, letter)) ??
    blanksDifference(a, b) ??
    odd(a, b, 'letter', (letter) => letter.normalize('NFKC') !== letter)
  );
}

/** The first fitting character that one text holds more often than the other. */
function odd(
  a: string,
  b: string,
  kind: LookAlike,
  fits: (letter: string) => boolean,
): Difference | null {
  for (const [where, text, other] of [['second', b, a] as const, ['first', a, b] as const]) {
    const found = Array.from(text).find((letter) => fits(letter) && more(text, other, letter));
    if (found !== undefined) return { kind, in: where, character: codePoint(found) };
  }
  return null;
}

function more(text: string, other: string, letter: string): boolean {
  return text.split(letter).length > other.split(letter).length;
}

function blanksDifference(a: string, b: string): Difference | null {
  const longer = b.length > a.length ? 'second' : 'first';
  return / {2}/.test(longer === 'second' ? b : a)
    ? { kind: 'blanks', in: longer, character: null }
    : null;
}

function caseDifference(a: string, b: string): Difference | null {
  return asSeen(a).toLowerCase() === asSeen(b).toLowerCase()
    ? { kind: 'case', in: 'second', character: null }
    : null;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
/** HTML's codes that servers leave in names: numbers, and the five of XML with the hard blank. */
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

function entityDifference(a: string, b: string): Difference | null {
  for (const [where, text, other] of [['second', b, a] as const, ['first', a, b] as const]) {
    const code = entityIn(text);
    if (code === null) continue;
    if (asSeen(withoutEntities(text)) === asSeen(other)) {
      return { kind: 'entity', in: where, character: code };
    }
  }
  return null;
}

/** The first of HTML's codes in a text; null: there is none. */
export function entityIn(text: string): string | null {
  return text.match(entity)?.[0] ?? null;
}

function withoutEntities(text: string): string {
  const once = (given: string) =>
    given.replace(entity, (code, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? code;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : code;
    });
  // “&amp;#39;” was encoded twice.
  return once(once(text));
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
