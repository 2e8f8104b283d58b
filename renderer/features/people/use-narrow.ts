import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 719px)');

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** Whether the window is as narrow as beside a browser (shell.css). */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

/** The height of a row in CSS pixels (people.css): one line when wide, a line for each side when narrow. */
export function useRowHeight(withOneLogin: boolean): number {
  if (!useNarrow()) return 48;
  return withOneLogin ? 72 : 54;
}
