import { type Result, fail, ok } from '../../../shared/domain/problems/result.ts';
import { listBounds } from './bounds.ts';
import { countLines, linesOf } from './lines.ts';
import { isAddress, nameOf } from './name-of.ts';
import { type Delimiter, parseSample, parseTable, type Row } from './parse-csv.ts';

/** A text as rows of cells. */
export interface Table {
  /** Null: one name a line. */
  readonly delimiter: Delimiter | null;
  readonly rows: readonly Row[];
  /** How many cells the longest row has. */
  readonly width: number;
}

const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|'];
/** How much of a text shows what parts its cells. */
const sampleLines = 200;

/** Parts a text into rows and cells. LIST_TOO_LONG, LIST_QUOTES */
export async function tableOf(text: string): Promise<Result<Table>> {
  if (countLines(text, listBounds.lines) > listBounds.lines) {
    return fail('LIST_TOO_LONG', { limit: listBounds.lines });
  }
  const oneLine = addressesOnOneLine(text);
  if (oneLine !== null) return ok(oneLine);
  const delimiter = delimiterOf(text);
  if (delimiter === null) {
    const rows = linesOf(text).map((line, at) => ({ line: at + 1, cells: [line] }));
    return ok({ delimiter, rows: withoutEnd(rows), width: 1 });
  }
  const rows = await parseTable(text, delimiter);
  if (!rows.ok) return rows;
  const width = rows.value.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return ok({ delimiter, rows: withoutEnd(rows.value), width });
}

/** A line break at the end of a text is no empty line. */
function withoutEnd(rows: readonly Row[]): readonly Row[] {
  const last = rows.at(-1);
  return last?.cells.every((cell) => cell === '') === true ? rows.slice(0, -1) : rows;
}

/**
 * What parts the cells: what splits most lines into the same number of them, more than one. Null:
 * nothing does, so that each line is a name.
 */
function delimiterOf(text: string): Delimiter | null {
  const sample = linesOf(text.slice(0, 256 * 1024))
    .slice(0, sampleLines)
    .join('\n');
  const scored = delimiters
    .filter((delimiter) => sample.includes(delimiter))
    .map((delimiter) => ({ delimiter, ...evenness(sample, delimiter) }))
    .filter(({ share, width }) => width > 1 && share >= 0.6);
  const [best] = scored.toSorted((a, b) => b.share - a.share || b.width - a.width);
  return best?.delimiter ?? null;
}

/** Into how many cells most rows fall, and how many of the rows that are not empty do. */
function evenness(sample: string, delimiter: Delimiter): { share: number; width: number } {
  // The sample may end within a quotation: without its last lines it parses.
  const rows =
    parseSample(sample, delimiter) ?? parseSample(sample.replaceAll('"', ''), delimiter) ?? [];
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const widths = new Map<number, number>();
  for (const { length } of filled) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [most = [1, 0]] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { width: most[0], share: filled.length === 0 ? 0 : most[1] / filled.length };
}

/** `Ada <ada@…>; Ben <ben@…>`, as mail programs put recipients on the clipboard: each is a row. */
function addressesOnOneLine(text: string): Table | null {
  const filled = linesOf(text).filter((line) => line.trim() !== '');
  const [line = ''] = filled;
  if (filled.length !== 1) return null;
  for (const delimiter of [';', ',', '\t', '|'] as const) {
    const parts = line.split(delimiter).filter((part) => part.trim() !== '');
    if (parts.length < 2 || !parts.every((part) => isAddress(nameOf(part)))) continue;
    return { delimiter: null, width: 1, rows: parts.map((part) => ({ line: 1, cells: [part] })) };
  }
  return null;
}
