import type { Cell, Part, Row } from '../screens/parts.ts';
import { renderLine } from './line.ts';
import { type DrawingNode, type DrawingNodes, span } from './node.ts';
import { markable, outlined, pointable, type RenderContext, targetWord } from './render-context.ts';

/** Draws a part inside a cell: handed in, because parts draw tables. */
type RenderPart = (context: RenderContext, part: Part) => DrawingNode;

/** A table: a head, if it has one, and rows; the columns keep their shares of the width. */
export function renderTable(
  context: RenderContext,
  table: Extract<Part, { part: 'table' }>,
  renderPart: RenderPart,
): DrawingNode {
  const { crop, heads, rows, shares } = table;
  const cell = (one: Cell) => renderCell(context, one, renderPart);
  const style = {
    '--drawn-columns': columns(shares),
    '--drawn-columns-cropped': columns(shares.slice(0, crop === true ? -1 : undefined)),
  };
  const head = { ...span('drawn-tr drawn-th', heads.map(cell)), style };
  return markable(context, table, crop === true ? 'drawn-table drawn-crop' : 'drawn-table', [
    ...(heads.length > 0 ? [head] : []),
    ...rows.map((row) => ({ ...renderRow(context, row, row.cells.map(cell)), style })),
  ]);
}

/** Beside the row the word would take its columns' room: it is in the first cell. */
function renderRow(context: RenderContext, row: Row, cells: readonly DrawingNode[]): DrawingNode {
  const element = pointable(context, row, 'drawn-tr', cells);
  const word = targetWord(context, row);
  const [first, ...rest] = cells;
  if (word === null || first === undefined) return element;
  const named = { ...first, children: [...first.children, word] };
  return outlined({ ...element, children: [named, ...rest] });
}

function renderCell(context: RenderContext, cell: Cell, renderPart: RenderPart): DrawingNode {
  const content: DrawingNodes =
    cell === null ? [] : [isPart(cell) ? renderPart(context, cell) : renderLine(context, cell)];
  return span('drawn-cell', content);
}

function isPart(cell: Exclude<Cell, null>): cell is Part {
  return typeof cell === 'object' && 'part' in cell;
}

function columns(shares: readonly number[]): string {
  return shares.map((share) => `minmax(0, ${share}fr)`).join(' ');
}
