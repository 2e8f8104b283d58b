import { readOneLoginHost } from '../../shared/domain/guide/onelogin-host.ts';
import { ok, type Result } from '../../shared/domain/problems/result.ts';
import type { NewEntry } from '../../shared/domain/setup/entries.ts';
import { setupNameOf, unnamedSetup } from '../../shared/messages/desktop.ts';
import type { Context } from './context.ts';
import { appendAllInSetup } from './in-setup.ts';
import { unlessNamesHidden } from './unless-names-hidden.ts';

/**
 * Says which OneLogin account the guide's links lead to; a setup without a name gets the account's.
 * In: a subdomain or an address as typed; empty removes it. SUBDOMAIN_INVALID, SETUP_NOT_FOUND,
 * NAMES_HIDDEN, JOURNAL_*
 */
export function setOneLoginHost(
  context: Pick<Context, 'setups'>,
  { setupId, host: typed }: { readonly setupId: string; readonly host: string },
): Promise<Result<null>> {
  return unlessNamesHidden(context, () =>
    appendAllInSetup(context, setupId, (state) => {
      const host = readOneLoginHost(typed);
      if (!host.ok) return host;
      if (state.oneLoginHost === host.value) return ok([]);
      const set: NewEntry = { type: 'onelogin.host', host: host.value };
      if (host.value === null || state.name !== unnamedSetup) return ok([set]);
      return ok([set, { type: 'setup.renamed', name: setupNameOf(host.value) }]);
    }),
  );
}
