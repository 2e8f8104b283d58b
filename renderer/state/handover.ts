import type { AppEvent } from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/domain/problems/codes.ts';
import type { OpenedFile } from '../../shared/domain/handover/opened-file.ts';
import { act, ask } from './bridge.ts';
import { useStore } from './store.ts';

/** Shows what a file turned out to be. Nothing is recorded by that. */
export function showFile(file: OpenedFile): void {
  if (file.kind === 'report')
    useStore.setState({ page: 'handover', handover: file.source, problem: null });
  else useStore.setState({ page: 'confirmation', confirmation: file.preview, problem: null });
}

/** Says why a file was refused, where the person is. */
export function refuseFile(problem: Problem): void {
  const { page, setups } = useStore.getState();
  // Before the first screen there is no place for a problem yet.
  const shown = page === 'loading' ? (setups.length === 0 ? 'new' : 'list') : page;
  useStore.setState({ problem, page: shown });
}

/** Asks for a file and shows it. */
export async function openFile(): Promise<void> {
  const file = await act('file.open', undefined);
  if (file.ok && file.value !== null) showFile(file.value);
}

/** The handover view of one's own setup. */
export async function showHandover(setupId: string): Promise<void> {
  const source = await act('handover.show', { setupId });
  if (source.ok) useStore.setState({ page: 'handover', handover: source.value });
}

/** One's own setup changed while it is on the handover view: it is drawn anew. */
export async function refreshHandover(setupId: string): Promise<void> {
  const { page, handover } = useStore.getState();
  if (page !== 'handover' || handover === null || !('setupId' in handover.of)) return;
  if (handover.of.setupId !== setupId) return;
  const source = await ask('handover.show', { setupId });
  if (source.ok && useStore.getState().page === 'handover')
    useStore.setState({ handover: source.value });
}

/** Leaves the handover view: back to the setup that is open, or to the list. */
export function leaveHandover(): void {
  const { view, setups } = useStore.getState();
  const page = view === null ? (setups.length === 0 ? 'new' : 'list') : 'setup';
  useStore.setState({ page, handover: null, confirmation: null, problem: null });
}

type MenuItem = Extract<AppEvent, { type: 'menu' }>['item'];

/** Carries out an item of the app's menu; without an open setup two of them have nothing to do. */
export async function followMenu(item: MenuItem): Promise<void> {
  const { view } = useStore.getState();
  if (item === 'open-file') return openFile();
  if (view === null) return;
  if (item === 'show-handover') return showHandover(view.setupId);
  useStore.setState({ page: 'save-report', problem: null });
}
