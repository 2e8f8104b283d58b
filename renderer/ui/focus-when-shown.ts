import { type RefObject, useEffect, useRef } from 'react';

/** Out: the ref of what takes the focus as soon as it is shown, such as the heading of a new page. */
export function useFocusWhenShown<T extends HTMLElement>(): RefObject<T | null> {
  const shown = useRef<T>(null);
  useEffect(() => shown.current?.focus(), []);
  return shown;
}
