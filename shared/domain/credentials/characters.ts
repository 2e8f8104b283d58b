/** Characters that come along when a value is copied, and that no address or token holds. */

/**
 * Takes up no visible room: format characters (zero-width, direction marks, soft hyphen, byte order
 * mark), variation selectors, fillers and the blank Braille cell. For use inside a character class
 * of a `u` expression. Control characters are left out on purpose: they are no trace of typography,
 * so a value that holds one is refused, not repaired.
 */
export const invisibleClass = String.raw`\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFE00-\uFE0F\uFFA0`;

/** Quotation marks, angle brackets, back ticks and the asterisks of Markdown's bold. */
export const quoteClass = String.raw`"'\x60“”„‟‘’‚‛«»‹›<>＂＇*`;

/** One kind of line break for all: CR LF, CR, VT, FF, NEL and Unicode's two separators become LF. */
export function plainLineBreaks(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
}

/**
 * Puts a hyphen where typography put a dash. An em dash becomes two: word processors make one from
 * two hyphens, never from one.
 */
export function plainDashes(text: string): string {
  return text.replace(/[‐‑‒–―−﹘﹣－]/g, '-').replace(/[—⸺]/g, '--');
}
