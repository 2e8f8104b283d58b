import { invisibleClass } from '../../../shared/domain/credentials/characters.ts';
import type { Cleaning } from '../../../shared/domain/credentials/cleaning.ts';
import type { Line, Mark, PastedDocument, Span } from './document.ts';
import { holdsLabel } from './labels.ts';
import { undoCharacters } from './undo-characters.ts';
import { undoBase64Parts, undoJson, undoQuotedPrintable } from './undo-encoding.ts';
import { htmlToText, isHtml } from './undo-html.ts';

const quotes = new RegExp(`^(?:[ \\t${invisibleClass}]*>)+[${invisibleClass}]*[ \\t]?`, 'gmu');
const invisible = new RegExp(`[${invisibleClass}]`, 'gu');
/** Something stands behind it: a hyphen by itself can be the end of a value. */
const bullet = /^[ \t]*(?:[-*+•▪◦‣●○·–—]|\(?\d{1,3}[.)]|[a-z][.)]|#{1,6}|\[[ xX]?\])[ \t]+(?=\S)/;
/** Of Markdown, of Jira. */
const fence =
  /^[ \t]*(?:(?:```|~~~)[^`~]*|\{(?:noformat|code|quote|panel)(?::[^{}\n]{0,200})?\}[ \t]*)$/;
/** An underline or a separator; stars alone can be a masked token, so only three of them. */
const rule =
  /^[ \t]*(?:[-=_~#:─━═—–][ \t]*){3,}$|^[ \t]*\*(?:[ \t]*\*){2}[ \t]*$|^[ \t]*-{3,}[ \t]*(?:BEGIN|END)[ \t](?:[A-Z]+[ \t]){0,2}(?:TOKEN|SECRET|BEARER|CREDENTIALS?)[ \t]*-{3,}[ \t]*$/i;
const border =
  /^(?=.*[-=─━═])[ \t]*[|+│║┼├┤┌┐└┘╭╮╰╯╞╪╡](?:[ \t]*[|+:\-=─━═│║┼┬┴├┤┌┐└┘╭╮╰╯╞╪╡]){2,}[ \t]*$|^[ \t]*[-=─━═]{3,}(?:[ \t]*[|+┼:\-=─━═])*[ \t]*$/;
/** What a document has between two of its pages. */
const pageNumber =
  /^[ \t]*(?:page|seite|página|pagina)[ \t]+\d{1,4}(?:[ \t]*(?:of|von|de|di|\/)[ \t]*\d{1,4})?[ \t]*$/i;
const bars = /[|│║]/;

/**
 * Reads a paste: what mail, clipboards and editors did to it is undone, and its lines are told apart.
 * Total; linear in the text.
 */
export function readDocument(pasted: string): PastedDocument {
  const cleaned: Cleaning[] = [];
  let source = withoutQuoteSigns(pasted.replace(/\r\n?/g, '\n'));
  const parts = undoBase64Parts(source);
  if (parts !== null) {
    cleaned.push('encoding');
    source = parts;
  }
  const printable = undoQuotedPrintable(source, isHtml(source));
  if (printable !== null) {
    cleaned.push('encoding');
    source = printable;
  }
  // Markdown's tables have line breaks as elements; that makes no page of the text.
  source = source.replace(/^[ \t]*\|.*\|[ \t]*$/gm, (row) => row.replace(/<br\s*\/?>/gi, ' '));
  const html = isHtml(source);
  if (html) {
    cleaned.push('markup');
    // Inside a tag it would make another element of it.
    source = htmlToText(source.replace(invisible, ''));
  }
  const json = undoJson(source.replace(invisible, ''));
  if (json !== null) source = json;
  const kind = json !== null ? 'json' : html ? 'html' : 'plain';
  const { text, marks } = undoCharacters(source, kind);
  const escapedBars = ownBars(text, marks);
  const lines = readLines(text, marks, escapedBars);
  const texts = lines.filter((line) => line.kind === 'text');
  const widest = texts.reduce((most, { width }) => Math.max(most, width), 0);
  const full = texts.filter(({ width }) => width === widest);
  const fullSentences = full.filter(
    (line) => text.slice(line.start, line.end).trim().split(/\s+/).length > 4,
  ).length;
  return {
    text,
    marks,
    lines,
    widest,
    fullLines: full.length,
    fullSentences,
    escapedBars,
    cleaned,
  };
}

/** Signs of a quoted mail. In HTML they can be the end of a tag, unless most lines have them. */
function withoutQuoteSigns(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => /^[ \t]*>/.test(line));
  return isHtml(text) && quoted.length * 2 < lines.length ? text : text.replace(quotes, '');
}

/** Bars with a backslash before them, also where a line break came between the two. */
function ownBars(text: string, marks: readonly Mark[]): ReadonlySet<number> {
  return new Set([
    ...marks.filter(({ raw }) => raw === '\\|' || raw === '&#124;').map(({ at }) => at),
    ...Array.from(text.matchAll(/\\\n[ \t]*\|/g), ({ index, 0: { length } }) => index + length - 1),
  ]);
}

function readLines(
  text: string,
  marks: readonly Mark[],
  escapedBars: ReadonlySet<number>,
): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let at = 0;
  for (const content of text.split('\n')) {
    let undone = 0;
    for (; (marks[at]?.at ?? Number.POSITIVE_INFINITY) <= start + content.length; at += 1) {
      const mark = marks[at];
      if (mark !== undefined && mark.kind !== 'invisible') undone += mark.source - mark.length;
    }
    const line = readLine(content, start, escapedBars);
    lines.push(line.kind === 'blank' ? line : { ...line, width: line.width + undone });
    start += content.length + 1;
  }
  return csvRows(text, lines);
}

