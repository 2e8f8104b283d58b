import type { InputOf, PeopleView } from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { peopleMessages } from '../../shared/messages/window/people.ts';
import { peoplePersonMessages } from '../../shared/messages/window/people-person.ts';
import { act, ask } from './bridge.ts';
import { openSetupId, readPeople } from './follow-people.ts';
import { orderAnew } from './people-rows.ts';
import { firstChoice, peopleStore, resetPeople } from './people-store.ts';
import { announce, store } from './store.ts';

/** A list came into use: it is shown from its beginning. */
export function startPeople(view: PeopleView): void {
  const fresh = { choice: firstChoice, revision: 0, orderedAt: 0 };
  peopleStore.setState({ view, preview: null, giving: false, problem: null, ...fresh });
  orderAnew();
}

/** Begins a comparison of everybody, or of those who are not complete. */
export async function compare(scope: InputOf<'rollout.compare'>['scope']): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  const oneLogin = view.state.oneLogin.connection !== null;
  const begun = await act('rollout.compare', { setupId: view.setupId, scope, oneLogin });
  if (begun.ok) await readPeople();
}

/** Pauses the comparison, goes on with it, or ends it. */
export async function steerComparison(
  call: 'rollout.pause' | 'rollout.goOn' | 'rollout.cancel',
): Promise<void> {
  const steered = await act(call, { setupId: openSetupId() });
  if (!steered.ok) return;
  if (call === 'rollout.pause') announce(peopleMessages.announcePaused);
  await readPeople();
}

/** Takes somebody off the list, by their place on it. */
export async function takeOffList(index: number): Promise<void> {
  const setupId = openSetupId();
  const at = peopleStore.getState().view?.list?.at;
  if (at === undefined) return;
  const left = await act('rollout.takeOff', { setupId, at, index });
  if (!left.ok) return;
  announce(peoplePersonMessages.takeOff.done);
  if (left.value.list === null) {
    resetPeople(setupId);
    await readPeople();
    return;
  }
  // Another list, as far as places and revisions go; what is looked for stays.
  peopleStore.setState({ view: left.value, problem: null, revision: 0, orderedAt: 0 });
  orderAnew();
}

/** Removes the list from this computer. Out: whether it is gone. */
export async function forgetList(): Promise<boolean> {
  const setupId = openSetupId();
  const gone = await act('rollout.forget', { setupId });
  if (gone.ok) {
    resetPeople(setupId);
    await readPeople();
  }
  return gone.ok;
}

/** Saves what is shown, or everybody, as CSV. Out: the file's name; null: none was chosen, or it failed. */
export async function exportPeople(
  what: 'all' | 'shown',
  masked: boolean,
): Promise<{ readonly name: string | null; readonly problem: Problem | null }> {
  const { filter, search } = peopleStore.getState().choice;
  const which = what === 'all' ? { filter: 'all' as const, search: '' } : { filter, search };
  const saved = await ask('rollout.export', { setupId: openSetupId(), ...which, masked });
  return saved.ok
    ? { name: saved.value.name, problem: null }
    : { name: null, problem: saved.problem };
}
