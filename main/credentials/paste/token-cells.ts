import type { PastedDocument } from './document.ts';
import { type Place, reading } from './reading.ts';
import { isTokenLike } from './token-characters.ts';
import type { Spot } from './value-spot.ts';

/** Other tokens in the same row: production beside sandbox. */
export function otherTokens(document: PastedDocument, { line, column }: Spot): readonly Place[] {
  const own = document.lines[line];
  if (own === undefined || column === null) return [];
  return own.cells.slice(column + 1).flatMap((cell) => {
    const text = document.text.slice(cell.start, cell.end).trim();
    if (/\s/.test(text) || !isTokenLike(text)) return [];
    return [{ readings: [reading(text, 'as-written', [])], refusal: null, span: cell }];
  });
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
