import { connectorById } from '../../domain/guide/connectors.ts';
import type { Line, Piece } from '../screens/parts.ts';
import { barLengths, pieces } from '../screens/values.ts';
import { type DrawingNode, type DrawingNodes, span } from './node.ts';
import type { RenderContext } from './render-context.ts';

/** A line of text: labels as they are, the setup's values filled in, bars for what is not known. */
export function renderLine(context: RenderContext, line: Line): DrawingNode {
  return span(
    'drawn-line',
    pieces(line).flatMap((piece, index): DrawingNodes => {
      const drawn = renderPiece(context, piece);
      return index === 0 ? [drawn] : [' ', drawn];
    }),
  );
}

function renderPiece({ values }: RenderContext, piece: Piece): DrawingNode | string {
  if (typeof piece === 'string') return piece;
  if ('bar' in piece) return bar(piece.bar);
  if ('connector' in piece) return connectorById(piece.connector).name ?? '';
  return values[piece.value] ?? bar(barLengths[piece.value]);
}

/** Stands for text that differs from tenant to tenant. In: its length in characters. */
function bar(characters: number): DrawingNode {
  return { ...span('drawn-bar', []), style: { width: `${characters * 0.5}em` } };
}
