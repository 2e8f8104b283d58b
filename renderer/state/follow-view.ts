import type { SetupView } from '../../shared/contract/contract.ts';
import { watchMessages } from '../../shared/messages/window/watch.ts';
import { arrivals, newer, sharedView } from './compare-views.ts';
import { announce, receive, store } from './store.ts';

/** The newest view of each setup in main's events: one may come before the answer that opens its setup. */
const latestViews = new Map<string, SetupView>();

/** Takes in a view from main's events: drawn if its setup is open, and who arrived is announced. */
export function followView(now: SetupView): void {
  latestViews.set(now.setupId, now);
  const { view } = store.getState();
  if (view?.setupId !== now.setupId || now.revision < view.revision) return;
  const arrived = arrivals(view, now);
  receive({ view: sharedView(view, now) });
  if (arrived.length > 0) announce(watchMessages.arrived(arrived));
}

/** The newer of an answer that opens a setup and the newest event about it. */
export function newestView(result: SetupView): SetupView {
  return newer(result, latestViews.get(result.setupId));
}
