import type { PastedDocument, Span } from './document.ts';
import type { Label } from './labels.ts';
import { type Place, reading } from './reading.ts';
import { isTokenLike } from './token-characters.ts';
import { cellsBelow, type Spot } from './value-spot.ts';

/** Other tokens in the same row: production beside sandbox. */
export function otherTokens(document: PastedDocument, { line, column }: Spot): readonly Place[] {
  const own = document.lines[line];
  if (own === undefined || column === null) return [];
  return own.cells.slice(column + 1).flatMap((cell) => tokenIn(document, cell));
}

/** Other tokens in the same column: a row for production, one for the sandbox. */
export function tokensBelow(document: PastedDocument, label: Label, spot: Spot): readonly Place[] {
  return cellsBelow(document, label, spot).flatMap(({ cell }) => tokenIn(document, cell));
}

function tokenIn({ text }: PastedDocument, cell: Span): readonly Place[] {
  const value = text
    .slice(cell.start, cell.end)
    .trim()
    .replace(/^(["'\x60])(.*)\1$/, '$2');
  if (/\s/.test(value) || !isTokenLike(value)) return [];
  return [{ readings: [reading(value, 'as-written', [])], refusal: null, span: cell }];
}

/** `17|…` in a table: its bar was taken for the table's. */
export function overBar(document: PastedDocument, { line, column }: Spot): Place | null {
  const cells = document.lines[line]?.cells ?? [];
  const [first, second] = column === null ? [] : [cells[column], cells[column + 1]];
  if (first === undefined || second === undefined) return null;
  const text = document.text.slice(first.start, second.end).trim();
  return /^\d{1,12}\|[\w-]{20,}$/.test(text)
    ? {
        readings: [reading(text, 'as-written', [])],
        refusal: null,
        doubtful: true,
        span: { start: first.start, end: second.end },
      }
    : null;
}
