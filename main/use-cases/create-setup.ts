import { unnamedSetup } from '../../shared/messages/desktop.ts';
import type { SetupView } from '../../shared/contract/contract.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';

/**
 * Makes a setup and opens it; watches in other setups end. In: its name; without one it gets a name
 * with its OneLogin address. Out: its view.
 * TOKEN_IN_FIELD, JOURNAL_UNWRITABLE, JOURNAL_DISK_FULL: then nothing of it is left.
 */
export async function createSetup(
  { setups, watcher, windowFile }: Pick<Context, 'setups' | 'watcher' | 'windowFile'>,
  { name = unnamedSetup }: { readonly name?: string | undefined },
): Promise<Result<SetupView>> {
  const refused = setups.refusal({ name });
  if (refused !== null) return { ok: false, problem: refused };
  const session = await setups.create(name);
  if (!session.ok) return session;
  const { setupId } = session.value;
  windowFile.update({ lastSetupId: setupId });
  watcher.stopOthers(setupId);
  return ok(session.value.view);
}
