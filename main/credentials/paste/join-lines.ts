import { chunkOf, continuationOf, isChunk, isPlain, isRandom } from './continuation.ts';
import { type Line, type PastedDocument, type Span, withoutOwnBars } from './document.ts';
import type { ValueKind } from './labels.ts';

/** A value over so many lines. */
export interface Joined {
  readonly value: string;
  readonly spans: readonly Span[];
  /** Whether the line that was added last can be nothing else. */
  readonly sure: boolean;
  /** What was added last looks like something of its own. */
  readonly forced?: boolean;
}

/** No value of 2,560 bytes has more lines. */
const mostLines = 45;

/**
 * All values that begin with `first` and go on over the lines below, shortest first: itself, then each
 * with one line more, as long as the next line may belong to it. In: the value's line, where it ends,
 * and its column in a table (null: no table).
 * A line that ends with an equals sign or a hyphen is joined in both ways: with it and without
 * (quoted-printable's soft break, RFC 2045 §6.7; a hyphenated line).
 */
export function joinLines(
  document: PastedDocument,
  kind: ValueKind,
  first: FirstPart,
  everyChunk = false,
): readonly Joined[] {
  const all: Joined[] = [{ value: first.value, spans: [first.span], sure: true }];
  // What ends a sentence may be the value's own where the value goes on.
  let last: readonly Joined[] = [
    {
      value: first.raw,
      spans: [{ ...first.span, end: first.span.start + first.raw.length }],
      sure: true,
    },
  ];
  let at = first.line;
  let { column } = first;
  for (let count = 0; count < mostLines; count += 1) {
    const next = nextPiece(document, at, { column, closer: first.closer });
    const line = document.lines[at];
    const core = next === null ? null : pieceOf(document, next, kind, first.closer);
    if (next === null || line === undefined || core === null) break;
    const begin = next.text.indexOf(core);
    const rest = next.text.slice(begin + core.length);
    const value = last[0]?.value ?? first.value;
    const { blanks } = next;
    const { closer } = first;
    const found = continuationOf({
      document,
      kind,
      line,
      value,
      next: next.line,
      core,
      rest,
      blanks,
      closer,
    });
    if (
      found === 'other' &&
      !(everyChunk && isChunk(core, rest) && (blanks === 0 || isRandom(core)))
    )
      break;
    const start = next.start + begin;
    const goOn = (piece: string): readonly Joined[] =>
      last
        .flatMap((one) =>
          glued(one.value, piece).map((joined) => ({
            value: joined,
            spans: [...one.spans, { start, end: start + piece.length }],
            sure: found === 'rest',
            forced:
              found === 'other' ||
              (found === 'maybe' && (isPlain(piece) || /^(?:\p{L}+|[-_]+)$/u.test(piece))),
          })),
        )
        .slice(0, 4);
    all.push(...goOn(core));
    last = goOn(core + (/^[.,:;!?)\]]+(?=\s*$)/.exec(rest)?.[0] ?? ''));
    at = next.number;
    // What a row that was broken goes on in is no row.
    if (next.line.kind !== 'row') column = null;
    // Something stands behind it: the value ends here.
    if (rest.replace(/^[.,:;!?)\]]+/, '').trim() !== '') break;
  }
  // What was opened and never closed was not opened here.
  return first.closer !== null &&
    !all.some(({ sure }, place) => sure && place > 0) &&
    all.length > 1
    ? all.map((one) => ({ ...one, sure: one === all[0] }))
    : closed(all, first.closer);
}

/** What a line adds: up to the mark that closes the value, where there is one. */
function pieceOf(
  document: PastedDocument,
  { text, start }: NextPiece,
  kind: ValueKind,
  closer: RegExp | null,
): string | null {
  const shown = withoutOwnBars(document, { start, end: start + text.length });
  const end = closer === null ? -1 : shown.search(closer);
  if (end < 0) return chunkOf(text, kind);
  const piece = text.slice(0, end).trim();
  return piece !== '' && !/\s/.test(piece) ? piece : chunkOf(text, kind);
}

