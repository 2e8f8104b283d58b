import { healthFindings } from '../../shared/domain/setup/health-findings.ts';
import { healthMessages } from '../../shared/messages/window/health.ts';
import { act } from './bridge.ts';
import { openSetup, showHealth } from './navigation.ts';
import { announce, store } from './store.ts';

/** Checks whether the open setup still works, and says what came of it. */
export async function checkHealth(): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  announce(healthMessages.checking);
  const result = await act('health.check', { setupId: view.setupId });
  const now = store.getState().view;
  if (!result.ok || now?.setupId !== view.setupId) return;
  announce(healthMessages.heading(healthFindings(now.state, new Date())));
}

/** Opens a setup of the list at its health, and checks it. */
export async function openHealth(setupId: string): Promise<void> {
  await openSetup(setupId);
  if (store.getState().view?.setupId !== setupId) return;
  showHealth();
  await checkHealth();
}
