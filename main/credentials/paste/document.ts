import type { Cleaning } from '../../../shared/domain/credentials/cleaning.ts';

/** A place where reading the paste changed it. */
export interface Mark {
  /** Offset in the document's text. */
  readonly at: number;
  /** How many characters stand in the text for what was there; 0 when it was taken out. */
  readonly length: number;
  /** It turned the order of letters around: what is read is not what is seen. */
  readonly turns?: boolean;
  /** How many characters of the paste it was. */
  readonly source: number;
  readonly kind: Cleaning;
  /**
   * What stood there, where it may have been meant: an entity or an escape in plain text can be a
   * token's own characters. Null: it cannot.
   */
  readonly raw: string | null;
}

/**
 * - `blank`, `rule` (an underline, a separator, a table's border) and `fence` hold no value.
 * - `row` is a row of a table; its cells are in `cells`.
 */
type LineKind = 'text' | 'row' | 'blank' | 'rule' | 'fence';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line without what mail and Markdown put before it: quote signs, bullets, heading marks. */
export interface Line extends Span {
  readonly kind: LineKind;
  /**
   * Columns of the line as it was sent: its bullet and its escapes included, a quoted mail's signs and
   * what cannot be seen left out.
   */
  readonly width: number;
  readonly cells: readonly Span[];
  /** Names of the columns below it. */
  readonly heading?: boolean;
}

/** A paste as its lines read, and what was undone on the way. */
export interface PastedDocument {
  readonly text: string;
  /** In the order of the text. */
  readonly marks: readonly Mark[];
  readonly lines: readonly Line[];
  /** Columns of the widest line: where the mail was wrapped, if it was. */
  readonly widest: number;
  /** How many lines are exactly that wide, and how many of them are sentences. */
  readonly fullLines: number;
  readonly fullSentences: number;
  /** Bars that were escaped: a value's own, and no table's. */
  readonly escapedBars: ReadonlySet<number>;
  /** Undone for the whole text: `markup` for HTML, `encoding` for quoted-printable and JSON. */
  readonly cleaned: readonly Cleaning[];
}

/** A part of the text for finding a table's bars in: those of a value stand there as another sign. */
export function withoutOwnBars({ text, escapedBars }: PastedDocument, span: Span): string {
  return text
    .slice(span.start, span.end)
    .replaceAll('|', (bar, at: number) => (escapedBars.has(span.start + at) ? '\u0000' : bar));
}

/** The marks inside a part of the text. */
export function marksWithin({ marks }: PastedDocument, { start, end }: Span): readonly Mark[] {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.at ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Mark[] = [];
  for (let at = low; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined || mark.at >= end) break;
    found.push(mark);
  }
  return found;
}

/** Whether something in or beside a part of the text turns its letters around. */
export function isTurned(document: PastedDocument, { start, end }: Span): boolean {
  return marksWithin(document, { start, end: end + 1 }).some(({ turns }) => turns === true);
}

/**
 * A part of the text as it stood before what may have been a token's own was undone. `kept`: how those
 * begin that are left as they stood, an entity or an escape.
 */
export function rawText(document: PastedDocument, span: Span, kept = /^[&\\]/): string {
  let raw = '';
  let from = span.start;
  for (const mark of marksWithin(document, span)) {
    if (mark.raw === null || !kept.test(mark.raw)) continue;
    raw += document.text.slice(from, mark.at) + mark.raw;
    from = mark.at + mark.length;
  }
  return raw + document.text.slice(from, span.end);
}

/** The number of the line a place is on. */
export function lineAt({ lines }: PastedDocument, at: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
