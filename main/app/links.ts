import { shell } from 'electron';
import { type Answer, fail, ok } from '../../shared/problems.ts';
import { isOneLoginHost } from '../../shared/text/subdomain.ts';

/**
 * Opens a page of OneLogin in the admin's browser, and nothing else: checked once more here, at the
 * last line before the system. In practice nothing is opened: there is no such console.
 * LINK_REFUSED with `reason` `not-onelogin`, or `system` when the system has no way to open it.
 */
export async function openInBrowser(url: URL, practice: boolean): Promise<Answer<null>> {
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '';
  if (!plain || !isOneLoginHost(url.hostname)) {
    return fail('LINK_REFUSED', { reason: 'not-onelogin' });
  }
  if (practice) return ok(null);
  try {
    await shell.openExternal(url.href);
    return ok(null);
  } catch {
    // Its words are the system's, in the system's language; the click path stands beside the link.
    return fail('LINK_REFUSED', { reason: 'system' });
  }
}
