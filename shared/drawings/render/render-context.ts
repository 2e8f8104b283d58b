import type { ScreenValues } from '../screens/values.ts';
import { type DrawingNode, type DrawingNodes, span } from './node.ts';

/** What one drawing is drawn with. */
export interface RenderContext {
  readonly values: ScreenValues;
  /**
   * Draws the target into the screen: an outline, and the word for what is done there in the flow
   * beside it. For paper, where nothing can be measured; the window leaves it out and lays its own
   * mark over the finished screen (it finds the place by `data-spot`).
   */
  readonly target?: { readonly mark: string; readonly word: string };
  /** Drawn under an open dialog: nothing there can be pressed, so no callout points at it. */
  readonly under?: true;
}

interface Markable {
  readonly mark?: string;
  readonly unsure?: true;
}

/**
 * An element that a callout can point at, and that is dashed where nobody has seen it.
 * In: the mark and doubt of its part, its classes and content, the word's place beside the outline.
 */
export function markable(
  context: RenderContext,
  part: Markable,
  name: string,
  children: DrawingNodes,
  place: 'before' | 'after' | 'inside' = 'after',
): DrawingNode {
  const element = pointable(context, part, name, children);
  const word = targetWord(context, part);
  if (word === null) return element;
  if (place === 'inside') return outlined({ ...element, children: [...children, word] });
  const target = outlined(element);
  return span('drawn-at', place === 'before' ? [word, target] : [target, word]);
}

/** The same element before the target is drawn into the screen. */
export function pointable(
  { under }: RenderContext,
  { mark, unsure }: Markable,
  name: string,
  children: DrawingNodes,
): DrawingNode {
  const attributes = {
    ...(mark !== undefined && under !== true && { 'data-spot': mark }),
    ...(unsure === true && { 'data-unsure': '' }),
  };
  return { tag: 'span', name, attributes, children };
}

/** An element with the outline of the target. */
export function outlined(element: DrawingNode): DrawingNode {
  return { ...element, name: `${element.name} drawn-target` };
}

/** The word for what is done at this part; null where it is not the target, or its mark is laid over. */
export function targetWord(
  { target, under }: RenderContext,
  { mark }: Markable,
): DrawingNode | null {
  if (target === undefined || under === true || target.mark !== mark) return null;
  return span('drawn-word', [target.word]);
}