/** A heading with both labels, separated, and the lines below it with as many separators: a table as text. */
function csvRows(text: string, lines: readonly Line[]): readonly Line[] {
  const of = (line: Line) => text.slice(line.start, line.end);
  const at = lines.findIndex(
    (line) =>
      line.kind === 'text' &&
      /[,;\t]/.test(of(line)) &&
      !/:\/\//.test(of(line)) &&
      isHeading(of(line)),
  );
  const heading = lines[at];
  if (heading === undefined) return lines;
  const separator = ['\t', ';'].find((one) => of(heading).includes(one)) ?? ',';
  const count = split(of(heading), 0, separator).length;
  return lines.map((line, number) => {
    const inside =
      number >= at && line.kind === 'text' && split(of(line), 0, separator).length === count;
    return inside
      ? {
          ...line,
          kind: 'row' as const,
          cells: split(of(line), line.start, separator),
          heading: number === at,
        }
      : line;
  });
}

function isHeading(line: string): boolean {
  const parts = line.split(/[,;\t]/);
  const names = (kind: 'url' | 'token') => parts.some((part) => holdsLabel(part, kind));
  return (
    parts.every((part) => part.trim().split(/\s+/).length < 5) && names('url') && names('token')
  );
}

/** The cells of a row; a separator in quotes is a cell's own (RFC 4180 §2). */
function split(content: string, start: number, separator: string): readonly Span[] {
  const cells: Span[] = [];
  let [from, quoted] = [0, false];
  for (let at = 0; at <= content.length; at += 1) {
    if (content[at] === '"') quoted = !quoted;
    if (at < content.length && (quoted || content[at] !== separator)) continue;
    cells.push({ start: start + from, end: start + at });
    from = at + 1;
  }
  return cells;
}

function readLine(content: string, at: number, escapedBars: ReadonlySet<number>): Line {
  const own = content;
  const width = own.trimEnd().length;
  const line = { start: at, end: at + content.length, width, cells: [] };
  if (width === 0 || pageNumber.test(own)) return { ...line, kind: 'blank' };
  if (fence.test(own)) return { ...line, kind: 'fence' };
  if (rule.test(own) || border.test(own)) return { ...line, kind: 'rule' };
  let skipped = 0;
  for (let layers = 0; layers < 3; layers += 1) {
    const mark = bullet.exec(own.slice(skipped))?.[0].length ?? 0;
    if (mark === 0) break;
    skipped += mark;
  }
  const start = line.start + skipped;
  const cells = cellsOf(own.slice(skipped), start, escapedBars);
  return cells.length > 1
    ? { ...line, start, kind: 'row', cells }
    : { ...line, start, kind: 'text' };
}

/** Cells of a table's row: bars around it, or bars with blanks on both sides. */
function cellsOf(content: string, start: number, escaped: ReadonlySet<number>): readonly Span[] {
  if (!bars.test(content)) return [];
  const first = content.search(/\S/);
  const framed = bars.test(content[first] ?? '') && !escaped.has(start + first);
  const cells: Span[] = [];
  let from = 0;
  for (let at = 0; at <= content.length; at += 1) {
    const character = content[at];
    if (at < content.length && !(character !== undefined && bars.test(character))) continue;
    if (at < content.length && escaped.has(start + at)) continue;
    const apart = /[ \t]/.test(content[at - 1] ?? ' ') && /[ \t]/.test(content[at + 1] ?? ' ');
    if (at < content.length && !framed && !apart) continue;
    cells.push({ start: start + from, end: start + at });
    from = at + 1;
  }
  if (framed) cells.shift();
  const last = cells.at(-1);
  if (last !== undefined && content.slice(last.start - start, last.end - start).trim() === '') {
    if (framed || cells.length > 2) cells.pop();
  }
  return cells;
}
