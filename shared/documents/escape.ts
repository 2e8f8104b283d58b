import { tidy } from '../domain/text/sanitize.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML that shows it and does nothing else. */
export function text(value: string): string {
  return escaped(tidy(value));
}

/** The same for a piece of one of our own sentences, whose blanks at its ends count. */
export function escaped(piece: string): string {
  return piece.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
