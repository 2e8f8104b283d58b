import type { SetupView } from '../../shared/contract/contract.ts';
import { type StepId, stepIds } from '../../shared/domain/guide/ids.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import type { PlaceId } from '../../shared/drawings/callouts/index.ts';
import { act, load } from './bridge.ts';
import { newestView } from './follow-view.ts';
import { type PageName, receive, store } from './store.ts';

/** Loads a page's code ahead; a failure is reported where the page is shown. */
export type LoadPage = (page: PageName) => Promise<void>;

let loadPage: LoadPage = async () => {};

/** Sets what loads a page's code (app/pages.ts): state knows pages by their names alone. */
export function registerPages(registry: LoadPage): void {
  loadPage = registry;
}

/**
 * Waits for what a page needs, then shows it; unless another one came meanwhile, such as a file that
 * the person opened: then that is what they want to see.
 */
async function showAfter<T>(work: () => Promise<T>, show: (found: T) => void): Promise<void> {
  const { page } = store.getState();
  const found = await work();
  if (store.getState().page === page) show(found);
}

/** Shows the page that is shown without a setup. */
export function showStartPage(): Promise<void> {
  const page = startPage();
  return showAfter(
    () => loadPage(page),
    () => navigate(page),
  );
}

/** Begins to load the guide's code, which is needed as soon as a setup was read. */
export function loadSetupPage(): Promise<void> {
  return loadPage('setup');
}

/** Shows a page; a problem that is shown stays. */
export function navigate(page: PageName): void {
  store.setState({ page });
}

/** The page of somebody who has no setup open: the list, or the first setup's form. */
export function startPage(): PageName {
  const { reports, setups } = store.getState();
  return setups.length === 0 && reports.length === 0 ? 'new' : 'list';
}

/** Shows the list, with the problem, instead of a page whose code could not be read. */
export function showListInstead(problem: Problem): void {
  store.setState({ problem, page: startPage(), view: null });
}

/** The same for the list itself: the first screen, whose code is always there. */
export function showNewInstead(problem: Problem): void {
  store.setState({ problem, page: 'new', view: null });
}

/** The page where a report is prepared. */
export function showSaveReport(): void {
  store.setState({ page: 'save-report', problem: null });
}

/** The page where the open setup's API credential for OneLogin is added, shown and removed. */
export function showApiCredential(): void {
  store.setState({ page: 'api-credential', targetTask: null, problem: null });
}

/** The page of the open setup's roll-out list, at the station Roll out. */
export function showPeoplePage(): void {
  goTo('rollout');
  store.setState({ page: 'people' });
}

/** Opens a setup of the list where its token is replaced. */
export async function openReplacement(setupId: string): Promise<void> {
  await openSetup(setupId);
  if (store.getState().view?.setupId === setupId) showReplacement();
}

/** The page that shows whether a finished setup still works. */
export function showHealth(): void {
  store.setState({ page: 'health', targetTask: null, problem: null });
}

/** Back from there, to the step that was left. */
export function leaveHealth(): void {
  store.setState({ page: 'setup', targetTask: null, problem: null });
}

/** The page where the token is replaced. */
export function showReplacement(): void {
  store.setState({ page: 'replace-token', targetTask: null, problem: null });
}

/** Back from there, to the step that was left. */
export function leaveReplacement(): void {
  store.setState({ page: 'setup', targetTask: null, problem: null });
}

/** Back from there, to the step that was left. */
export function leaveApiCredential(): void {
  store.setState({ page: 'setup', targetTask: null, problem: null });
}

/** The list of setups, read anew. */
export async function showSetups(): Promise<void> {
  const ready = () => Promise.all([refreshSetups(), refreshReports(), loadPage('list')]);
  await showAfter(ready, () => navigate('list'));
}

/** Reads the list of setups anew. */
export async function refreshSetups(): Promise<void> {
  const setups = await load('setups.list', undefined);
  if (setups.ok) receive({ setups: setups.value });
}

/** Reads the list of reports anew; without it the rest of the page is shown all the same. */
export async function refreshReports(): Promise<void> {
  const reports = await load('reports.list', undefined);
  if (reports.ok) receive({ reports: reports.value });
}

/** Reads a setup and shows it; the list when it cannot be read. */
export async function openSetup(setupId: string): Promise<void> {
  const ready = () => Promise.all([load('setups.open', { setupId }), loadSetupPage()]);
  await showAfter(ready, ([view]) => {
    if (view.ok) showSetup(view.value);
    else navigate('list');
  });
}

/** Shows a setup at the step where the admin left it. */
export function showSetup(result: SetupView): void {
  store.setState({
    view: newestView(result),
    page: 'setup',
    step: knownStep(result.position) ?? 'before',
    targetTask: null,
    credentialsDraft: null,
    newTokenDraft: null,
    apiCredentialDraft: null,
    typed: {},
  });
}

/** Leaves the open setup, which was deleted, for what is left. */
export async function leaveDeletedSetup(): Promise<void> {
  await refreshSetups();
  store.setState({
    view: null,
    credentialsDraft: null,
    newTokenDraft: null,
    apiCredentialDraft: null,
    page: startPage(),
  });
}

/** Pages of an open setup that are of no step. */
const pagesInSetup: ReadonlySet<PageName> = new Set<PageName>([
  'people',
  'api-credential',
  'confirmation',
  'health',
  'replace-token',
]);

/** Goes to a step; main keeps it, so that the app reopens there. */
export function goTo(step: StepId): void {
  const { page, view } = store.getState();
  // A page inside the setup is left for its step; one that has nothing to do with it stays.
  const inSetup = pagesInSetup.has(page) ? 'setup' : page;
  store.setState({ page: inSetup, step, targetTask: null, problem: null });
  if (view === null) return;
  void act('setups.position', { setupId: view.setupId, step });
}

/** Draws a place in OneLogin (null: none), and shows a problem if that is why. */
export function showPlace(targetTask: PlaceId | null, problem?: Problem): void {
  store.setState({ targetTask, ...(problem !== undefined && { problem }) });
}

/** A step's name as main kept it, if it still is one. */
function knownStep(name: string | null): StepId | null {
  return stepIds.find((id) => id === name) ?? null;
}
