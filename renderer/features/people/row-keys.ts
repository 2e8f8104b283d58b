import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows that are drawn: those in sight, and the one with the focus. */
export function rowRange(range: Range, active: number): number[] {
  const drawn = defaultRangeExtractor(range);
  if (active >= range.count || drawn.includes(active)) return drawn;
  return [...drawn, active].toSorted((a, b) => a - b);
}

interface Standing {
  /** The row with the focus. */
  readonly at: number;
  readonly total: number;
  /** How many rows fit into sight. */
  readonly visible: number;
}

/** Which row a key leads to; null: none. */
export function stepTo(key: string, { at, total, visible }: Standing): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + visible,
    PageUp: at - visible,
    Home: 0,
    End: total - 1,
  };
  const place = to[key];
  if (place === undefined || total === 0) return null;
  return Math.min(Math.max(place, 0), total - 1);
}
