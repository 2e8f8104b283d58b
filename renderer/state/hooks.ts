import { useStore } from 'zustand';
import type { SetupView } from '../../shared/contract/contract.ts';
import { edit, store, type WindowState } from './store.ts';

/** A part of what the window holds: drawn again only when that part changes. */
export function useWindowState<T>(part: (state: WindowState) => T): T {
  return useStore(store, part);
}

/** The open setup. Only for what is drawn inside one. */
export function useView(): SetupView {
  return useSetup((view) => view);
}

/** A part of the open setup: drawn again only when that part changes. */
export function useSetup<T>(part: (view: SetupView) => T): T {
  return useWindowState(({ view }) => {
    if (view === null) throw new Error('no setup is open');
    return part(view);
  });
}

/** Text of one field, kept while the admin is on another page. */
export function useTyped(field: string, initial = ''): [string, (text: string) => void] {
  const text = useWindowState(({ typed }) => typed[field]) ?? initial;
  return [text, (next) => edit(field, next)];
}
