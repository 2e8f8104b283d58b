import type { Line, PastedDocument, Span } from './document.ts';
import { beginsWithLabel, holdsLabel, type Label, type ValueKind } from './labels.ts';

/** A place where a value may begin, in a line or a cell. */
export interface Spot {
  readonly start: number;
  readonly line: number;
  readonly limit: number;
  readonly column: number | null;
}

/** A value ends long before; a line can be as long as the whole text. */
export const farthest = 16_384;

/** A line between label and value that is no value: a page's button, a block's language, an environment. */
const between =
  /^[ \t]*(?:copy(?: code| to clipboard| link)?|plain ?text|text|bash|shell|console|production|prod|live)[ \t]*:?[ \t]*$/i;

/** What a block of settings calls its value: Terraform's `default`, YAML's `value`. */
const valueKey = /^[ \t]*["']?(?:default|value)["']?[ \t]*[:=][ \t]*(?=\S)/i;

/**
 * Where the value of a label stands: on its own line, in its row, or on the next line that says
 * something. `broken`: in a column that the next row does not have any more.
 */
export function valueSpot(
  { lines, text }: PastedDocument,
  label: Label,
  kind: ValueKind,
): Spot | 'broken' | null {
  const own = lines[label.line];
  if (own === undefined) return null;
  const column = columnOf(own, label.value, text);
  const cell = column === null ? undefined : own.cells[column];
  const limit = Math.min(cell?.end ?? own.end, label.value + farthest);
  const here = text
    .slice(label.value, limit)
    .replace(
      /^\W*bearer:?\W*$|^\s*(?:\*{1,2}|["'\x60]|["']?\s*\{|<<[-~]?\s*["']?[A-Z]+["']?)\s*$/i,
      '',
    );
  const header =
    own.heading === true ||
    (own.kind === 'row' &&
      cell !== undefined &&
      (holdsLabel(here, 'url') || holdsLabel(here, 'token')) &&
      !/[:=](?:\S|\s+\S{16})/.test(here));
  if (here.trim() !== '' && !header && own.kind !== 'rule') {
    const next = label.delimiter === null ? -1 : here.indexOf(label.delimiter);
    return {
      start: label.value,
      line: label.line,
      limit: next < 0 ? limit : label.value + next,
      column,
    };
  }
  const labelColumn = own.kind === 'row' ? columnOf(own, label.words.start, text) : null;
  for (let number = label.line + 1; number < Math.min(lines.length, label.line + 9); number += 1) {
    const line = lines[number];
    if (line === undefined) return null;
    if (line.kind === 'blank' || line.kind === 'rule' || line.kind === 'fence') continue;
    const content = text.slice(line.start, line.end);
    if (line.kind === 'text' && between.test(content)) continue;
    const key = line.kind === 'text' ? (valueKey.exec(content)?.[0].length ?? 0) : 0;
    if (key > 0) return { start: line.start + key, line: number, limit: line.end, column: null };
    const below = line.kind === 'row' && labelColumn !== null ? line.cells[labelColumn] : undefined;
    if (labelColumn !== null && labelColumn > 0 && below === undefined) return 'broken';
    if (below !== undefined)
      return { start: below.start, line: number, limit: below.end, column: labelColumn };
    if (
      kind === 'token' &&
      /^\W*[\p{L}\p{N}][^\s:]{0,40}:\s/u.test(content) &&
      !/^\W*authorization/i.test(content)
    )
      return null;
    if (
      kind === 'token' &&
      beginsWithLabel(content, 4) &&
      !/^\W*(?:authorization\W+)?bearer\s/i.test(content)
    )
      return null;
    const firstCell = line.kind === 'row' ? line.cells[0] : undefined;
    // The only cell of a box.
    const frame = /^[ \t]*[|│║][ \t]+(?=.*[|│║][ \t]*$)/.exec(content)?.[0].length ?? 0;
    return {
      start: firstCell?.start ?? line.start + frame,
      line: number,
      limit: firstCell?.end ?? line.end,
      column: firstCell === undefined ? null : 0,
    };
  }
  return null;
}

/**
 * The cells below a value in a table whose first row names its columns, one of each row that says
 * something in another column as well: a row without is the rest of the one above it.
 */
export function cellsBelow(
  { lines, text }: PastedDocument,
  label: Label,
  { line, column }: Spot,
): readonly { readonly line: number; readonly cell: Span }[] {
  if (column === null || line === label.line) return [];
  const found: { readonly line: number; readonly cell: Span }[] = [];
  for (let number = line + 1; number < Math.min(lines.length, line + 60); number += 1) {
    const row = lines[number];
    if (row?.kind === 'rule') continue;
    const cell = row?.kind === 'row' ? row.cells[column] : undefined;
    if (row === undefined || cell === undefined) break;
    const filled = row.cells.filter(({ start, end }) => text.slice(start, end).trim() !== '');
    if (filled.length > 1) found.push({ line: number, cell });
  }
  return found;
}

function columnOf({ cells, kind }: Line, at: number, text: string): number | null {
  if (kind !== 'row') return null;
  const found = cells.findIndex(({ start, end }) => at >= start && at <= end);
  if (found < 0) return null;
  // Behind the last character of a cell its neighbor begins.
  const cell = cells[found];
  return cell !== undefined &&
    text.slice(at, cell.end).trim() === '' &&
    found + 1 < cells.length &&
    at > cell.start
    ? found + 1
    : found;
}
