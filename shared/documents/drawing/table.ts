import type { Cell, Part, Row } from '../../drawings/screens/parts.ts';
import { element, lineHtml, type RenderContext, span } from './render-context.ts';
import { text } from '../escape.ts';

/** Draws a part that stands in a cell. */
type Draw = (pen: RenderContext, part: Part) => string;

/** A table, as HTML: the columns keep their shares of the width. */
export function tableHtml(
  pen: RenderContext,
  table: Extract<Part, { part: 'table' }>,
  draw: Draw,
): string {
  const { heads, rows } = table;
  const columns = table.shares.map((share) => `minmax(0,${share}fr)`).join(' ');
  const head =
    heads.length === 0
      ? ''
      : `<span class="tr th" style="grid-template-columns:${columns}">${heads.map((cell) => cellHtml(pen, cell, draw)).join('')}</span>`;
  return element(pen, table, 'grid', head + rows.map((row) => rowHtml(row)).join(''));

  /** In the row itself the word would move its columns: it stands in the first cell. */
  function rowHtml({ cells, mark }: Row): string {
    const target = mark !== undefined && mark === pen.target;
    const drawn = cells.map((cell, index) =>
      cellHtml(pen, cell, draw, target && index === 0 ? span('word', text(pen.word)) : ''),
    );
    return `<span class="tr${target ? ' target' : ''}" style="grid-template-columns:${columns}">${drawn.join('')}</span>`;
  }
}

function cellHtml(pen: RenderContext, cell: Cell, draw: Draw, content = ''): string {
  if (cell === null) return span('cell', content);
  return span('cell', `${isPart(cell) ? draw(pen, cell) : lineHtml(pen, cell)} ${content}`);
}

function isPart(cell: Exclude<Cell, null>): cell is Part {
  return typeof cell === 'object' && 'part' in cell;
}
