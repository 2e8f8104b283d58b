import { messages } from '../../shared/messages/window/index.ts';
import { act } from './bridge.ts';
import { announce, store } from './store.ts';

/** Tests the connection and says what came of it. In: whether a wrong token is tried too. */
export async function runTest(tryWrongToken = true): Promise<void> {
  const { view } = store.getState();
  if (view === null) return;
  announce(messages.check.running);
  const result = await act('check.run', { setupId: view.setupId, tryWrongToken });
  if (result.ok) announce(messages.check.verdict(result.value));
}

/** Stops the test that runs. */
export async function stopTest(): Promise<void> {
  const { view } = store.getState();
  if (view !== null) await act('check.cancel', { setupId: view.setupId });
}
