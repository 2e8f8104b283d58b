import { type RefObject, useEffect } from 'react';

/**
 * Calls `close` for a press outside the element, and for Escape, while it is open. A dialog that it
 * opened hangs elsewhere on the page and lies over it: what happens in that closes nothing under it.
 */
export function useDismiss(
  element: RefObject<HTMLElement | null>,
  open: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!open) return;
    const onDown = ({ target }: PointerEvent) => {
      if (isInDialog(target)) return;
      if (target instanceof Node && element.current?.contains(target) !== true) close();
    };
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key === 'Escape' && !isInDialog(target)) close();
    };
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('keydown', onKey);
    };
  }, [element, open, close]);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}
