import type { DrawingNode } from '../../drawings/render/node.ts';
import { escaped } from '../escape.ts';

/** A piece of a drawing as HTML that shows it and does nothing else. */
export function nodeHtml(node: DrawingNode | string): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, name, attributes = {}, style = {}, children } = node;
  const all = {
    ...(name !== '' && { class: name }),
    ...attributes,
    ...(Object.keys(style).length > 0 && { style: declarations(style) }),
  };
  const given = Object.entries(all).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${tag}${given.join('')}>${nodesHtml(children)}</${tag}>`;
}

/** Several pieces, one after the other. */
export function nodesHtml(nodes: DrawingNode['children']): string {
  return nodes.map(nodeHtml).join('');
}

function declarations(style: Readonly<Record<string, string>>): string {
  return Object.entries(style)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
}
