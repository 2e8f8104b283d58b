import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PeopleRows, PeopleView } from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { ListPreview } from '../../shared/domain/rollout/preview.ts';
import type { RowFilter, RowSort } from '../../shared/domain/rollout/rows.ts';

/** Which people are shown, and in what order. */
export interface RowChoice {
  readonly filter: RowFilter;
  readonly search: string;
  readonly sort: RowSort;
}

/** What the window holds of a roll-out list. Of people themselves: only the rows near those in sight. */
export interface PeopleState {
  /** Whose list; null: none is shown. */
  readonly setupId: string | null;
  /** Null: main has not answered yet. */
  readonly view: PeopleView | null;
  /** Why the list could not be read, or can not be kept any more; null: it can. */
  readonly problem: Problem | null;
  /** A list that is looked at before it is used. */
  readonly preview: ListPreview | null;
  /** Another list is being given, though there is one. */
  readonly giving: boolean;
  readonly choice: RowChoice;
  /** The filters that are shown, in their places, until the order is a new one. */
  readonly places: readonly RowFilter[];
  /** A comparison ran since: numbers have room to grow, so that none moves the next filter. */
  readonly roomy: boolean;
  /** How many the choice leaves; null: not known yet. */
  readonly total: number | null;
  /** Loaded rows by page (people-rows.ts). */
  readonly pages: ReadonlyMap<number, PeopleRows['rows']>;
  /** Rises with every change of a person. */
  readonly revision: number;
  /** The revision when the rows were put in order. */
  readonly orderedAt: number;
  /** Rises with every new order: the table goes back to its beginning. */
  readonly order: number;
}

export const firstChoice: RowChoice = { filter: 'all', search: '', sort: 'state' };

const nothing: PeopleState = {
  setupId: null,
  view: null,
  problem: null,
  preview: null,
  giving: false,
  choice: firstChoice,
  places: [],
  roomy: false,
  total: null,
  pages: new Map(),
  revision: 0,
  orderedAt: 0,
  order: 0,
};

/** Read and written in renderer/state alone, like the window's own store. */
export const peopleStore = createStore<PeopleState>()(() => nothing);

/** Begins with a setup's list, knowing nothing of it. In: null for none. */
export function resetPeople(setupId: string | null): void {
  peopleStore.setState({ ...nothing, setupId });
}

/** A part of what is known of the roll-out list: drawn again only when that part changes. */
export function usePeople<T>(part: (state: PeopleState) => T): T {
  return useStore(peopleStore, part);
}
