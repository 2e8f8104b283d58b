import { ok, type Result } from '../../shared/domain/problems/result.ts';
import { reportMessage } from '../../shared/messages/desktop.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

/** Copies a short message to send with the report. No name of a test user is in it. SETUP_NOT_FOUND */
export function copyReportMessage(
  { clipboard, setups }: Pick<Context, 'clipboard' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<null>> {
  return inSetup({ setups }, setupId, async ({ state }) => {
    await clipboard.copy(reportMessage(state), 'plain');
    return ok(null);
  });
}
