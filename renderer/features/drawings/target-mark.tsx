import { useLayoutEffect, useRef, useState } from 'react';
import { type LeaderLine, leaderLineTo, type Rect } from './leader-line.ts';

interface Place extends LeaderLine {
  readonly target: Rect;
}

/** How far the outline is from what it marks, in pixels; parts that touch each other leave it no room. */
const gap = 4;
const touching = '.drawn-menu-entry, .drawn-tab, .drawn-tr';

/**
 * Marks one spot of the drawing beside it: an outline, a short line, and a word. It measures where
 * the spot is, so it follows when the drawing gets wider or the spot changes.
 */
export function TargetMark({ callout, word }: { callout: string; word: string }) {
  const layer = useRef<HTMLSpanElement>(null);
  const wordRef = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<Place | null>(null);

  useLayoutEffect(() => {
    const ground = layer.current?.parentElement;
    if (ground == null) return;
    const measure = () => setPlace(placeIn(ground, callout, wordRef.current));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(ground);
    if (wordRef.current !== null) observer.observe(wordRef.current);
    return () => observer.disconnect();
  }, [callout]);

  return (
    <span ref={layer} className="spot-layer">
      {place !== null && (
        <>
          <span className="spot-outline" style={box(place.target)} />
          <svg className="spot-lead" aria-hidden="true">
            <line x1={place.from.x} y1={place.from.y} x2={place.to.x} y2={place.to.y} />
            <circle cx={place.to.x} cy={place.to.y} r="3" />
          </svg>
        </>
      )}
      <span
        ref={wordRef}
        className="spot-word"
        style={place === null ? {} : { left: place.word.x, top: place.word.y }}
      >
        {word}
      </span>
    </span>
  );
}

function box({ x, y, width, height }: Rect) {
  return { left: x, top: y, width, height };
}

/** The mark's place in the drawing; null while the drawing is not laid out. */
function placeIn(ground: Element, callout: string, word: HTMLElement | null): Place | null {
  const element = ground.querySelector(`[data-spot="${callout}"]`);
  if (element === null || word === null) return null;
  const origin = ground.getBoundingClientRect();
  if (origin.width === 0) return null;
  const whole = { x: 0, y: 0, width: origin.width, height: origin.height };
  const rect = (of: Element): Rect => {
    const { x, y, width, height } = of.getBoundingClientRect();
    return { x: x - origin.x, y: y - origin.y, width, height };
  };
  const target = grown(rect(element), element.matches(touching) ? 0 : gap, whole);
  const others = [...ground.querySelectorAll('.drawn-line, .drawn-button, .drawn-top-entry')]
    // A bar stands for text that nobody has to read.
    .filter((other) => !element.contains(other) && other.textContent !== '')
    .map(rect);
  const size = { width: word.offsetWidth, height: word.offsetHeight };
  return { target, ...leaderLineTo(target, size, whole, others) };
}

/** The outline: a little outside the part, and never outside the drawing. */
function grown(rect: Rect, by: number, whole: Rect): Rect {
  const left = Math.max(rect.x - by, 1);
  const top = Math.max(rect.y - by, 1);
  const right = Math.min(rect.x + rect.width + by, whole.width - 1);
  const bottom = Math.min(rect.y + rect.height + by, whole.height - 1);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
