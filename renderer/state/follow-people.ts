import type { PeopleEvent } from '../../shared/contract/rollout.ts';
import { placesOf } from '../../shared/domain/rollout/filters.ts';
import { ask } from './bridge.ts';
import { orderAnew, refreshRows, rereadRows } from './people-rows.ts';
import { peopleStore, resetPeople } from './people-store.ts';
import { store } from './store.ts';

/** The setup that is open; the calls about its list name it. */
export function openSetupId(): string {
  return store.getState().view?.setupId ?? '';
}

/** Reads the open setup's list, unless it is there. */
export async function showPeople(): Promise<void> {
  const setupId = openSetupId();
  if (peopleStore.getState().setupId !== setupId) resetPeople(setupId);
  await readPeople();
}

/** Reads what main knows of the list now. */
export async function readPeople(): Promise<void> {
  const setupId = openSetupId();
  const shown = await ask('rollout.show', { setupId });
  if (peopleStore.getState().setupId !== setupId) return;
  if (!shown.ok) {
    peopleStore.setState({ problem: shown.problem });
    return;
  }
  const { choice, places, view } = peopleStore.getState();
  const { counts } = shown.value;
  peopleStore.setState({
    view: shown.value,
    problem: null,
    places: counts === null ? [] : placesOf(counts, choice.filter, places),
  });
  if (shown.value.list !== null && view?.list?.at !== shown.value.list.at) orderAnew();
}

/** Takes in what main says of a comparison. */
export function followPeople({ setupId, progress, counts, revision, problem }: PeopleEvent): void {
  const before = peopleStore.getState();
  if (before.setupId !== setupId || before.view === null) return;
  const view = { ...before.view, progress, counts };
  const places = placesOf(counts, before.choice.filter, before.places);
  const newest = Math.max(before.revision, revision);
  peopleStore.setState({ view, places, problem, roomy: true, revision: newest });
  if (revision > before.revision) refreshRows();
  if (progress !== null || before.view.progress === null) return;
  void readPeople();
}

/** Names are hidden now, or shown: nothing of either kind stays in this window. */
export function hidePeople(): void {
  peopleStore.setState({ preview: null });
  if (peopleStore.getState().setupId !== null) rereadRows();
}
