import { handoverMessages } from '../../shared/messages/window/handover.ts';
import { act } from './bridge.ts';
import { announce, edit, store } from './store.ts';

/** The field that keeps the name of the report that was saved last, to show it in its folder. */
export const savedReportField = 'saved-report';

/** Makes the report for Wisq as it is now and saves it. In: whether names become pseudonyms. */
export async function saveReport(masked: boolean): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  const { setupId } = view;
  const preview = await act('report.preview', { setupId, masked, path: false });
  if (!preview.ok) return;
  const saved = await act('report.save', { setupId, previewId: preview.value.previewId });
  if (!saved.ok || saved.value.name === null) return;
  edit(savedReportField, saved.value.name);
  announce(handoverMessages.saved(saved.value.name));
}
