import type { PeopleRows } from '../../shared/contract/contract.ts';
import type { Person } from '../../shared/domain/rollout/person.ts';
import { placesOf } from '../../shared/domain/rollout/filters.ts';
import { ask } from './bridge.ts';
import { peopleStore, type RowChoice } from './people-store.ts';

/**
 * The rows of a roll-out list, asked of main page by page. Whoever is in sight is read again when
 * somebody changes; where they stand changes only with another choice, or when a new order is wished.
 */

/** How many rows one call brings. */
export const rowsAPage = 100;
/** How many pages the window keeps: what is in sight, and what was just now. */
const mostPages = 8;

/** The pages in sight, first and last. */
let inSight: readonly [number, number] = [0, 0];
const asking = new Set<string>();

/** The loaded row of somebody, by their place on the list; null: it is not loaded. */
export function personAt(
  pages: ReadonlyMap<number, PeopleRows['rows']>,
  index: number,
): Person | null {
  for (const rows of pages.values()) {
    const row = rows.find((one) => one.index === index);
    if (row !== undefined) return row;
  }
  return null;
}

/** The table shows these rows. Loads what of them is not there. */
export function showRows(first: number, last: number): void {
  inSight = [Math.floor(first / rowsAPage), Math.floor(last / rowsAPage)];
  readMissing();
}

/** Another filter, search or sort: the rows are put in order anew. */
export function choose(change: Partial<RowChoice>): void {
  peopleStore.setState(({ choice }) => ({ choice: { ...choice, ...change } }));
  orderAnew();
}

/** Puts the rows in order as people stand now. What is shown stays until the new rows are there. */
export function orderAnew(): void {
  peopleStore.setState(({ choice, order, places, view }) => ({
    order: order + 1,
    roomy: view?.progress != null,
    places: view?.counts == null ? places : placesOf(view.counts, choice.filter, null),
  }));
  inSight = [0, 0];
  void readPage(0, true);
}

/** Somebody changed: what is in sight is read again, in its place; the rest when it comes into sight. */
export function refreshRows(): void {
  peopleStore.setState(({ pages }) => ({
    pages: new Map([...pages].filter(([page]) => isInSight(page))),
  }));
  for (let page = inSight[0]; page <= inSight[1]; page += 1) void readPage(page, false);
}

/** Forgets all rows, for instance because names are hidden now, and reads those in sight again. */
export function rereadRows(): void {
  peopleStore.setState({ pages: new Map() });
  readMissing();
}

function readMissing(): void {
  const { pages } = peopleStore.getState();
  for (let page = inSight[0]; page <= inSight[1]; page += 1) {
    if (!pages.has(page)) void readPage(page, false);
  }
}

async function readPage(page: number, anew: boolean): Promise<void> {
  const { setupId, choice, order, revision } = peopleStore.getState();
  if (setupId === null) return;
  const key = `${setupId} ${order} ${page} ${revision}`;
  if (asking.has(key)) return;
  asking.add(key);
  const from = page * rowsAPage;
  const given = await ask('rollout.rows', { setupId, ...choice, from, count: rowsAPage, anew });
  asking.delete(key);
  const now = peopleStore.getState();
  // Another list or another order is asked for by now.
  if (now.setupId !== setupId || now.order !== order) return;
  if (!given.ok) {
    peopleStore.setState({ problem: given.problem });
    return;
  }
  take(page, given.value, anew);
  // Main said that somebody changed while this was on its way.
  if (now.revision > revision && isInSight(page)) void readPage(page, false);
}

function take(page: number, { revision, rows, total }: PeopleRows, anew: boolean): void {
  peopleStore.setState((before) => {
    const kept = anew ? [] : [...before.pages].filter(([one]) => one !== page);
    const near = kept.filter(([one]) => isInSight(one));
    const far = kept.filter(([one]) => !isInSight(one)).slice(-mostPages);
    return {
      pages: new Map([...far, ...near, [page, rows]]),
      total,
      revision: Math.max(before.revision, revision),
      ...(anew && { orderedAt: revision }),
    };
  });
}

function isInSight(page: number): boolean {
  return page >= inSight[0] && page <= inSight[1];
}
