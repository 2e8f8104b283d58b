import { useLayoutEffect, useRef } from 'react';

const everyMs = 1000;
const tickers = new Set<() => void>();
let timer: number | undefined;

/** What to do when a place comes into sight (true) or leaves it. */
const watched = new Map<Element, (inSight: boolean) => void>();
const sight = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) watched.get(target)?.(isIntersecting);
});

/** Ticks while the place can be seen. Out: ends that. */
function tickInSight(place: Element, tick: () => void): () => void {
  let leave: (() => void) | null = null;
  watched.set(place, (inSight) => {
    leave?.();
    leave = inSight ? join(tick) : null;
    // It stood still meanwhile.
    if (inSight) tick();
  });
  sight.observe(place);
  return () => {
    sight.unobserve(place);
    watched.delete(place);
    leave?.();
  };
}

function join(tick: () => void): () => void {
  tickers.add(tick);
  timer ??= window.setInterval(() => {
    for (const one of tickers) one();
  }, everyMs);
  return () => {
    tickers.delete(tick);
    if (tickers.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

/**
 * A text that goes with the time, second by second, while it is in sight: one timer for all of them,
 * written past React, so that 200 of them draw nothing else anew. Never inside a live region: nobody
 * wants to hear it count.
 */
export function Ticking({ text }: { text: (nowMs: number) => string }) {
  const place = useRef<HTMLSpanElement>(null);
  const latest = useRef(text);
  useLayoutEffect(() => {
    latest.current = text;
    write(place.current, text);
  });
  useLayoutEffect(() => {
    const span = place.current;
    return span === null ? undefined : tickInSight(span, () => write(span, latest.current));
  }, []);
  return <span ref={place} className="ticking" />;
}

function write(place: HTMLSpanElement | null, text: (nowMs: number) => string): void {
  if (place === null) return;
  const now = text(Date.now());
  if (place.textContent !== now) place.textContent = now;
}
