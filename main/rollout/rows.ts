import type { Person } from '../../shared/domain/rollout/person.ts';
import type { OneLoginState } from '../../shared/domain/rollout/onelogin-state.ts';
import { hideNames, pseudonymOf } from '../../shared/domain/rollout/pseudonym.ts';
import type { RowFilter, RowSort } from '../../shared/domain/rollout/rows.ts';
import type { WisqState } from '../../shared/domain/rollout/wisq-state.ts';
import { asSeen } from '../../shared/domain/text/look-alike.ts';
import type { ListState } from './compare/list-state.ts';

/** Which rows are wanted, and in which order. `hidden`: names are pseudonyms, also for searching. */
export interface WantedRows {
  readonly filter: RowFilter;
  readonly search: string;
  readonly sort: RowSort;
  readonly hidden: boolean;
}

/** What was chosen last of a list: a window that scrolls asks for the same again and again. */
const chosenLast = new WeakMap<
  ListState,
  { readonly key: string; readonly chosen: readonly number[] }
>();
/** The order of a list by its names, which never change. */
const byName = new WeakMap<ListState, readonly number[]>();

/** The places of the people that a filter and a search leave, in order. */
export function chooseRows(state: ListState, wanted: WantedRows): readonly number[] {
  const { filter, hidden, search, sort } = wanted;
  const key = JSON.stringify([filter, hidden, search, sort, state.revision]);
  const last = chosenLast.get(state);
  if (last?.key === key) return last.chosen;
  const sought = asSeen(search.trim()).toLowerCase();
  const nameOf = (index: number) => (hidden ? pseudonymOf(index) : (state.names[index] ?? ''));
  const order = sort === 'name' && !hidden ? namesInOrder(state) : [...state.names.keys()];
  const fitting = order.filter((index) => {
    if (!fits(state, index, filter)) return false;
    return sought === '' || asSeen(nameOf(index)).toLowerCase().includes(sought);
  });
  const ranks = sort === 'state' ? state.names.map((_name, index) => rankOf(state, index)) : null;
  const chosen =
    ranks === null ? fitting : fitting.toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  chosenLast.set(state, { key, chosen });
  return chosen;
}

function namesInOrder(state: ListState): readonly number[] {
  const known = byName.get(state);
  if (known !== undefined) return known;
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const { names } = state;
  const order = [...names.keys()].toSorted((a, b) =>
    collator.compare(names[a] ?? '', names[b] ?? ''),
  );
  byName.set(state, order);
  return order;
}

/** One person as a row. */
export function rowOf(state: ListState, index: number, hidden: boolean): Person {
  const { atOneLogin = null, atWisq = null } = state.person(index) ?? {};
  const name = state.names[index] ?? '';
  if (!hidden) return { index, name, atWisq, atOneLogin };
  const text = atOneLogin === null ? null : hideNames(atOneLogin.text, name);
  return {
    index,
    name: pseudonymOf(index),
    atWisq,
    atOneLogin: atOneLogin === null ? null : { ...atOneLogin, text },
  };
}

function fits(state: ListState, index: number, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  const { atOneLogin = null, atWisq = null } = state.person(index) ?? {};
  if (filter === 'unchecked') return atWisq === null;
  if (filter === 'not-complete') return atWisq?.state !== 'complete';
  const [side, word = ''] = filter.split(':', 2);
  if (side === 'wisq') return atWisq?.state === word;
  if (side === 'onelogin') return atOneLogin?.state === word;
  return atWisq?.state === 'incomplete' && atWisq.lacking.some((attribute) => attribute === word);
}

/** What needs somebody goes first, and who is complete last. */
const needs: readonly (WisqState | null)[] = [
  'not-there',
  'several',
  'inactive',
  'incomplete',
  'cannot-tell',
  null,
  'complete',
];

/** Of those who are not there, what went wrong goes before what waits; a mistake before an omission. */
const reasons: readonly (OneLoginState | null)[] = [
  'failed',
  'no-username',
  'suspended',
  'not-found',
  'waiting',
  'not-assigned',
  'unknown',
  'done',
  'working',
  null,
];

function rankOf(state: ListState, index: number): number {
  const { atOneLogin = null, atWisq = null } = state.person(index) ?? {};
  const rank = needs.indexOf(atWisq?.state ?? null) * reasons.length;
  return rank + reasons.indexOf(atOneLogin?.state ?? null);
}
