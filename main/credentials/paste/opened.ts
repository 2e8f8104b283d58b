import { isChunk } from './continuation.ts';
import { beginsWithLabel } from './labels.ts';
import { type PastedDocument, withoutOwnBars } from './document.ts';

const closers: Readonly<Record<string, RegExp>> = {
  '"': /["”“]/,
  '“': /["”“]/,
  '„': /["”“]/,
  "'": /['’]/,
  '‘': /['’]/,
  '”': /”/,
  '‚': /[‘’]/,
  '’': /’/,
  '«': /»/,
  '»': /«/,
  '‹': /›/,
  '›': /‹/,
  '`': /`/,
  '<': />/,
  // A bracket of the value's own is no end: a footnote's, for one.
  '[': /\](?=[(\s.,;]|$)/,
  '(': /\)(?=[\s.,;]|$)/,
};

/**
 * What has to close a value that something opened right before it: a quote, an angle bracket, a tag
 * (`<token>…`), or the bar at the end of a table's row. In: where the value stands, its line and cell.
 * Out: an expression that finds it in a later line. Null: nothing opened it, or it is closed on its
 * own line.
 */
export function openedBy(
  document: PastedDocument,
  at: {
    readonly start: number;
    readonly end: number;
    readonly limit: number;
    readonly line: number;
    readonly column: number | null;
  },
): RegExp | null {
  const line = document.lines[at.line];
  if (
    line === undefined ||
    document.text
      .slice(at.end, at.limit)
      .replace(/^[.,:;!?-]+/, '')
      .trim() !== ''
  )
    return null;
  const before = document.text.slice(line.start, at.start).trimEnd();
  if (/<[A-Za-z][\w:.-]*>$/.test(before)) return /</;
  const mark = /["'“”‘’„‚«»‹›\x60<[(]$/u.exec(before)?.[0];
  if (mark !== undefined) return closers[mark] ?? null;
  return at.column !== null && at.limit === line.end && isBroken(document, at.line)
    ? /[|│║]/
    : null;
}

/** A row of a table whose closing bar comes on a later line. */
function isBroken(document: PastedDocument, row: number): boolean {
  const { lines } = document;
  if (/[|│║]\s*$/.test(lineText(document, row))) return false;
  for (let number = row + 1; number < Math.min(lines.length, row + 30); number += 1) {
    const content = lineText(document, number);
    if (/^[^|│║]*[|│║]\s*$/.test(content)) return !beginsWithLabel(content.trim());
    if (content.trim() === '' || /^\s*[|│║]/.test(content)) return false;
  }
  return false;
}

function lineText(document: PastedDocument, number: number): string {
  const line = document.lines[number];
  return line === undefined ? '' : withoutOwnBars(document, line);
}

/**
 * Whether the line below one that a frame closes is framed as well and holds one word that can be the
 * value's rest: a box around a value that was too long for it. Where it ends nobody can say.
 */
export function goesOnInFrame(document: PastedDocument, number: number): boolean {
  const word = /^\s*[|│║]\s*(\S+)\s*[|│║]\s*$/.exec(lineText(document, number + 1))?.[1];
  return word !== undefined && !/^[-=─━═]+$/.test(word) && isChunk(word, '');
}
