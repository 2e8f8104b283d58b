import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 719px)');

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** The height of a row in CSS pixels (people.css): one line when wide, a line for each side when narrow. */
export function useRowHeight(withOneLogin: boolean): number {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches);
  if (!isNarrow) return 48;
  return withOneLogin ? 72 : 54;
}
