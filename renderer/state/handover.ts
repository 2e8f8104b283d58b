import type { OpenedFile } from '../../shared/domain/handover/opened-file.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { act, ask } from './bridge.ts';
import { goTo, openSetup, refreshReports, showSetups, startPage } from './navigation.ts';
import { receive, store } from './store.ts';

/** Shows what a file turned out to be. Nothing is recorded by that. */
export function showFile(file: OpenedFile): void {
  if (file.kind === 'report')
    store.setState({ page: 'handover', handover: file.source, problem: null });
  else store.setState({ page: 'confirmation', confirmation: file.preview, problem: null });
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
  if (file.ok && file.value !== null) showFile(file.value);
}

/** Opens a customer's report again. */
export async function reopenReport(setupId: string): Promise<void> {
  const file = await act('reports.open', { setupId });
  if (file.ok) showFile(file.value);
}

/** Records an opened confirmation, and goes to what is next in its setup. */
export async function acceptConfirmation(fileId: string): Promise<void> {
  const accepted = await act('confirmation.accept', { fileId });
  if (!accepted.ok) return;
  receive({ confirmation: null });
  await openSetup(accepted.value.setupId);
  const { page, view } = store.getState();
  if (page !== 'setup' || view === null) return;
  // Loaded with the guide, which is on screen by now.
  const { nextAction } = await import('../../shared/domain/setup/next-action.ts');
  goTo(nextAction(view.state).step);
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

/** Leaves the handover view or a file's page: back to the setup that is open, or to the list. */
export function leaveHandover(): void {
  void refreshReports();
  const { view } = store.getState();
  const page = view === null ? startPage() : 'setup';
  store.setState({ page, handover: null, confirmation: null, problem: null });
}
