import type { CSSProperties, ReactNode } from 'react';
import type { Cell, Part, Row } from '../../../shared/drawings/screens/parts.ts';
import { LineView } from './line-view.tsx';
import { useMarked } from './marked.ts';

type Table = Extract<Part, { part: 'table' }>;

/** The columns' widths, where there is room for all and where the last one is left out. */
type Columns = CSSProperties & Record<`--${string}`, string>;

/** Draws a part that stands in a cell. */
type Draw = (part: Part) => ReactNode;

/** A table: a white card with a head and rows; the columns keep their shares of the width. */
export function TableView({ table, draw }: { table: Table; draw: Draw }) {
  const marked = useMarked(table);
  const shares = (of: readonly number[]) => of.map((share) => `minmax(0, ${share}fr)`).join(' ');
  const columns: Columns = {
    '--drawn-columns': shares(table.shares),
    '--drawn-columns-cropped': shares(table.shares.slice(0, table.crop === true ? -1 : undefined)),
  };
  return (
    <span className={table.crop === true ? 'drawn-table drawn-crop' : 'drawn-table'} {...marked}>
      {table.heads.length > 0 && (
        <span className="drawn-tr drawn-th" style={columns}>
          {table.heads.map((head, index) => (
            <CellView key={index} cell={head} draw={draw} />
          ))}
        </span>
      )}
      {table.rows.map((row, index) => (
        <RowView key={index} row={row} columns={columns} draw={draw} />
      ))}
    </span>
  );
}

interface RowProps {
  row: Row;
  columns: Columns;
  draw: Draw;
}

function RowView({ row, columns, draw }: RowProps) {
  const marked = useMarked(row);
  return (
    <span className="drawn-tr" style={columns} {...marked}>
      {row.cells.map((cell, index) => (
        <CellView key={index} cell={cell} draw={draw} />
      ))}
    </span>
  );
}

function CellView({ cell, draw }: { cell: Cell; draw: Draw }) {
  if (cell === null) return <span className="drawn-cell" />;
  return <span className="drawn-cell">{isPart(cell) ? draw(cell) : <LineView line={cell} />}</span>;
}

function isPart(cell: Exclude<Cell, null>): cell is Part {
  return typeof cell === 'object' && 'part' in cell;
}