/** The first part of a value, and what has to close it. */
export interface FirstPart {
  readonly value: string;
  /** With the punctuation behind it. */
  readonly raw: string;
  readonly span: Span;
  readonly line: number;
  readonly column: number | null;
  readonly closer: RegExp | null;
}

/** Where the closing mark was found, the value is all that stands before it. */
function closed(all: readonly Joined[], closer: RegExp | null): readonly Joined[] {
  if (closer === null) return all;
  const lines = all.findLast(({ sure }) => sure)?.spans.length ?? 1;
  return lines === 1 ? all : all.filter(({ spans }) => spans.length === lines);
}

/** Both ways to join what ends with an equals sign or a hyphen, else the one. */
export function glued(value: string, core: string): readonly string[] {
  // A shell's line goes on behind a backslash.
  if (value.endsWith('\\')) return [value.slice(0, -1) + core, value + core];
  if (value.endsWith('=')) return [value.slice(0, -1) + core, value + core];
  return value.endsWith('-') ? [value + core, value.slice(0, -1) + core] : [value + core];
}

interface NextPiece {
  readonly line: Line;
  readonly number: number;
  readonly text: string;
  readonly start: number;
  readonly blanks: number;
}

/** “- (expires …)” below a full line: the hyphen, or a plus, may be the token's own last character. */
function bulletAsEnd(piece: NextPiece, text: string): NextPiece {
  const begin = text.lastIndexOf('\n', piece.start) + 1;
  const hyphen = /^[ \t>]*[-+](?=\s+(?:[(#]|\/\/|-\s)|\s*(?:[|│║]|$))/.exec(
    text.slice(begin, piece.line.end),
  )?.[0];
  if (hyphen === undefined) return piece;
  const start = begin + hyphen.length - 1;
  return { ...piece, text: text.slice(start, piece.line.end), start };
}

/** The next line, or the same column of the next row whose other columns are empty. */
function nextPiece(
  document: PastedDocument,
  from: number,
  { column, closer }: Pick<FirstPart, 'column' | 'closer'>,
): NextPiece | null {
  const { lines, text } = document;
  // A row that does not end with a bar goes on in the next line, whatever that is.
  const row = lines[from];
  const open = column !== null && row !== undefined && row.cells[column]?.end === row.end;
  let blanks = 0;
  for (let number = from + 1; number < lines.length; number += 1) {
    const line = lines[number];
    if (line === undefined) return null;
    if (line.kind === 'blank' && blanks < 3) {
      blanks += 1;
      continue;
    }
    const { start } = line;
    const whole = bulletAsEnd(
      { line, number, blanks, text: text.slice(start, line.end), start },
      text,
    );
    // A row without a bar at its begin is the rest of one that was broken.
    const framed = /^\s*[|│║]/.test(
      withoutOwnBars(document, { start: whole.start, end: line.end }),
    );
    if ((column === null || open) && (line.kind === 'text' || (line.kind === 'row' && !framed)))
      return whole;
    // A row that a mail program broke: its bar comes later.
    if (closer !== null && (line.kind === 'text' || line.kind === 'row')) return whole;
    if (line.kind !== 'row' || column === null || !framed) return null;
    const cell = line.cells[column];
    const rest = line.cells.filter(
      (one) => one !== cell && text.slice(one.start, one.end).trim() !== '',
    );
    if (cell === undefined || rest.length > 0) return null;
    return { line, number, blanks, text: text.slice(cell.start, cell.end), start: cell.start };
  }
  return null;
}

/**
 * The values that are left to choose from: from the last line that surely belongs to it on, each that
 * may be.
 */
export function openValues(all: readonly Joined[]): readonly Joined[] {
  const left: Joined[] = [];
  for (const one of all) {
    if (one.sure) {
      const lines = one.spans.length;
      // Both ways of one join are as long.
      while (left.length > 0 && (left.at(-1)?.spans.length ?? 0) === lines - 1) left.pop();
    }
    left.push(one);
  }
  return left;
}
