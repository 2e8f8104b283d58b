import { Fragment } from 'react';
import { connectorById } from '../../../shared/domain/guide/connectors.ts';
import type { Line, Piece } from '../../../shared/drawings/screens/parts.ts';
import { barLengths, pieces } from '../../../shared/drawings/screens/values.ts';
import { useValues } from './values.ts';

/** A line of text as OneLogin shows it: labels exact and English, the set-up's values filled in. */
export function LineView({ line }: { line: Line }) {
  return (
    <span className="drawn-line">
      {pieces(line).map((piece, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <PieceView piece={piece} />
        </Fragment>
      ))}
    </span>
  );
}

function PieceView({ piece }: { piece: Piece }) {
  const values = useValues();
  if (typeof piece === 'string') return piece;
  if ('bar' in piece) return <Bar characters={piece.bar} />;
  if ('connector' in piece) return connectorById(piece.connector).name;
  return values[piece.value] ?? <Bar characters={barLengths[piece.value]} />;
}

/** Stands for text that differs from tenant to tenant. */
function Bar({ characters }: { characters: number }) {
  return <span className="drawn-bar" style={{ width: `${characters * 0.5}em` }} />;
}
