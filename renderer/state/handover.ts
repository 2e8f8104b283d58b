import type { OpenedFile } from '../../shared/domain/handover/opened-file.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { act, ask, load } from './bridge.ts';
import {
  goTo,
  navigate,
  openSetup,
  refreshReports,
  showSetup,
  showSetups,
  startPage,
} from './navigation.ts';
import { receive, store } from './store.ts';

/**
 * Shows what a file turned out to be: a report by itself, a confirmation in the setup it is of. Nothing
 * is recorded by that.
 */
export async function showFile(file: OpenedFile): Promise<void> {
  if (file.kind === 'report') {
    store.setState({ page: 'handover', handover: file.source, problem: null });
    return;
  }
  const { preview } = file;
  if (store.getState().view?.setupId !== preview.setupId) {
    const view = await load('setups.open', { setupId: preview.setupId });
    if (!view.ok) return navigate('list');
    showSetup(view.value);
  }
  store.setState({
    page: 'confirmation',
    confirmation: preview,
    step: 'wisq',
    targetTask: null,
    problem: null,
  });
}

/** Says why a file was refused, where the person is. */
export function refuseFile(problem: Problem): void {
  const { page } = store.getState();
  // Before the first screen there is no place for a problem yet.
  store.setState({ problem, page: page === 'loading' ? startPage() : page });
}

/** Asks for a file and shows it. */
export async function openFile(): Promise<void> {
  const file = await act('file.open', undefined);
  if (file.ok && file.value !== null) await showFile(file.value);
}

/** Opens a customer's report again. */
export async function reopenReport(setupId: string): Promise<void> {
  const file = await act('reports.open', { setupId });
  if (file.ok) await showFile(file.value);
}

/** Records an opened confirmation, and goes to what is next in its setup. */
export async function acceptConfirmation(fileId: string): Promise<void> {
  const accepted = await act('confirmation.accept', { fileId });
  if (!accepted.ok) return;
  await openSetup(accepted.value.setupId);
  receive({ confirmation: null });
  const { page, view } = store.getState();
  if (page !== 'setup' || view === null) return;
  // Loaded with the guide, which is on screen by now.
  const { nextAction } = await import('../../shared/domain/setup/next-action.ts');
  goTo(nextAction(view.state).step);
}

/** Leaves an opened confirmation unrecorded, for the station where it is waited for. */
export function leaveConfirmation(): void {
  receive({ confirmation: null });
  goTo('wisq');
}

/** The handover view of one's own setup. */
export async function showHandover(setupId: string): Promise<void> {
  const source = await act('handover.show', { setupId });
  if (source.ok) store.setState({ page: 'handover', handover: source.value });
}

/** One's own setup changed while it is on the handover view: it is drawn anew. */
export async function refreshHandover(setupId: string): Promise<void> {
  const { page, handover } = store.getState();
  if (page !== 'handover' || handover === null || !('setupId' in handover.of)) return;
  if (handover.of.setupId !== setupId) return;
  const source = await ask('handover.show', { setupId });
  if (source.ok && store.getState().page === 'handover') receive({ handover: source.value });
}

/** Puts a customer's report away: to the list it stands in, whatever setup is open. */
export async function closeReport(): Promise<void> {
  await showSetups();
  receive({ handover: null });
}

/** Leaves the handover view or the report's page: back to the setup that is open, or to the list. */
export function leaveHandover(): void {
  void refreshReports();
  const { view } = store.getState();
  const page = view === null ? startPage() : 'setup';
  store.setState({ page, handover: null, problem: null });
}
