import { describe, expect, test } from 'vitest';
import { leadTo, type Rect } from '../../../renderer/features/drawings/leader-line.ts';

const ground: Rect = { x: 0, y: 0, width: 340, height: 300 };
const size = { width: 50, height: 20 };

function shares(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const inside = (rect: Rect) =>
  rect.x >= 0 &&
  rect.y >= 0 &&
  rect.x + rect.width <= ground.width &&
  rect.y + rect.height <= ground.height;

describe('the word beside a target', () => {
  test('stands at its right where nothing is in the way, with a short level line', () => {
    const target = { x: 100, y: 100, width: 60, height: 24 };
    const { word, from, to } = leadTo(target, size, ground, []);
    expect(word).toEqual({ x: 174, y: 102, ...size });
    expect([from, to]).toEqual([
      { x: 174, y: 112 },
      { x: 160, y: 112 },
    ]);
  });

  test('keeps off what should stay readable', () => {
    const target = { x: 100, y: 100, width: 60, height: 24 };
    const others = [
      { x: 165, y: 90, width: 100, height: 40 },
      { x: 20, y: 90, width: 75, height: 40 },
      { x: 90, y: 128, width: 90, height: 40 },
    ];
    const { word } = leadTo(target, size, ground, others);
    expect(others.some((other) => shares(word, other))).toBe(false);
  });

  test.each([
    ['top right', { x: 290, y: 2, width: 48, height: 24 }],
    ['top left', { x: 2, y: 2, width: 48, height: 24 }],
    ['bottom right', { x: 290, y: 270, width: 48, height: 24 }],
    ['the whole width', { x: 2, y: 100, width: 336, height: 24 }],
    ['the whole height', { x: 100, y: 2, width: 120, height: 296 }],
  ])('never leaves the drawing or covers its target: %s', (_where, target) => {
    const { word, to } = leadTo(target, size, ground, []);
    expect(inside(word)).toBe(true);
    expect(shares(word, target)).toBe(false);
    // The line ends on the target's edge.
    expect(to.x >= target.x && to.x <= target.x + target.width).toBe(true);
    expect(to.y >= target.y && to.y <= target.y + target.height).toBe(true);
  });
});
