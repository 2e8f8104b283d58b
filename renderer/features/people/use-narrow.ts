import { useSyncExternalStore } from 'react';

/** Whether the window is at most so wide, followed. The widths are those of shell.css. */
function followed(width: number): () => boolean {
  const query = window.matchMedia(`(max-width: ${width}px)`);
  const subscribe = (changed: () => void) => {
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  };
  return () => useSyncExternalStore(subscribe, () => query.matches);
}

/** As narrow as beside a browser. */
export const useNarrow = followed(719);

/** Without room for a line of filters. */
export const useFolded = followed(999);

/** The height of a row in CSS pixels (people.css): one line when wide, a line for each side when narrow. */
export function useRowHeight(withOneLogin: boolean): number {
  if (!useNarrow()) return 48;
  return withOneLogin ? 72 : 54;
}
