import { connectorById } from '../../domain/guide/connectors.ts';
import type { Line, Piece } from '../../drawings/screens/parts.ts';
import { barLengths, type DrawnValues, pieces } from '../../drawings/screens/values.ts';
import { text } from '../escape.ts';

/** What one drawing is drawn with. */
export interface Pen {
  readonly values: DrawnValues;
  /** The mark of the part that is outlined. */
  readonly target: string;
  /** What is done there: the word that stands beside the outline. */
  readonly word: string;
}

interface Markable {
  readonly mark?: string;
  readonly unsure?: true;
}

/**
 * One element of a drawing, as HTML: dashed where nobody has seen it, outlined with its word where
 * it is the target. Nothing on paper can be measured, so the word stands in the flow.
 * In: the class and content, which is HTML already; where the word goes.
 */
export function element(
  pen: Pen,
  { mark, unsure }: Markable,
  name: string,
  content: string,
  place: 'before' | 'after' | 'inside' = 'after',
): string {
  const classes = unsure === true ? `${name} unsure` : name;
  if (mark === undefined || mark !== pen.target) return span(classes, content);
  const word = span('word', text(pen.word));
  const target = `${classes} target`;
  if (place === 'inside') return span(target, `${content} ${word}`);
  const outlined = span(target, content);
  return span('at', place === 'before' ? `${word} ${outlined}` : `${outlined} ${word}`);
}

/** An element that no spot points at. The content is HTML already. */
export function span(classes: string, content: string): string {
  return `<span class="${classes}">${content}</span>`;
}

/** A line of text: labels as they are, the set-up's values filled in, bars for what is not known. */
export function lineHtml({ values }: Pen, line: Line): string {
  return span('line', pieces(line).map(piece).join(' '));

  function piece(one: Piece): string {
    if (typeof one === 'string') return text(one);
    if ('bar' in one) return bar(one.bar);
    if ('connector' in one) return text(connectorById(one.connector).name ?? '');
    const value = values[one.value];
    return value === null ? bar(barLengths[one.value]) : text(value);
  }
}

/** Stands for text that differs from tenant to tenant. In: its length in characters. */
function bar(characters: number): string {
  return `<span class="bar" style="width:${characters * 0.5}em"></span>`;
}
