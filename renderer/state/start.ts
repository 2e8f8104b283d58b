import { load } from './bridge.ts';
import { takeDroppedFiles } from './drop.ts';
import { follow } from './follow.ts';
import {
  type LoadPage,
  loadSetupPage,
  openSetup,
  refreshReports,
  refreshSetups,
  showStartPage,
  registerPages,
} from './navigation.ts';
import { receive, store } from './store.ts';

/** Fills the store once and follows main from then on. In: what loads a page's code by its name. */
export async function start(loadPage: LoadPage): Promise<void> {
  registerPages(loadPage);
  window.wisq.on(follow);
  takeDroppedFiles();
  const listing = refreshSetups();
  const facts = await load('app.facts', undefined);
  // Which setup it will be is known before it is read: meanwhile the guide's code is loaded.
  if (facts.ok && facts.value.lastSetupId !== null) void loadSetupPage();
  await listing;
  if (!facts.ok) return;
  const { docked, namesHidden } = facts.value;
  receive({ facts: facts.value, docked, hideNames: namesHidden });
  if (facts.value.someReports) await refreshReports();
  const { setups, page } = store.getState();
  // A file came by double-click while the window was coming up: it is what the person wants to see.
  if (page !== 'loading') return;
  const last =
    setups.find((setup) => setup.setupId === facts.value.lastSetupId) ??
    (setups.length === 1 ? setups[0] : undefined);
  if (last !== undefined && last.problem === undefined) await openSetup(last.setupId);
  else await showStartPage();
}
