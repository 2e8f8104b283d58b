import { setImmediate } from 'node:timers/promises';
import { finished } from 'node:stream/promises';
import { CsvError, type Options, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { type Result, fail, ok } from '../../../shared/domain/problems/result.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

/** A row of a table, and the line that it begins on, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quoted cell over more lines than this is a quotation mark that was never closed. */
const mostLinesOfCell = 20;
/** How much is parsed before others have their turn, in bytes. */
const partBytes = 128 * 1024;

function optionsFor(delimiter: Delimiter): Options {
  return {
    delimiter,
    info: true,
    raw: false,
    // Rows of any length are shown, and what is no quotation is a letter.
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
}

/** Parses a short piece of text, to see what it looks like; null: it cannot be parsed. */
export function parseSample(
  text: string,
  delimiter: Delimiter,
): readonly (readonly string[])[] | null {
  try {
    return rowsOf(parseAtOnce(text, optionsFor(delimiter))).map(({ cells }) => cells);
  } catch {
    return null;
  }
}

/** Parses a whole text, and lets others have their turn meanwhile. LIST_QUOTES with the line. */
export async function parseTable(
  text: string,
  delimiter: Delimiter,
): Promise<Result<readonly Row[]>> {
  const parser = parse(optionsFor(delimiter));
  const records: unknown[] = [];
  parser.on('data', (record: unknown) => records.push(record));
  const ended = finished(parser);
  ended.catch(() => {});
  const bytes = Buffer.from(text, 'utf8');
  try {
    for (let at = 0; at < bytes.length && !parser.destroyed; at += partBytes) {
      parser.write(bytes.subarray(at, at + partBytes));
      await setImmediate();
    }
    parser.end();
    await ended;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail('LIST_QUOTES', { line: lineOf(records) });
  }
  const rows = rowsOf(records);
  const swallowed = rows.find(({ cells }) =>
    cells.some((cell) => cell.length > mostLinesOfCell && breaksIn(cell) > mostLinesOfCell),
  );
  return swallowed === undefined ? ok(rows) : fail('LIST_QUOTES', { line: swallowed.line });
}

/** The records as csv-parse gives them with `info`: each with the line on which it ended. */
function rowsOf(records: unknown): readonly Row[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const given = records as readonly { record: string[]; info: { lines: number } }[];
  return given.map(({ info, record }) => {
    const inside = record.reduce((sum, cell) => sum + breaksIn(cell), 0);
    return { line: Math.max(1, info.lines - inside), cells: record };
  });
}

/** The line on which a quotation began that has no end: the one after the last whole row. */
function lineOf(records: readonly unknown[]): number {
  const last = rowsOf(records).at(-1);
  if (last === undefined) return 1;
  return last.line + last.cells.reduce((sum, cell) => sum + breaksIn(cell), 0) + 1;
}

function breaksIn(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0;
}
