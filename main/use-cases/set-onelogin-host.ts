import { readOneLoginHost } from '../../shared/domain/guide/onelogin-host.ts';
import { type Result, ok } from '../../shared/domain/problems/codes.ts';
import type { Context } from './context.ts';
import { appendInSetup } from './in-setup.ts';
import { unlessNamesHidden } from './unless-names-hidden.ts';

/**
 * Says which OneLogin account the guide's links lead to. In: a subdomain or an address as typed;
 * empty removes it. SUBDOMAIN_INVALID, SETUP_NOT_FOUND, NAMES_HIDDEN, JOURNAL_*
 */
export function setOneLoginHost(
  context: Pick<Context, 'setups'>,
  { setupId, host: typed }: { readonly setupId: string; readonly host: string },
): Promise<Result<null>> {
  return unlessNamesHidden(context, () =>
    appendInSetup(context, setupId, (state) => {
      const host = readOneLoginHost(typed);
      if (!host.ok) return host;
      return ok(
        state.oneLoginHost === host.value ? null : { type: 'onelogin.host', host: host.value },
      );
    }),
  );
}
