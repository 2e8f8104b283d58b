import type { HandoverSource } from '../../shared/domain/handover/opened-file.ts';
import { showingEntries } from '../../shared/domain/handover/shown-source.ts';
import { type Result, ok } from '../../shared/domain/problems/result.ts';
import { inSlices } from '../storage/yielding.ts';
import { sourceFacts } from './source-facts.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

/** What the handover view shows of one's own setup, as it is now. SETUP_NOT_FOUND */
export function showHandover(
  context: Pick<Context, 'policy' | 'reportFacts' | 'setups'>,
  { setupId }: { readonly setupId: string },
): Promise<Result<HandoverSource>> {
  return inSetup(context, setupId, async ({ entries, leftOut, state }) => {
    const masked = context.policy.alwaysMaskNames;
    const network = {
      host: state.credentials?.host ?? null,
      path: null,
      route: state.checks[0]?.route ?? '',
    };
    const shown = await inSlices(showingEntries([...entries], masked, leftOut));
    return ok({
      of: { setupId },
      entries: shown.entries,
      savedAt: null,
      masked,
      facts: sourceFacts({ ...context.reportFacts(), network, masked }),
      log: null,
      notices: shown.notices,
      since: null,
    });
  });
}
