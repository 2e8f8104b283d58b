/** A rectangle in CSS pixels, from the drawing's top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the word at a mark is, and the short line that leads from it to the outline. */
export interface LeaderLine {
  readonly word: Rect;
  readonly from: Point;
  readonly to: Point;
}

/** The line's length in pixels: seen at a glance, and short enough to stay with its outline. */
const lineLength = 14;

/** The directions in which the word may stand, the preferred ones first. */
const directions: readonly Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: 1 },
  { x: 0, y: -1 },
  { x: -1, y: -1 },
  { x: 1, y: -1 },
];

/**
 * Finds the place beside a target where a word covers the least of what else is drawn.
 * In: the outlined target, the word's size, the drawing, and what should stay readable. Among equals
 * the first direction wins: right, then left, then below.
 */
export function leaderLineTo(
  target: Rect,
  size: Pick<Rect, 'width' | 'height'>,
  ground: Rect,
  others: readonly Rect[],
): LeaderLine {
  let best: { word: Rect; cost: number } | null = null;
  for (const direction of directions) {
    for (const along of [0, -0.5, 0.5, -1, 1]) {
      const word = within(ground, beside(target, size, direction, along));
      // Pushed back into the drawing, it may have come to lie on the target itself.
      const cost =
        others.reduce((sum, other) => sum + overlap(word, other), 0) + 20 * overlap(word, target);
      if (best === null || cost < best.cost) best = { word, cost };
    }
  }
  const word = best?.word ?? beside(target, size, { x: 0, y: 1 }, 0);
  return { word, ...shortestLine(word, target) };
}

/** The word's place in a direction; `along` slides it along the target's edge, at ±1 to either end. */
function beside(
  target: Rect,
  size: Pick<Rect, 'width' | 'height'>,
  direction: Point,
  along: number,
): Rect {
  const place = (start: number, length: number, own: number, way: number, slide: number) => {
    if (way > 0) return start + length + lineLength;
    if (way < 0) return start - lineLength - own;
    return start + (length - own) / 2 + (slide * Math.max(length - own, 0)) / 2;
  };
  return {
    x: place(target.x, target.width, size.width, direction.x, along),
    y: place(target.y, target.height, size.height, direction.y, along),
    ...size,
  };
}

function within(ground: Rect, rect: Rect): Rect {
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
  return {
    ...rect,
    x: clamp(rect.x, ground.x, ground.x + ground.width - rect.width),
    y: clamp(rect.y, ground.y, ground.y + ground.height - rect.height),
  };
}

/** The area two rectangles share, in square pixels. */
function overlap(a: Rect, b: Rect): number {
  const shared = (aStart: number, aLength: number, bStart: number, bLength: number) =>
    Math.max(0, Math.min(aStart + aLength, bStart + bLength) - Math.max(aStart, bStart));
  return shared(a.x, a.width, b.x, b.width) * shared(a.y, a.height, b.y, b.height);
}

/** The shortest line between two rectangles; between facing edges it is at the middle of what they share. */
function shortestLine(a: Rect, b: Rect): { from: Point; to: Point } {
  const axis = (aStart: number, aLength: number, bStart: number, bLength: number) => {
    const low = Math.max(aStart, bStart);
    const high = Math.min(aStart + aLength, bStart + bLength);
    if (low <= high) return [(low + high) / 2, (low + high) / 2] as const;
    return aStart > bStart
      ? ([aStart, bStart + bLength] as const)
      : ([aStart + aLength, bStart] as const);
  };
  const [fromX, toX] = axis(a.x, a.width, b.x, b.width);
  const [fromY, toY] = axis(a.y, a.height, b.y, b.height);
  return { from: { x: fromX, y: fromY }, to: { x: toX, y: toY } };
}
