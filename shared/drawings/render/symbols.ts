import type { State } from '../screens/parts.ts';
import type { DrawingNode } from './node.ts';

type Shape = State | 'no';

const disc = circle('full', 7);

/**
 * OneLogin's own marks, told apart by shape: it draws them green, red and blue, and in this app green
 * is Wisq's confirmation alone.
 */
const shapes: Readonly<Record<Shape, readonly DrawingNode[]>> = {
  no: [disc, path('m5.5 5.5 5 5m0-5-5 5', 'sign')],
  enabled: [circle('full', 5)],
  disabled: [circle('open', 4.5)],
  pending: [circle('open dashed', 6)],
  provisioned: [disc, path('m5 8.3 2 2 4-4.4', 'sign')],
  failed: [
    path('M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z', 'full'),
    path('M8 4.2v4.6M8 11.4v.2', 'sign'),
  ],
};

/** The mark of a state, or the round ✗ beside a field that is being edited. */
export function stateMark(state: Shape): DrawingNode {
  return svg('drawn-state', [14, 14], '0 0 16 16', shapes[state]);
}

/** The arrow of a drop-down. */
export const caret: DrawingNode = svg('drawn-caret', [8, 6], '0 0 8 6', [path('M0 .5h8L4 5.5z')]);

/** The lens of a search field. */
export const lens: DrawingNode = svg('drawn-lens', [11, 11], '0 0 12 12', [
  path('M8 8l3.5 3.5M9 5A4 4 0 1 1 1 5a4 4 0 0 1 8 0z'),
]);

/** The size is in CSS pixels, as the window shows it; paper's style sets its own. */
function svg(
  name: string,
  [width, height]: readonly [number, number],
  viewBox: string,
  children: readonly DrawingNode[],
): DrawingNode {
  const size = { width: String(width), height: String(height) };
  return { tag: 'svg', name, attributes: { ...size, viewBox, 'aria-hidden': 'true' }, children };
}

function circle(name: string, r: number): DrawingNode {
  return { tag: 'circle', name, attributes: { cx: '8', cy: '8', r: String(r) }, children: [] };
}

function path(d: string, name = ''): DrawingNode {
  return { tag: 'path', name, attributes: { d }, children: [] };
}
