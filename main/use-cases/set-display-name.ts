import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';
import { appendInSetup } from './in-setup.ts';
import { unlessNamesHidden } from './unless-names-hidden.ts';

/** Notes the app's display name in OneLogin. SETUP_NOT_FOUND, NAMES_HIDDEN, JOURNAL_* */
export function setDisplayName(
  context: Pick<Context, 'setups'>,
  { setupId, displayName }: { readonly setupId: string; readonly displayName: string },
): Promise<Result<null>> {
  return unlessNamesHidden(context, () =>
    appendInSetup(context, setupId, (state) =>
      ok(state.displayName === displayName ? null : { type: 'display-name.set', displayName }),
    ),
  );
}
