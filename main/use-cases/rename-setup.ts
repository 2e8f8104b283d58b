import { type Result, ok } from '../../shared/domain/problems/result.ts';
import type { Context } from './context.ts';
import { appendInSetup } from './in-setup.ts';
import { unlessNamesHidden } from './unless-names-hidden.ts';

/** Gives a setup another name. SETUP_NOT_FOUND, NAMES_HIDDEN, JOURNAL_* */
export function renameSetup(
  context: Pick<Context, 'setups'>,
  { setupId, name }: { readonly setupId: string; readonly name: string },
): Promise<Result<null>> {
  return unlessNamesHidden(context, () =>
    appendInSetup(context, setupId, (state) =>
      ok(state.name === name ? null : { type: 'setup.renamed', name }),
    ),
  );
}
