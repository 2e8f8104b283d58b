import { chooseRows, type WantedRows } from './rows.ts';
import type { ListState } from './compare/list-state.ts';

/** The places that were given out last, by list: one order each, as one window shows one. */
const orders = new WeakMap<
  ListState,
  { readonly key: string; readonly places: readonly number[] }
>();

/**
 * The places of the people that a filter and a search leave. They are those that were given out last
 * for the same, however people stand by now, unless the order is wanted anew: who is looked at while a
 * comparison runs does not move.
 */
export function keptOrder(state: ListState, wanted: WantedRows, anew: boolean): readonly number[] {
  const { filter, hidden, search, sort } = wanted;
  const key = JSON.stringify([filter, hidden, search, sort]);
  const before = orders.get(state);
  if (!anew && before?.key === key) return before.places;
  const places = chooseRows(state, wanted);
  orders.set(state, { key, places });
  return places;
}
