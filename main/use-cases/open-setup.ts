import type { SetupView } from '../../shared/contract/contract.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { resumeSetup } from './resume-setup.ts';

/**
 * Opens a setup; watches in other setups end. Out: its view, taken from the snapshot while a long
 * journal is still to be read; what the journal changes about it follows as an event, and so does
 * whether its credentials can be used, and the watches that go on. SETUP_NOT_FOUND, JOURNAL_UNWRITABLE
 */
export async function openSetup(
  context: Parameters<typeof resumeSetup>[0],
  { setupId }: { readonly setupId: string },
): Promise<Result<SetupView>> {
  const { setups, watcher, windowFile } = context;
  const snapshot = await setups.snapshotView(setupId);
  const opened = snapshot === null ? await setups.get(setupId) : ok(snapshot);
  if (!opened.ok) return opened;
  windowFile.update({ lastSetupId: setupId });
  watcher.stopOthers(setupId);
  // Not awaited: the keychain may ask the admin for a password first.
  void resumeSetup(context, setupId);
  return ok(opened.value.view);
}
