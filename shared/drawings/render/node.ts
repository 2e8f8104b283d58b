/**
 * A piece of a drawing before it becomes an element of a page: plain data, the same for the window
 * and for paper. The attributes are those that React and HTML name alike.
 */
export interface DrawingNode {
  readonly tag: 'span' | 'strong' | 'svg' | 'path' | 'circle' | 'text';
  /** Its classes with blanks between them; empty: none. */
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** CSS properties of this one element: what depends on its data. */
  readonly style?: Readonly<Record<string, string>>;
  /** Elements and plain text, which each output escapes. */
  readonly children: DrawingNodes;
}

export type DrawingNodes = readonly (DrawingNode | string)[];

/** An element that no callout points at. */
export function span(name: string, children: DrawingNodes): DrawingNode {
  return { tag: 'span', name, children };
}
