import type { LinkId } from '../../shared/domain/guide/ids.ts';
import type { Result } from '../../shared/domain/problems/result.ts';
import { linkUrl } from '../guide/links.ts';
import type { Context } from './context.ts';
import { inSetup } from './in-setup.ts';

/** Opens a page of the admin's own OneLogin account in the browser. LINK_REFUSED, SETUP_NOT_FOUND */
export function openLink(
  context: Pick<Context, 'openInBrowser' | 'setups'>,
  { setupId, link }: { readonly setupId: string; readonly link: LinkId },
): Promise<Result<null>> {
  return inSetup(context, setupId, async (session) => {
    const url = linkUrl(link, session.state.oneLoginHost);
    return url.ok ? context.openInBrowser(url.value) : url;
  });
}
