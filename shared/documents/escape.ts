import { isolatedParts, markedPart } from '../domain/text/foreign.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as HTML that shows it and does nothing else. What is written from right to left turns nothing
 * around it.
 */
export function text(value: string): string {
  return isolatedParts(value.trim())
    .map((part) => {
      const shown = escaped(markedPart(part.text));
      return part.isolated ? `<bdi>${shown}</bdi>` : shown;
    })
    .join('');
}

/** The same for a piece of one of our own sentences, whose blanks at its ends count. */
export function escaped(piece: string): string {
  return piece.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
