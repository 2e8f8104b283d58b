import { createElement, type ReactNode } from 'react';
import type { DrawingNode } from '../../shared/drawings/render/node.ts';

/** Pieces of a drawing as React elements. Their places never change, so none needs a key. */
export function nodeView({ tag, name, attributes, style, children }: DrawingNode): ReactNode {
  return createElement(
    tag,
    { ...(name !== '' && { className: name }), ...attributes, ...(style && { style }) },
    ...nodeViews(children),
  );
}

/** Several pieces, one after the other. */
export function nodeViews(nodes: DrawingNode['children']): readonly ReactNode[] {
  return nodes.map((node) => (typeof node === 'string' ? node : nodeView(node)));
}
