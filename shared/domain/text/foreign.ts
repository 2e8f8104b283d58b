/**
 * Text that somebody else wrote (a report, a confirmation, a server, a directory), made safe to stand on a
 * screen, in a document or in a terminal: on one line, with nothing in it that acts or cannot be seen.
 */

/**
 * What is not seen or turns the direction of reading: control signs and what Unicode calls ignorable by
 * default (UAX 44), without joiners (below) and what chooses between forms of a character.
 */
const hidden =
  /(?![\u200C\u200D\p{Variation_Selector}])[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;
/** Joiners are part of some scripts and of emoji, and nowhere else. */
const joiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]/u;
const anyHidden = new RegExp(`${hidden.source}|${joiner.source}`, 'gu');

/** Blocks of scripts that are written from right to left, and the marks around them. */
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** First strong isolate and its end: what stands between turns nothing outside (UAX 9, 2.4). */
const isolate = '\u2068';
const isolateEnd = '\u2069';
const isolated = /(\u2068[^\u2068\u2069]*\u2069)/u;

/** A piece of a text: what was written, or the name of a sign that cannot be seen, such as `U+202E`. */
interface Piece {
  readonly text: string;
  readonly hidden: boolean;
}

/** A text in pieces, for whoever draws hidden signs in a way of their own. */
export function foreignPieces(text: string): readonly Piece[] {
  return piecesOf(onOneLine(text).trim());
}

function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: sign, index } of line.matchAll(anyHidden)) {
    if (index > done) pieces.push({ text: line.slice(done, index), hidden: false });
    pieces.push({ text: nameOf(sign), hidden: true });
    done = index + sign.length;
  }
  if (done < line.length) pieces.push({ text: line.slice(done), hidden: false });
  return pieces;
}

/** The same in one text: hidden signs by their names. What has none is as it was. */
export function marked(text: string): string {
  return markedPart(text.trim()).trim();
}

/** The same for a part of a text, whose blanks at its ends count. */
export function markedPart(text: string): string {
  return piecesOf(onOneLine(text))
    .map((piece) => piece.text)
    .join('');
}

/**
 * The same to stand inside a sentence of ours: what is written from right to left is isolated, so that
 * it moves nothing around it.
 */
export function foreign(text: string): string {
  const shown = marked(text);
  return rightToLeft.test(shown) ? `${isolate}${shown}${isolateEnd}` : shown;
}

/** A sentence cut where `foreign` isolated a part of it: texts of ours and isolated ones in turn. */
export function isolatedParts(
  sentence: string,
): readonly { readonly text: string; readonly isolated: boolean }[] {
  return sentence
    .split(isolated)
    .map((text, index) => ({
      text: text.replace(/[\u2068\u2069]/gu, ''),
      isolated: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

function onOneLine(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\s+/gu, ' ');
}

function nameOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
