import type { AppEvent, SetupView } from '../../shared/contract/contract.ts';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import { act, load } from './bridge.ts';
import { followMenu, refreshHandover, refuseFile, showFile } from './handover.ts';
import { takeDroppedFiles } from './drop.ts';
import { arrivals, newer, sharedView, withWatching } from './follow.ts';
import { setupPage } from '../app/pages.ts';
import { announce, knownStep, useStore } from './store.ts';
import { messages } from '../../shared/messages/window/index.ts';

/** Fills the store once and follows main from then on. */
export async function start(): Promise<void> {
  window.wisq.on(follow);
  takeDroppedFiles();
  const listing = refreshSetups();
  const facts = await load('app.facts', undefined);
  // Which setup it will be is known before it is read: meanwhile the guide's code comes.
  if (facts.ok && facts.value.lastSetupId !== null) void setupPage.load();
  await listing;
  if (!facts.ok) return;
  useStore.setState({ facts: facts.value, hideNames: facts.value.namesHidden });
  const { setups, page } = useStore.getState();
  // A file came by double-click while the window was coming up: it is what the person wants to see.
  if (page !== 'loading') return;
  const last =
    setups.find((setup) => setup.setupId === facts.value.lastSetupId) ??
    (setups.length === 1 ? setups[0] : undefined);
  if (last !== undefined) await openSetup(last.setupId);
  else useStore.setState({ page: setups.length === 0 ? 'new' : 'list' });
}

function follow(event: AppEvent): void {
  switch (event.type) {
    case 'setup.changed':
      void refreshHandover(event.view.setupId);
      followView(event.view);
      return;
    case 'watch.changed':
      useStore.setState(({ view }) =>
        view?.setupId === event.setupId
          ? { view: withWatching(view, event.userId, event.watching) }
          : {},
      );
      return;
    case 'check.progress':
      useStore.setState((state) =>
        state.view?.setupId === event.setupId
          ? { view: { ...state.view, check: event.check } }
          : {},
      );
      return;
    case 'clipboard.cleared':
      announce(messages.copy.cleared);
      return;
    case 'setup.open':
      void openSetup(event.setupId);
      return;
    case 'file.opened':
      showFile(event.file);
      return;
    case 'file.refused':
      refuseFile(event.problem);
      return;
    case 'menu':
      void followMenu(event.item);
  }
}

/** The newest views main told of, by setup: one may come before the answer that opens its setup. */
const latestViews = new Map<string, SetupView>();

function followView(now: SetupView): void {
  latestViews.set(now.setupId, now);
  const { view } = useStore.getState();
  if (view?.setupId !== now.setupId || now.revision < view.revision) return;
  const arrived = arrivals(view, now);
  useStore.setState({ view: sharedView(view, now) });
  if (arrived.length > 0) announce(messages.users.watch.arrived(arrived));
}

export async function refreshSetups(): Promise<void> {
  const setups = await load('setups.list', undefined);
  if (setups.ok) useStore.setState({ setups: setups.value });
}

export async function openSetup(setupId: string): Promise<void> {
  const [view] = await Promise.all([load('setups.open', { setupId }), setupPage.load()]);
  if (view.ok) showSetup(view.value);
  else useStore.setState({ page: 'list' });
}

/** Shows a setup at the step where the admin left it. */
export function showSetup(result: SetupView): void {
  const view = newer(result, latestViews.get(result.setupId));
  useStore.setState({
    view,
    page: 'setup',
    step: knownStep(result.position) ?? 'before',
    targetTask: null,
    credentialsDraft: null,
    typed: {},
  });
}

/** Goes to a step; main remembers it, so that the app reopens there. */
export function goTo(step: StepId): void {
  const { view } = useStore.getState();
  useStore.setState({ step, targetTask: null, problem: null });
  if (view === null) return;
  void act('setups.position', { setupId: view.setupId, step });
}

/** Hides or shows names on every screen. Out: whether it was done. */
export async function hideNames(hidden: boolean): Promise<boolean> {
  const result = await act('names.hide', { hidden });
  if (!result.ok) return false;
  useStore.setState({ hideNames: hidden });
  announce(hidden ? messages.names.saidHidden : messages.names.saidShown);
  return true;
}
